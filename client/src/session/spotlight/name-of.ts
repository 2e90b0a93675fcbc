// What a part is called in a list: its title, or its number.
type Named = { shape: string; title: string }

export function nameOf<T extends Named>(part: T, list: readonly T[], numbered: (n: number) => string): string {
  if (part.title) return part.title
  return numbered(
    Math.max(
      0,
      list.findIndex(({ shape }) => shape === part.shape),
    ) + 1,
  )
}
