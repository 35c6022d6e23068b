import { config } from '@vue/test-utils'
import { afterEach } from 'vitest'

// Each test begins with an empty page and a browser that remembers nothing.
afterEach(() => {
  document.body.innerHTML = ''
  localStorage.clear()
})
config.global.stubs = {}
