import { baseCompile } from '@intlify/message-compiler'
import type { Plugin } from 'vite'

interface Words {
  [key: string]: string | Words
}

/** Reads the words at build time, so that no compiler of messages has to be loaded to show them. */
export function words(): Plugin {
  return {
    name: 'words',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/i18n\/[^/]+\/[^/]+\.json$/.test(id)) return
      const compiled = JSON.stringify(compile(JSON.parse(code) as Words))
      return { code: `export default ${compiled}`, map: null, moduleType: 'js' }
    },
  }
}

function compile(all: Words): object {
  const entries = Object.entries(all).map(([key, text]) => [
    key,
    typeof text === 'string' ? read(text) : compile(text),
  ])
  return Object.fromEntries(entries) as object
}

/** What the text consists of, without where each part stands in it. */
function read(text: string): object {
  return baseCompile(text, { jit: true, optimize: true, minify: true, location: false }).ast
}
