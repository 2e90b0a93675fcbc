// With what `pnpm start` has Node run the server; so does the bench.

/**
 * A room makes much that lives for milliseconds: frames, updates, what they touch. With room for 64 MiB of it instead of 16, Node
 * collects it less often and copies less of it; memory is taken only when many boards are at work (decision 019).
 */
export const SERVER_ARGS = ['--max-semi-space-size=64']
