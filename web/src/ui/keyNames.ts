const onMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const OTHER: Record<string, string> = { Mod: 'Ctrl' }
const ARROWS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }

/** The keys of a combination as this keyboard names them: `Mod+Shift+O` gives ⌘ ⇧ O. */
export function keyNames(keys: string, mac: boolean = onMac()): string[] {
  const names = mac ? MAC : OTHER
  return keys.split('+').map((key) => names[key] ?? ARROWS[key] ?? key)
}
