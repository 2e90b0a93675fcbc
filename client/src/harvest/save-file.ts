// Gives a file to the person: the browser's own download, nothing else.

/** Longest part of a name that comes from a title. */
const MAX_NAME = 80

/** Offers `blob` as a download called `name`.`extension`; the name is made safe for every file system. */
export function saveFile(blob: Blob, name: string, extension: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${safeName(name)}.${extension}`
  link.click()
  // The download has its own hold of the data by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** `name` without what a file system refuses; never empty. */
export function safeName(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return clean.slice(0, MAX_NAME).trim() || 'kringbord'
}
