import { accessToken, renewOrAsk } from './access'

/**
 * `fetch` as the person who is signed in, in the language of the page. An access token that has run
 * out is renewed and the request is sent again; when the session itself has ended, the person signs
 * in over the page and the request goes on then.
 */
export async function authorizedFetch(input: RequestInfo | URL, init?: RequestInit) {
  const request = new Request(input, init)
  if (accessToken() === null) await renewOrAsk()
  const again = request.clone()
  const answer = await fetch(sign(request))
  if (answer.status !== 401 || !(await renewOrAsk())) return answer
  return fetch(sign(again))
}

function sign(request: Request): Request {
  const token = accessToken()
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`)
  request.headers.set('accept-language', document.documentElement.lang)
  return request
}
