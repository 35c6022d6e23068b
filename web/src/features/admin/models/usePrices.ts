/** What models cost, as far as an administrator has said so. */
import { useQuery } from '@pinia/colada'
import { useI18n } from 'vue-i18n'
import { api, dataOf } from '@/api/client'

const MICROS = 1e6

export function usePrices() {
  const { t, locale } = useI18n()
  const { data } = useQuery({
    key: ['prices'],
    query: async () => {
      const query = { limit: 200 }
      return dataOf(await api.GET('/api/v1/usage/prices', { params: { query } })).items
    },
    staleTime: 0,
  })

  /** The price of a model by the provider's name for it, as a sentence. */
  function priceOf(model: string): string {
    const price = data.value?.find((one) => one.model === model)
    if (!price) return t('models.page.noPrice')
    const money = (micros: number) =>
      new Intl.NumberFormat(locale.value, {
        style: 'currency',
        currency: price.currency,
        maximumSignificantDigits: 4,
      }).format(micros / MICROS)
    return t('models.page.price', {
      input: money(price.input_micros_per_million),
      output: money(price.output_micros_per_million),
    })
  }

  return { priceOf }
}
