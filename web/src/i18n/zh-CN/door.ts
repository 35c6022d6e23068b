/** What is said before and around the signing in. */
import account from './account.json'
import app from './app.json'

export default { account, app }
