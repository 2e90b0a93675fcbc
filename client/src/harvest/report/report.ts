// The report of a board: what people wrote, by step and zone, each item with a number that leads back to the shape it
// came from. Nothing is dropped: what no step asked for stands at the end. Pure; markdown.ts and docx.ts write it out.

/** Something that someone wrote or drew. */
export type ReportEntry = {
  /** Record id of the shape. */
  id: string
  kind: 'note' | 'textbox' | 'tegel' | 'text' | 'drawing'
  text: string
  /** Title of the text box it stands in, '' for everything else. */
  title: string
  /** Who wrote it, as far as the board says; '' otherwise. */
  by: string
  /** The notes that were merged into it, each with its own writer. */
  sources?: { id: string; text: string; by: string }[]
  /** Of a tegel: whether it may be shared outside the group. */
  shareable?: boolean
}

/** A zone with what lies in it, in reading order. `path` are the titles of the zones around it, outermost first. */
export type ReportZone = {
  /** The zone's id, and those of the text boxes that are reported as part of it. */
  ids: string[]
  title: string
  prompt: string
  path: string[]
  entries: ReportEntry[]
}

export type ReportStep = { title: string; instruction: string; zones: string[]; harvest: string[] }

export type ReportSource = {
  title: string
  formTitle: string
  /** Source of the method, as the form names it. */
  method: string
  /** Already written in the report's language. */
  date: string
  steps: ReportStep[]
  zones: ReportZone[]
  /** What lies in no zone. */
  loose: ReportEntry[]
  /** Results of votes that may be told; none without. */
  votes?: readonly ReportVote[]
}

/** A vote in the report: each line is about an item on the board, or about none ('' as id). */
export type ReportVote = { question: string; about: string; lines: ReportVoteLine[] }

/** `text` is the whole line; `said` only how the item came out. */
export type ReportVoteLine = { id: string; text: string; said: string }

/** Fixed words of a report in one language. */
export type ReportWords = {
  madeWith: string
  untitledZone: string
  noStep: string
  loose: string
  empty: string
  method: string
  origin: string
  originHelp: string
  drawing: string
  votes: string
  /** Behind a note that others were merged into. */
  mergedFrom(n: number): string
}

export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'soft'; text: string }
  | { kind: 'item'; text: string; by: string; ref: number; id: string }
  | { kind: 'text'; title: string; text: string; ref: number; id: string }
  | { kind: 'picture'; ids: string[]; caption: string; ref: number }
  | { kind: 'origin'; rows: { ref: number; zone: string; id: string }[] }

/** The report as blocks, top to bottom. */
export function buildReport(source: ReportSource, words: ReportWords): Block[] {
  const numbered = numberer()
  const rest = new Set(source.zones.filter((zone) => zone.entries.length > 0))
  const blocks: Block[] = [
    { kind: 'title', text: source.title },
    { kind: 'soft', text: [source.formTitle, source.date, words.madeWith].filter(Boolean).join(' · ') },
  ]
  for (const step of source.steps) {
    // A zone is reported once: under the first step that harvests it, or else the first that works in it.
    const own = [...rest].filter(
      (zone) => covers(step.harvest, zone) || (covers(step.zones, zone) && !isHarvested(zone)),
    )
    if (own.length === 0) continue
    for (const zone of own) rest.delete(zone)
    blocks.push({ kind: 'heading', level: 1, text: step.title }, { kind: 'soft', text: step.instruction })
    blocks.push(...own.flatMap((zone) => zoneBlocks(zone, words, numbered)))
  }
  if (rest.size > 0) blocks.push({ kind: 'heading', level: 1, text: words.noStep })
  blocks.push(...[...rest].flatMap((zone) => zoneBlocks(zone, words, numbered)))
  if (source.loose.length > 0) blocks.push({ kind: 'heading', level: 1, text: words.loose })
  blocks.push(...entryBlocks(source.loose, words.loose, words, numbered))
  blocks.push(...voteBlocks(source.votes ?? [], words, numbered))
  if (numbered.rows.length === 0) blocks.push({ kind: 'soft', text: words.empty })
  else {
    blocks.push({ kind: 'heading', level: 1, text: words.origin }, { kind: 'soft', text: words.originHelp })
    blocks.push({ kind: 'origin', rows: numbered.rows })
  }
  if (source.method) blocks.push({ kind: 'soft', text: `${words.method}: ${source.method}` })
  return blocks

  function isHarvested(zone: ReportZone): boolean {
    return source.steps.some((step) => covers(step.harvest, zone))
  }
}

/** Whether `zone` is one of `ids` or lies within one: ids of nested zones begin with the outer one's and a dot. */
function covers(ids: string[], zone: ReportZone): boolean {
  return ids.some((id) => zone.ids.some((own) => own === id || own.startsWith(`${id}.`)))
}

type Numberer = { next(zone: string, id: string): number; rows: { ref: number; zone: string; id: string }[] }

function numberer(): Numberer {
  const rows: Numberer['rows'] = []
  return {
    rows,
    next(zone, id) {
      rows.push({ ref: rows.length + 1, zone, id })
      return rows.length
    },
  }
}

/** Votes, most first. An item keeps the number it has in the report. */
function voteBlocks(votes: readonly ReportVote[], words: ReportWords, numbered: Numberer): Block[] {
  if (votes.length === 0) return []
  const refOf = (id: string) => numbered.rows.find((row) => row.id === id)?.ref ?? numbered.next(words.votes, id)
  const blocks = votes.flatMap(({ question, about, lines }): Block[] => [
    { kind: 'heading', level: 2, text: question },
    { kind: 'soft', text: about },
    ...lines.map(({ id, text }): Block => {
      if (id === '') return { kind: 'soft', text }
      return { kind: 'item', text, by: '', ref: refOf(id), id }
    }),
  ])
  return [{ kind: 'heading', level: 1, text: words.votes }, ...blocks]
}

function zoneBlocks(zone: ReportZone, words: ReportWords, numbered: Numberer): Block[] {
  const name = [...zone.path, zone.title].filter(Boolean).join(' › ') || words.untitledZone
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: name }]
  if (zone.prompt) blocks.push({ kind: 'soft', text: zone.prompt })
  return [...blocks, ...entryBlocks(zone.entries, name, words, numbered)]
}

function entryBlocks(entries: ReportEntry[], zone: string, words: ReportWords, numbered: Numberer): Block[] {
  const written = entries
    .filter((entry) => entry.kind !== 'drawing' && entry.text.trim() !== '')
    .flatMap((entry): Block[] => {
      const { id, text, title, by, sources = [] } = entry
      const ref = numbered.next(zone, id)
      if (entry.kind === 'textbox') return [{ kind: 'text', title, text, ref, id }]
      const said = sources.length > 0 ? words.mergedFrom(sources.length) : ''
      const held = sources.map(
        (one): Block => ({ ...one, kind: 'item', text: `↳ ${one.text}`, ref: numbered.next(zone, one.id) }),
      )
      return [{ kind: 'item', text: [text, said].filter(Boolean).join(' · '), by, ref, id }, ...held]
    })
  const drawn = entries.filter((entry) => entry.kind === 'drawing')
  const first = drawn[0]
  if (!first) return written
  const picture = {
    kind: 'picture' as const,
    ids: drawn.map((entry) => entry.id),
    caption: `${words.drawing}: ${zone}`,
  }
  return [...written, { ...picture, ref: numbered.next(zone, first.id) }]
}
