/** What webhooks can be told of: all of it, all of one thing (`run.*`), or one kind. */
export const EVERYTHING = '*'
export const KINDS = {
  run: ['run.completed', 'run.failed', 'run.cancelled', 'run.approval_requested'],
  document: ['document.ready', 'document.failed', 'document.deleted'],
  usage: ['usage.warning', 'usage.exceeded'],
} as const
export type Thing = keyof typeof KINDS
export const THINGS = Object.keys(KINDS) as Thing[]

/** Every wish there is, the wide ones first. */
const WISHES = [EVERYTHING, ...THINGS.flatMap((thing) => [`${thing}.*`, ...KINDS[thing]])]

/** The wide wishes by which this one is granted, too. */
function widerThan(wish: string): string[] {
  const all = `${wish.split('.')[0]}.*`
  return wish === EVERYTHING ? [] : wish === all ? [EVERYTHING] : [EVERYTHING, all]
}

/** Whether it is granted by a wider wish, so that it cannot be taken away by itself. */
export function isWithin(wishes: readonly string[], wish: string): boolean {
  return widerThan(wish).some((wider) => wishes.includes(wider))
}

/** Whether it is wished for, by itself or with more. */
export function isWished(wishes: readonly string[], wish: string): boolean {
  return wishes.includes(wish) || isWithin(wishes, wish)
}

/** The wishes with this one, without those that it makes needless; or without it. */
export function wished(wishes: readonly string[], wish: string, on: boolean): string[] {
  return WISHES.filter((one) => {
    if (one === wish) return on
    return wishes.includes(one) && !(on && widerThan(one).includes(wish))
  })
}
