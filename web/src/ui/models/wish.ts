/** What a person fills in about a model, and what of it is sent. */
import type { Shape } from '@/api/client'
import type { Connection, Offer } from './offers'

export interface ModelWish {
  /** The value of the offer. */
  offer: string
  name: string
  address: string
  key: string
  model: string
  /** Further models, separated by commas. */
  more: string
  context: number | null
  answers: boolean
}

/** The fields that are always in sight, and show their own errors. */
export const FIELDS = ['provider', 'address', 'key', 'models'] as const

export function emptyWish(): ModelWish {
  return {
    offer: '',
    name: '',
    address: '',
    key: '',
    model: '',
    more: '',
    context: null,
    answers: true,
  }
}

export function wishOf(kept: Connection, offer: Offer | undefined): ModelWish {
  const [model = '', ...more] = kept.models
  return {
    offer: offer?.value ?? kept.provider,
    name: kept.name,
    address: kept.address ?? offer?.address ?? '',
    key: '',
    model,
    more: more.join(', '),
    context: kept.context_tokens,
    answers: kept.answers,
  }
}

/** The address as it is sent: null for the provider's own. */
export function addressOf(wish: ModelWish, offer: Offer): string | null {
  if (!offer.asksAddress) return offer.address
  const address = wish.address.trim()
  return address === '' || (address === offer.address && offer.value !== 'compatible')
    ? null
    : address
}

/** The names of all models, the one that answers first. */
export function modelsOf(wish: ModelWish): string[] {
  const names = [wish.model, ...wish.more.split(/[,，]/)].map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

/** A connection to be added. */
export function newConnection(wish: ModelWish, offer: Offer): Shape<'NewConnection'> {
  return {
    name: wish.name.trim(),
    provider: offer.provider,
    address: addressOf(wish, offer),
    key: wish.key.trim() || null,
    models: modelsOf(wish),
    context_tokens: wish.context,
    answers: wish.answers,
    enabled: true,
  }
}

/** What is to be changed of one. A key that is not entered anew stays. */
export function changesOf(wish: ModelWish, offer: Offer): Shape<'ConnectionChanges'> {
  const key = wish.key.trim()
  return {
    address: addressOf(wish, offer),
    ...(key ? { key } : {}),
    models: modelsOf(wish),
    context_tokens: wish.context,
    answers: wish.answers,
  }
}

/** A name that is free: the offer's own, or with a number behind it. */
export function freeName(value: string, taken: readonly string[]): string {
  let name = value
  for (let n = 2; taken.includes(name); n++) name = `${value}-${n}`
  return name
}
