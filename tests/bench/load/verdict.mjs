// What a run says: figures, and whether the server sustained its participants.
import { createHistogram, mergeHistograms } from '../instruments/histogram.mjs'
import { CURSOR, EDIT } from '../instruments/marker.mjs'

/** Staleness that people do not notice yet, in ms: the 99th percentile must stay below. */
export const LIMIT = 150
/** A generator whose sends are later than this measures itself. */
const LATE = 25

const round = (value, digits = 1) => (value === null ? null : Number(value.toFixed(digits)))

/** Figures of one run. Staleness is the age of the newest state that a receiver knows of a sender, sampled all the time. */
export function summarize({ server: name, people, boards }, { report, converged, probes, joined, server }) {
  const { seconds, samplers, marks, sent, bytesIn, framesIn } = report
  const receivers = people * boards
  const summary = (written) => createHistogram(written).summary()
  // Changes that reached receivers, from the sampled ones to all.
  const delivered = ((marks[CURSOR] + marks[EDIT]) / samplers / seconds) * receivers
  const offered = ((sent[CURSOR] + sent[EDIT]) / boards / seconds) * (people - 1) * boards
  const stale = [CURSOR, EDIT].map((kind) => summary(report.stale[kind]))
  const [first, , last] = report.thirds.map((third) => summary(third).p99 ?? 0)
  const late = summary(report.late).p99 ?? 0
  const p99 = Math.max(stale[CURSOR].p99 ?? 0, stale[EDIT].p99 ?? 0)
  const documents = new Map()
  for (const { room, hash } of probes) documents.set(room, (documents.get(room) ?? new Set()).add(hash))
  const soundProbes =
    probes.every(({ wrong, gaps }) => wrong === 0 && !gaps) && [...documents.values()].every((all) => all.size === 1)

  const growing = last > Math.max(first * 1.5, first + 30)
  const generatorLate = late > LATE || report.skipped > sent[CURSOR] * 0.01
  const whole =
    joined.failed === 0 && report.lost === 0 && converged.missing === 0 && (!server.documents || soundProbes)
  return {
    server: name,
    people,
    boards,
    sustained: p99 > 0 && p99 < LIMIT && !growing && whole && !generatorLate && server.alive,
    generatorLate,
    staleness: { cursor: stale[CURSOR], edit: stale[EDIT], p50: mergeHistograms(report.stale).summary().p50, p99 },
    latency: { cursor: summary(report.latency[CURSOR]), edit: summary(report.latency[EDIT]) },
    deliveredPerSecond: Math.round(delivered),
    deliveredShare: round(delivered / offered, 3),
    cpu: round(server.cpu / seconds, 3),
    /** Microseconds of the server's CPU per delivered change. */
    microseconds: round((server.cpu / seconds / delivered) * 1e6, 3),
    foreignCpu: round(server.foreign / seconds, 2),
    peakMB: round(server.peak / 1e6),
    kbPerReceiver: round(bytesIn / seconds / receivers / 1e3),
    framesPerSecond: Math.round(framesIn / seconds),
    generator: { cpu: round(report.cpu, 2), late, skipped: report.skipped },
    growing,
    lost: report.lost,
    missing: converged.missing,
    soundProbes,
    errors: [...report.errors, ...joined.errors],
  }
}

/** One line for people. */
export function line(r) {
  const verdict = r.sustained ? 'sustained' : r.generatorLate ? 'GENERATOR LATE' : 'not sustained'
  const why = [r.growing && 'growing', r.lost && `lost ${r.lost}`, r.missing && `missing ${r.missing}`]
  const trouble = [...why, !r.soundProbes && 'documents differ', ...r.errors].filter(Boolean)
  return [
    `${r.server} ${r.boards > 1 ? `${r.boards} x ` : ''}${r.people}: ${verdict}`,
    `staleness p50 ${r.staleness.p50} p99 ${r.staleness.cursor.p99}/${r.staleness.edit.p99} ms`,
    `latency p50 ${r.latency.cursor.p50}/${r.latency.edit.p50} ms`,
    `${r.deliveredPerSecond}/s (${r.deliveredShare})`,
    `cpu ${r.cpu}, ${r.microseconds} us each`,
    `${r.kbPerReceiver} KB/s each`,
    `peak ${r.peakMB} MB`,
    `generator ${r.generator.cpu} late ${r.generator.late}, others ${r.foreignCpu}`,
    ...(trouble.length > 0 ? [trouble.join(', ')] : []),
  ].join(' | ')
}
