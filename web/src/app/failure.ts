import { shallowRef } from 'vue'

const failure = shallowRef<unknown>(null)

/** What keeps the whole app from showing a page, if anything does. */
export function useFailure() {
  return { failure }
}
