// Waiting for something to become so, instead of for some time to pass.

/** Resolves when `condition` holds. @throws with `what` when it does not within `timeout` milliseconds */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeout = 120_000,
): Promise<void> {
  const end = performance.now() + timeout
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
