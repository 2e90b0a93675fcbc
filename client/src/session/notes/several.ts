// Whether what someone pastes may be several notes: all that has to be known before the way to ask comes.

/** Whether a text has lines or columns enough to ask what it is. */
export function isSeveral(text: string): boolean {
  return text.split(/\r?\n/).filter((line) => line.trim()).length > 1
}
