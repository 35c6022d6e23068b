/** Keys that belong to an input method: the Enter that ends a pinyin word sends nothing. */

/** Safari says that a word has ended before it tells of the key that ended it. */
const AFTER_MS = 50
const PROCESSED_BY_INPUT_METHOD = 229

export function useImeSafe() {
  let ended = -Infinity

  /** For `compositionend` of the field. */
  function onWordEnd(): void {
    ended = performance.now()
  }

  /** Whether a key is for the input method. */
  function isForInputMethod(event: KeyboardEvent): boolean {
    return (
      event.isComposing ||
      event.keyCode === PROCESSED_BY_INPUT_METHOD ||
      performance.now() - ended < AFTER_MS
    )
  }

  return { onWordEnd, isForInputMethod }
}
