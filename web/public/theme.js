// Before the first paint: the theme and the language that were chosen last. A file of its own,
// because the Content-Security-Policy allows no script inside the page.
;(function () {
  var root = document.documentElement
  function kept(name) {
    try {
      return localStorage.getItem(name)
    } catch (error) {
      return null
    }
  }
  var theme = kept('steward.theme') || 'auto'
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  root.classList.toggle('dark', theme === 'dark' || (theme === 'auto' && dark))
  var language = kept('steward.language') || navigator.language || 'en'
  root.lang = /^zh/.test(language) ? 'zh-CN' : 'en'
})()
