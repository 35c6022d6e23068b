/** The API, typed by Steward's own OpenAPI document. What is not 2xx is thrown as a `Problem`. */
import createClient, { type Middleware } from 'openapi-fetch'
import { authorizedFetch } from './authorizedFetch'
import { prefix } from './prefix'
import { Problem, problemOf } from './problem'
import type { components, paths } from './schema'

/** The shapes of the API by name: `Shape<'DocumentView'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name]

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response)
  },
  onError({ error }) {
    if (error instanceof Problem || !(error instanceof TypeError)) return
    return new Problem(0, 'offline', error.message)
  },
}

export const api = createClient<paths>({
  baseUrl: location.origin + prefix,
  fetch: authorizedFetch,
})
api.use(throwProblems)

/** The same, for those who have not signed in. */
export const openApi = createClient<paths>({ baseUrl: location.origin + prefix })
openApi.use(throwProblems)

/** The data of an answer that has some. */
export function dataOf<Data>(answer: { data?: Data }): NonNullable<Data> {
  if (answer.data === undefined || answer.data === null) throw new Error('an answer without a body')
  return answer.data
}
