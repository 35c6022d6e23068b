import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeSession, onSessionEnd, openSession } from './access'
import { authorizedFetch } from './authorizedFetch'
import { Problem } from './problem'

const json = (status: number, body: object = {}) => new Response(JSON.stringify(body), { status })

/** A server whose access tokens and session run out when it is told so. */
class Server {
  good = ''
  hasSession = true
  asked: string[] = []
  private count = 0

  answer = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(
      new URL(input instanceof Request ? input.url : input, location.href),
      init,
    )
    const path = new URL(request.url).pathname
    const shown = request.headers.get('authorization')
    const from = input instanceof Request ? input.headers.get('authorization') : shown
    this.asked.push(path.split('/').at(-1) ?? '')
    if (path.endsWith('/sign-in')) this.hasSession = true
    if (path.includes('/auth/browser/')) return Promise.resolve(this.hand())
    return Promise.resolve(from === `Bearer ${this.good}` ? json(200) : json(401))
  }
  private hand(): Response {
    if (!this.hasSession) return json(401)
    this.good = `token-${++this.count}`
    return json(200, { access_token: this.good, expires_in: 60 })
  }
}

describe('authorizedFetch', () => {
  let server: Server
  const thing = () => authorizedFetch('http://localhost:3000/api/v1/thing')

  beforeEach(async () => {
    server = new Server()
    vi.stubGlobal('fetch', server.answer)
    await openSession('ada', 'a password')
    server.asked = []
  })
  afterEach(async () => {
    onSessionEnd(() => Promise.resolve(false))
    await closeSession()
    vi.unstubAllGlobals()
  })

  it('renews a token that has run out, and asks again', async () => {
    server.good = 'another'
    expect((await thing()).status).toBe(200)
    expect(server.asked).toEqual(['thing', 'refresh', 'thing'])
  })

  it('renews once for all that wait for it', async () => {
    server.good = 'another'
    const answers = await Promise.all([thing(), thing(), thing()])
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200])
    expect(server.asked.filter((name) => name === 'refresh')).toHaveLength(1)
  })

  it('waits while the person signs in again, and goes on then', async () => {
    server.good = 'another'
    server.hasSession = false
    onSessionEnd(async () => {
      await openSession('ada', 'a password')
      return true
    })
    expect((await thing()).status).toBe(200)
    expect(server.asked).toEqual(['thing', 'refresh', 'sign-in', 'thing'])
  })

  it('gives the refusal back when they go away instead', async () => {
    server.good = 'another'
    server.hasSession = false
    expect((await thing()).status).toBe(401)
  })

  it('says that nobody answers, and keeps the session', async () => {
    server.good = 'another'
    vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) =>
      String(input).includes('refresh')
        ? Promise.reject(new TypeError('no network'))
        : server.answer(input, init),
    )
    const failed = await thing().catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Problem)
    expect((failed as Problem).offline).toBe(true)
    vi.stubGlobal('fetch', server.answer)
    expect((await thing()).status).toBe(200)
  })
})
