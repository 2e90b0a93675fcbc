// A title as a file name that every system takes.

export function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\w -]/g, '')
    .trim()
    .slice(0, 60)
  return plain || 'bord'
}
