/** What is said to those who have signed in. */
import chat from './chat.json'
import documents from './documents.json'
import inbox from './inbox.json'
import notifications from './notifications.json'
import runs from './runs.json'
import settings from './settings.json'

export default { chat, documents, inbox, notifications, runs, settings }
