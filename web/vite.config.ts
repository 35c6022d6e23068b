import { fileURLToPath } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { compress } from './build/compress.ts'
import { katexFonts } from './build/katexFonts.ts'
import { words } from './build/words.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig(({ command }) => ({
  // Relative, so that one build works at the root of a host and below a path. The server makes the
  // few addresses in the pages absolute.
  base: './',
  plugins: [
    vue(),
    ui({
      // From the installed collection; without this, icons are asked of a server of others.
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] }, sizeLimitKb: 256 } },
      autoImport: false,
      components: { dts: 'components.d.ts' },
      // The theme is our own: it is set before the first paint, by public/theme.js.
      colorMode: false,
      ui: {
        // The colours themselves are in src/styles/tokens.css.
        colors: { primary: 'zinc', neutral: 'zinc' },
        // A finger needs more than a mouse.
        button: {
          slots: {
            base: 'pointer-coarse:min-h-10 pointer-coarse:min-w-10 pointer-coarse:justify-center',
          },
        },
        input: { slots: { base: 'pointer-coarse:min-h-11' } },
      },
    }),
    katexFonts(),
    words(),
    compress(),
  ],
  // 'iife' would put every grammar of the highlighter into one file.
  worker: { format: 'es' },
  define: {
    __VUE_I18N_FULL_INSTALL__: true,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // The build has read all words; while one works on them they are read in the browser.
    __INTLIFY_DROP_MESSAGE_COMPILER__: command === 'build',
  },
  resolve: { alias: { '@': here('./src') } },
  build: {
    target: 'es2022',
    // Which file needs which others: scripts/check_web_sizes.py adds up what a page costs.
    manifest: true,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      input: { index: here('./index.html'), docs: here('./docs.html') },
      // A slow machine is no fault of the plugins.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // Six files come at a time over plain HTTP, so dozens of a kilobyte take longer than
            // their size says. Small ones of the same pages are put together.
            {
              name: 'shared',
              test: /[\\/]src[\\/](ui|app|api)[\\/]/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 2200,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8000', ws: true } } },
}))
