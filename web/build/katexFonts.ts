import type { Plugin } from 'vite'

const OLD_FORMATS = /,url\([^)]*\.woff\) format\("woff"\),url\([^)]*\.ttf\) format\("truetype"\)/g

/** KaTeX lists each font in three formats; every browser Steward runs in reads woff2. */
export function katexFonts(): Plugin {
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      return /katex\.min\.css/.test(id) ? code.replace(OLD_FORMATS, '') : undefined
    },
  }
}
