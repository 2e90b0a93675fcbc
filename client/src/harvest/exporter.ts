// What an exporter is. Each file in exporters/ has one as its default export and is found by its place.
import type { Lang } from '@kringbord/shared/form'
import type { Editor } from 'tldraw'
import type { Translator } from '../i18n/texts.ts'
import type { PaperSize } from './pdf/paper.ts'
import type { ReportSource } from './report/report.ts'
import type { Target } from './target.ts'
import type { texts } from './texts.ts'

/** Reads a text of the harvest. */
export type HarvestTexts = Translator<(typeof texts)['nl']>

export type ExportContext = {
  editor: Editor
  /** Title of the board. */
  title: string
  lang: Lang
  t: HarvestTexts
  /** What was chosen; empty for exporters that take the whole board. */
  targets: Target[]
  paper: PaperSize
  /** The board as a report reads it; asked for when needed. */
  source(): Promise<ReportSource>
  /** The board's file from the server. */
  boardFile(): Promise<Blob>
  signal: AbortSignal
  /** 0…1 */
  onProgress(share: number): void
}

export type ExportedFile = { name: string; extension: string; blob: Blob }

/** Makes a file. Throws the signal's reason when it is aborted; any other error is shown to the person. */
export type Exporter = (context: ExportContext) => Promise<ExportedFile>
