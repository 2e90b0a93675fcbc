// The key in the address of a board: behind the #, so that it is sent to nobody.

/** The key in a fragment like `#k=abc`; '' without. */
export function keyOfFragment(fragment: string): string {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('k') ?? ''
}
