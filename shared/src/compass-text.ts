// What a shown compass says, as lines of text: for lists and reports. Reads a record as it comes, so a broken one says nothing.

/** Its sentences, figures and organisations, a line each; '' for a compass that shows nothing. */
export function compassText(shown: unknown): string {
  const { sentences, figures, groups, rest } = fieldsOf(shown)
  const pairs = (list: unknown, first: string, second: string) =>
    listOf(list).map((one) => `${fieldsOf(one)[first] ?? ''}: ${fieldsOf(one)[second] ?? ''}`)
  const lines = [
    ...listOf(sentences).map(String),
    ...pairs(figures, 'label', 'value'),
    ...pairs(groups, 'name', 'said'),
    typeof rest === 'string' ? rest : '',
  ]
  return lines.filter(Boolean).join('\n')
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
