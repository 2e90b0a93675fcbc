// `pnpm build`: builds what is outdated.
import { buildOutdated } from './build-outdated.mjs'

try {
  await buildOutdated({ say: (line) => console.log(line) })
} catch (error) {
  console.error(`not built: ${error.message}`)
  process.exit(1)
}
