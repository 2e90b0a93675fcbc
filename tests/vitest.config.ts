// One run of all tests: fast ones first, browsers last and one after another.
import { defineConfig } from 'vitest/config'

const base = { testTimeout: 60_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    reporters: ['default', './help/closing-line.ts'],
    projects: [
      {
        test: {
          ...base,
          name: 'node',
          setupFiles: ['./help/seed.ts'],
          include: ['{unit,contract,property,golden}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...base,
          name: 'real',
          include: ['{socket,browser}/**/*.test.ts'],
          globalSetup: ['./help/build.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
    ],
  },
})
