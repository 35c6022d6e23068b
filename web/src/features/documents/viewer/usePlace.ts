/** Where in the document one is, as it stands in the address: a page, and a passage on it. */
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface Place {
  page: number
  /** Offsets in the document's text; null when no passage is marked. */
  passage: { start: number; end: number } | null
}

export function usePlace() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => readPlace(route.query))

  /** Go to a page, or to a passage on it. The address says so, and back leads to the list. */
  function goTo(page: number, passage: Place['passage'] = null): void {
    void router.replace({ query: { page, ...passage } })
  }

  return { place, goTo }
}

/** A place as an address has it; what makes no sense there is the first page. */
export function readPlace(query: Record<string, unknown>): Place {
  const page = numberOf(query.page) ?? 1
  const [start, end] = [numberOf(query.start), numberOf(query.end)]
  const passage = start !== null && end !== null && start < end ? { start, end } : null
  return { page: Math.max(1, page), passage }
}

function numberOf(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}
