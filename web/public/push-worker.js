// Shows what is pushed to this browser, and leads to it. It keeps nothing and answers no request.

self.addEventListener('push', (event) => {
  const { id, title, text, link, language } = event.data.json()
  const shown = { body: text, lang: language, tag: id, data: link, icon: 'icon.svg' }
  event.waitUntil(self.registration.showNotification(title, shown))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data))
})

async function open(link) {
  // A path stays in Steward, wherever that is served.
  const scope = self.registration.scope
  const address = new URL((link ?? '/inbox').replace(/^\//, ''), scope).href
  const pages = await self.clients.matchAll({ type: 'window' })
  const page = pages.find(({ url }) => url.startsWith(scope))
  if (page === undefined || !address.startsWith(scope)) return self.clients.openWindow(address)
  await page.focus()
  return page.navigate(address)
}
