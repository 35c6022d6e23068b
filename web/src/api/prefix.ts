/**
 * The path below which this Steward is served, without a slash at its end: empty at the root of a
 * host, `/steward` behind a proxy that gives it that path. Built files lie in `<prefix>/assets/`.
 */
export const prefix: string = import.meta.env.PROD
  ? new URL(/* @vite-ignore */ '..', import.meta.url).pathname.replace(/\/$/, '')
  : ''
