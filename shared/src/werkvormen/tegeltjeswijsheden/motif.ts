// Which drawing the n-th tegel of an example has.
import { type TegelMotif, tegelMotifs } from '../../tegel-motifs.ts'

/** The motifs in turn, so that neighbours differ. */
export function motifOf(at: number): TegelMotif {
  return tegelMotifs[at % tegelMotifs.length] ?? 'krul'
}
