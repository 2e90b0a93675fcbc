// What the figures about writing use, as one file that Node can run: vite.config.mjs builds it.
export { bytesSent } from './bytes.mjs'
export { growth } from './growth.mjs'
export { workshop } from './workshop.mjs'
