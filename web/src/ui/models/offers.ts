/** What a person chooses between when a model is added: providers, by the names people know. */
import type { Shape } from '@/api/client'

export type Provider = Shape<'ProviderView'>
export type Connection = Shape<'ConnectionView'>

export interface Offer {
  /** The key of its name. */
  value: string
  /** What a connection is called at first. */
  name: string
  provider: string
  /** Where it is; null where the server knows that. */
  address: string | null
  /** Whether the person says or may change where it is. */
  asksAddress: boolean
  /** Whether it answers nobody without a key; null where it takes none. */
  needsKey: boolean | null
}

const FIRST = ['openai', 'anthropic', 'google', 'ollama', 'compatible']
/** Where those that have a protocol of their own also speak the one of OpenAI. */
const COMPATIBLE_AT: Record<string, string> = {
  anthropic: 'https://api.anthropic.com/v1',
  google: 'https://generativelanguage.googleapis.com/v1beta/openai',
}
/** They run on this machine, or on another one in the network. */
const LOCAL = ['ollama', 'lmstudio']
const WITHOUT_KEY = ['bedrock']

/**
 * The offers, those that most people want first. What is not installed is left out, except the
 * provider of what is edited.
 */
export function offersFrom(providers: readonly Provider[], edited?: string): Offer[] {
  const offers = providers.flatMap(
    (one) => offerOf({ ...one, installed: one.installed || one.word === edited }) ?? [],
  )
  const place = ({ value }: Offer) => (FIRST.indexOf(value) + 1 || FIRST.length + 1) - 1
  return offers.sort((a, b) => place(a) - place(b))
}

function offerOf({ word, address, needs_address, needs_key, installed }: Provider): Offer | null {
  const elsewhere = COMPATIBLE_AT[word]
  if (!installed && elsewhere === undefined) return null
  if (!installed) {
    const provider = 'compatible'
    return {
      value: word,
      name: word,
      provider,
      address: elsewhere!,
      asksAddress: false,
      needsKey: true,
    }
  }
  const local = LOCAL.includes(word)
  return {
    value: word,
    name: word === 'compatible' ? 'server' : word,
    provider: word,
    address: local ? address : null,
    asksAddress: needs_address || local,
    needsKey: WITHOUT_KEY.includes(word) ? null : needs_key,
  }
}

/** The offer that a connection was made from. */
export function offerFor(offers: readonly Offer[], kept: Connection): Offer | undefined {
  return (
    offers.find((one) => one.provider === kept.provider && one.address === kept.address) ??
    offers.find((one) => one.value === kept.provider)
  )
}
