/** What is said to those who have signed in. */
import admin from './admin.json'
import agents from './agents.json'
import answer from './answer.json'
import chat from './chat.json'
import documents from './documents.json'
import inbox from './inbox.json'
import models from './models.json'
import notifications from './notifications.json'
import runs from './runs.json'
import schedules from './schedules.json'
import settings from './settings.json'
import templates from './templates.json'
import usage from './usage.json'
import webhooks from './webhooks.json'

export default {
  admin,
  agents,
  answer,
  chat,
  documents,
  inbox,
  models,
  notifications,
  runs,
  schedules,
  settings,
  templates,
  usage,
  webhooks,
}
