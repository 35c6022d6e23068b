/** Light, dark, or as the machine is; `public/theme.js` does the same before the first paint. */
import { useMediaQuery } from '@vueuse/core'
import { computed, ref, watchEffect } from 'vue'
import { remember, remembered } from './remember'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const chosen = ref<Theme>(THEMES.find((theme) => theme === remembered('theme')) ?? 'auto')

/** Follow the choice, and the machine where it is left to it, as long as the page is open. */
export function followTheme(): void {
  const machineIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  watchEffect(() => {
    const dark = chosen.value === 'dark' || (chosen.value === 'auto' && machineIsDark.value)
    document.documentElement.classList.toggle('dark', dark)
  })
}

/** The chosen theme; setting it is remembered. */
export const theme = computed<Theme>({
  get: () => chosen.value,
  set(wanted) {
    chosen.value = wanted
    remember('theme', wanted === 'auto' ? null : wanted)
  },
})
