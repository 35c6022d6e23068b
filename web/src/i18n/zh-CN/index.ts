import app from './app.json'
import account from './account.json'
import chat from './chat.json'
import settings from './settings.json'

export default { app, account, chat, settings }
