import { describe, expect, it } from 'vitest'
import { offerFor, offersFrom, type Connection, type Provider } from './offers'
import { addressOf, changesOf, emptyWish, freeName, modelsOf, newConnection } from './wish'

const provider = (word: string, more: Partial<Provider> = {}): Provider => ({
  word,
  address: null,
  needs_address: false,
  needs_key: true,
  installed: true,
  ...more,
})
const PROVIDERS = [
  provider('cohere', { installed: false }),
  provider('deepseek'),
  provider('ollama', { address: 'http://127.0.0.1:11434/v1', needs_key: false }),
  provider('openai', { address: 'https://api.openai.com/v1' }),
  provider('google', { installed: false }),
  provider('compatible', { needs_address: true, needs_key: false }),
]
const offers = offersFrom(PROVIDERS)
const offer = (value: string) => offers.find((one) => one.value === value)!

describe('offers', () => {
  it('come with the best known first, without what is not installed', () => {
    expect(offers.map(({ value }) => value)).toEqual([
      'openai',
      'google',
      'ollama',
      'compatible',
      'deepseek',
    ])
  })
  it('reach a provider without its package by the protocol that all speak', () => {
    expect(offer('google')).toMatchObject({ provider: 'compatible', needsKey: true })
    const kept = { provider: 'compatible', address: offer('google').address } as Connection
    expect(offerFor(offers, kept)?.value).toBe('google')
    expect(offersFrom(PROVIDERS, 'cohere').map(({ value }) => value)).toContain('cohere')
    expect(offerFor(offers, { ...kept, address: 'http://quay/v1' })?.value).toBe('compatible')
  })
})

describe('a wish', () => {
  it('sends an address only where it is another one than the provider’s own', () => {
    const at = (address: string) => ({ ...emptyWish(), address })
    expect(addressOf(at('http://127.0.0.1:11434/v1'), offer('ollama'))).toBeNull()
    expect(addressOf(at(' http://den:11434 '), offer('ollama'))).toBe('http://den:11434')
    expect(addressOf(at('http://left over'), offer('openai'))).toBeNull()
    expect(addressOf(at(''), offer('google'))).toContain('generativelanguage')
  })
  it('names each model once, the one that answers first', () => {
    const wish = { ...emptyWish(), model: ' b ', more: 'a，b, ,c' }
    expect(modelsOf(wish)).toEqual(['b', 'a', 'c'])
  })
  it('leaves a kept key alone unless a new one is entered', () => {
    expect('key' in changesOf(emptyWish(), offer('openai'))).toBe(false)
    expect(changesOf({ ...emptyWish(), key: 'new ' }, offer('openai')).key).toBe('new')
    expect(newConnection(emptyWish(), offer('ollama')).key).toBeNull()
  })
  it('gets a name that is free', () => {
    expect(freeName('openai', ['openai', 'openai-2'])).toBe('openai-3')
  })
})
