/** A model that is filled in, tested and kept. */
import { useQuery } from '@pinia/colada'
import { computed, ref, shallowRef, watch } from 'vue'
import { api, dataOf, type Shape } from '@/api/client'
import { useAction } from '@/ui/useAction'
import { offerFor, offersFrom, type Connection } from './offers'
import { addressOf, changesOf, emptyWish, freeName, newConnection, wishOf } from './wish'

export type Trial = Shape<'TrialView'>

/** `kept` is the connection that is edited, null for a new one; `taken` are names that are not free. */
export function useModelForm(kept: () => Connection | null, taken: () => readonly string[]) {
  const providers = useQuery({
    key: ['model-providers'],
    query: async () => dataOf(await api.GET('/api/v1/models/providers')).items,
    staleTime: 60_000,
  })
  const offers = computed(() => offersFrom(providers.data.value ?? [], kept()?.provider))
  const wish = ref(emptyWish())
  const offer = computed(() => offers.value.find(({ value }) => value === wish.value.offer))
  const trial = shallowRef<Trial | null>(null)
  const listed = shallowRef<string[] | null>(null)
  const testing = useAction()
  const listing = useAction()
  const saving = useAction()

  /** Fill the form in from the beginning. */
  function begin(): void {
    const connection = kept()
    if (connection) {
      wish.value = wishOf(connection, offerFor(offers.value, connection))
    } else {
      wish.value = { ...emptyWish(), offer: offers.value[0]?.value ?? '' }
      follow()
    }
    trial.value = listed.value = null
    for (const action of [testing, listing, saving]) action.problem.value = null
  }

  /** Another offer brings another address and, until somebody writes one, another name. */
  let suggested = ''
  function follow(): void {
    if (kept() || !offer.value) return
    wish.value.address = offer.value.address ?? ''
    if (wish.value.name === '' || wish.value.name === suggested) {
      wish.value.name = suggested = freeName(offer.value.name, taken())
    }
  }
  // Once they are there; whoever writes by then is not disturbed when they are looked at again.
  watch(offers, (_, before) => !before?.length && begin(), { immediate: true })
  watch(() => wish.value.offer, follow)

  const reach = computed(() => {
    const { offer: value, address, key } = wish.value
    return [value, address, key].join('\n')
  })
  // What was found out is about what was filled in.
  watch(reach, () => (listed.value = null))
  watch([reach, () => wish.value.model], () => (trial.value = null))

  async function ask(model: string | null): Promise<Trial | null> {
    if (!offer.value) return null
    const body = {
      provider: offer.value.provider,
      address: addressOf(wish.value, offer.value),
      key: wish.value.key.trim() || null,
      model,
      connection_id: kept()?.id ?? null,
    }
    const asked = [reach.value, wish.value.model].join('\n')
    const said = dataOf(await api.POST('/api/v1/models/connections/test', { body }))
    return asked === [reach.value, wish.value.model].join('\n') ? said : null
  }

  /** Ask the model for a few words. */
  const test = () =>
    testing.run(async () => {
      trial.value = null
      trial.value = await ask(wish.value.model.trim())
      if (trial.value?.models) listed.value = trial.value.models
    })

  /** Ask the provider which models it has. */
  const list = () =>
    listing.run(async () => {
      const said = await ask(null)
      if (said?.ok) listed.value = said.models ?? []
      else trial.value = said
    })

  /** Keep it; true when that went well. */
  const save = () =>
    saving.run(async () => {
      if (!offer.value) return
      const connection = kept()
      if (connection) {
        const path = { connection_id: connection.id }
        const body = changesOf(wish.value, offer.value)
        await api.PATCH('/api/v1/models/connections/{connection_id}', { params: { path }, body })
      } else {
        const body = newConnection(wish.value, offer.value)
        await api.POST('/api/v1/models/connections', { body })
      }
    })

  return {
    providers,
    offers,
    offer,
    wish,
    trial,
    listed,
    testing,
    listing,
    saving,
    begin,
    test,
    list,
    save,
  }
}

export type ModelForm = ReturnType<typeof useModelForm>
