// One run of all tests: fast ones first, browsers last and one after another. Every limit is there to end what hangs, with
// room for a machine several times as slow as this one; what a promise says about time, its test measures itself.
import { defineConfig } from 'vitest/config'

const base = {
  testTimeout: 180_000,
  hookTimeout: 300_000,
  // `expect.poll` waits for a condition, as long as everything else here; its own limit is one second.
  expect: { poll: { timeout: 120_000 } },
}

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
          testTimeout: 400_000,
        },
      },
    ],
  },
})
