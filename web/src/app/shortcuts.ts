/** Every shortcut there is. None is a bare letter, and all can be switched off (WCAG 2.1.4). */
import { onScopeDispose, ref } from 'vue'
import { remember, remembered } from './remember'

export type Deed =
  'palette' | 'newChat' | 'focusComposer' | 'rail' | 'shortcuts' | 'previousMessage' | 'nextMessage'

/** The keys of each deed; its words are at `app.shortcuts.<deed>`. */
export const SHORTCUTS: Record<Deed, string> = {
  palette: 'Mod+K',
  newChat: 'Mod+Shift+O',
  focusComposer: 'Shift+Escape',
  rail: 'Mod+Shift+S',
  shortcuts: 'Mod+/',
  previousMessage: 'Alt+ArrowUp',
  nextMessage: 'Alt+ArrowDown',
}

export const shortcutsOn = ref(remembered('shortcuts') !== 'off')

/** Switch all shortcuts on or off, also for the next visit. */
export function switchShortcuts(on: boolean): void {
  shortcutsOn.value = on
  remember('shortcuts', on ? null : 'off')
}

/** Do this when the keys of a deed are pressed, as long as the component lives. */
export function onShortcut(deed: Deed, act: () => void): void {
  const listen = (event: KeyboardEvent) => {
    if (!shortcutsOn.value || !presses(event, SHORTCUTS[deed])) return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', listen)
  onScopeDispose(() => removeEventListener('keydown', listen))
}

/** Whether a key event is exactly this combination. An input method's own keys never are. */
export function presses(event: KeyboardEvent, keys: string): boolean {
  if (event.isComposing) return false
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}
