// Adding up.

export function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0)
}
