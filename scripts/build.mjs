// `pnpm build`: builds what is outdated.
import { buildOutdated } from './build-outdated.mjs'

await buildOutdated({ say: (line) => console.log(line) })
