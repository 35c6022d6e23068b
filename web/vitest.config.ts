import { defineConfig, mergeConfig } from 'vitest/config'
import vite from './vite.config.ts'

export default mergeConfig(
  vite({ command: 'serve', mode: 'test' }),
  defineConfig({
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.spec.ts', 'tests/**/*.spec.ts'],
      setupFiles: ['tests/setup.ts'],
      // How long something may hang, not how fast it has to be: machines are shared.
      testTimeout: 60_000,
    },
  }),
)
