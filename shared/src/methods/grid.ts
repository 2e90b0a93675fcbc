// Numbers in rows and columns.

/** The number in a row and column; 0 outside the grid. */
export function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
