/** All words of the language, for the tests. */
import door from './door'
import house from './house'

export default { ...door, ...house }
