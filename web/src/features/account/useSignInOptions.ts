import { onMounted, shallowRef } from 'vue'
import { dataOf, openApi, type Shape } from '@/api/client'

/** Who may register here; null until it is known. */
export function useSignInOptions() {
  const options = shallowRef<Shape<'SignInOptions'> | null>(null)
  onMounted(async () => {
    try {
      options.value = dataOf(await openApi.GET('/api/v1/auth/options'))
    } catch {
      // The form says so when it is sent; until then nothing is lost.
    }
  })
  return options
}
