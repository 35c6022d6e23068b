import app from './app.json'
import account from './account.json'
import chat from './chat.json'
import documents from './documents.json'
import inbox from './inbox.json'
import notifications from './notifications.json'
import runs from './runs.json'
import settings from './settings.json'

export default { app, account, chat, documents, inbox, notifications, runs, settings }
