"""What people feel of a page, as the browser measures it: when it is painted, how much of it moves,
how long it takes to answer a key or a click."""

from playwright.async_api import Page

# Before anything else of the page. All shifts are added up, which is never less than CLS: that
# leaves out what follows a click or a key, and takes the worst five seconds.
OBSERVE = """
(() => {
  const vitals = (window.vitals = { shift: 0, lcp: 0, answers: {} })
  const watch = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type, buffered: true, ...more,
    })
  watch('layout-shift', (one) => (vitals.shift += one.value))
  watch('largest-contentful-paint', (one) => (vitals.lcp = one.startTime))
  watch('event', (one) => {
    const { interactionId: id, duration } = one
    if (id) vitals.answers[id] = Math.max(vitals.answers[id] ?? 0, duration)
  }, { durationThreshold: 16 })
})()
"""


async def layout_shift(page: Page) -> float:
    """How much has moved by itself since the page was opened, once what is there is painted. The
    page was given `OBSERVE` before."""
    shift: float = await page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>"
        " setTimeout(() => done(window.vitals.shift)))))"
    )
    return shift
