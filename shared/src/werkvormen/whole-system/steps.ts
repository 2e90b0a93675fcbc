// The steps of Whole System in a Room in its three variants. Order and groups follow the published agenda.

import type { Step } from '../../session.ts'
import { type StepOutline, step } from '../step.ts'
import { actionRows, type Context, decades, groupSheets, lines, partName, tableSheets, type Variant } from './params.ts'

/** Where a step stands in a variant: day or session, and minutes. */
type Place = { part: number; minutes: number; least: number }

type Plan = { id: string; A: Place; B: Place; C?: Place }

const at = (part: number, minutes: number, least: number): Place => ({ part, minutes, least })

/** A: three days, 14 hours of work. B: the same work in five sessions of 150 minutes, plus entry and break. C: 3 hours. */
const plans: readonly Plan[] = [
  { id: 'opening', A: at(1, 30, 20), B: at(1, 30, 20), C: at(1, 10, 7) },
  { id: 'verleden', A: at(1, 45, 30), B: at(1, 50, 35), C: at(1, 20, 14) },
  { id: 'verhaal', A: at(1, 60, 40), B: at(1, 70, 45), C: at(1, 10, 8) },
  { id: 'trends', A: at(1, 60, 45), B: at(2, 60, 45), C: at(1, 20, 15) },
  { id: 'stippen', A: at(1, 15, 8), B: at(2, 15, 8), C: at(1, 5, 3) },
  { id: 'nu-straks', A: at(2, 75, 50), B: at(2, 75, 50), C: at(1, 15, 12) },
  { id: 'trots-spijt', A: at(2, 60, 40), B: at(3, 60, 40), C: at(1, 20, 15) },
  { id: 'toekomst', A: at(2, 120, 80), B: at(3, 90, 70), C: at(1, 25, 20) },
  { id: 'presentaties', A: at(2, 60, 45), B: at(4, 60, 45) },
  { id: 'grond', A: at(2, 60, 45), B: at(4, 90, 60), C: at(1, 20, 15) },
  { id: 'toets', A: at(3, 90, 60), B: at(5, 50, 40), C: at(1, 15, 10) },
  { id: 'actie', A: at(3, 120, 75), B: at(5, 70, 50), C: at(1, 15, 12) },
  { id: 'toezeggingen', A: at(3, 45, 25), B: at(5, 30, 20), C: at(1, 5, 4) },
]

/** All steps of the chosen variant. Online, every session begins with coming in and has a break in the middle. */
export function steps(context: Context): Step[] {
  const { variant } = context.params
  if (variant === 'B') return [1, 2, 3, 4, 5].flatMap((part) => session(context, part))
  return plans.flatMap((plan) => planned(context, plan))
}

/** The steps of one online session: 15 minutes to come in, 150 of work, 15 of break after the first piece of work. */
function session(context: Context, part: number): Step[] {
  const work = plans.filter((plan) => plan.B.part === part).flatMap((plan) => planned(context, plan))
  const enter = extra(context, part, part === 1 ? 'binnen' : 'terug')
  const middle = part === 1 ? 2 : 1
  return [enter, ...work.slice(0, middle), extra(context, part, 'pauze'), ...work.slice(middle)]
}

function extra({ t, params }: Context, part: number, id: 'binnen' | 'terug' | 'pauze'): Step {
  const zones = { binnen: ['opening'], terug: madeBefore(params, part), pauze: [] }
  const plain = step(t, id, {
    minutes: 15,
    minimumMinutes: 10,
    grouping: id === 'terug' ? 'pair' : 'plenary',
    zones: zones[id],
    rights: { note: id === 'binnen', moveOwn: id === 'binnen' },
  })
  return { ...plain, id: `${id}-${part}`, title: `${partName(t, 'B', part)} · ${plain.title}` }
}

/** What was made in the session before `part`; what is seen when not all of it fits comes first. */
function madeBefore(params: Context['params'], part: number): string[] {
  const [groups, tables] = [groupSheets(params), tableSheets(params)]
  if (part === 2) return ['tijdlijnen']
  if (part === 3) return ['trends', ...groups]
  return part === 4 ? [...groups, ...tables] : ['grond', ...tables]
}

function planned(context: Context, plan: Plan): Step[] {
  const { t, params } = context
  const place = plan[params.variant]
  if (place === undefined) return []
  const texts = plan.id === 'actie' && params.variant === 'C' ? 'afspraken' : plan.id
  const { minutes, least: minimumMinutes } = place
  const made = step(t, texts, { ...workOf(context, plan.id), minutes, minimumMinutes })
  return [{ ...made, id: plan.id, title: titled(t, params.variant, place.part, made.title) }]
}

function titled(t: Context['t'], variant: Variant, part: number, title: string): string {
  return [partName(t, variant, part), title].filter(Boolean).join(' · ')
}

type Work = Omit<StepOutline, 'minutes' | 'minimumMinutes'>

/** What people do in a step: the same in every variant. */
function workOf({ params }: Context, id: string): Work {
  const groups = groupSheets(params)
  const tables = tableSheets(params)
  const inAll = (sheets: string[], ...parts: string[]) => sheets.flatMap((s) => parts.map((part) => `${s}.${part}`))
  const ground = ['grond.eens', 'grond.projecten', 'grond.niet-eens']
  switch (id) {
    case 'opening':
      return { grouping: 'table', zones: ['opening'], budget: { notes: 1 }, harvest: ['opening.waarom'] }
    case 'verleden': {
      const cells = lines.flatMap((line) => decades(params.startDecade).map((decade) => `tijdlijnen.${line}.${decade}`))
      return { grouping: 'alone', zones: ['tijdlijnen'], budget: { notes: 9 }, harvest: cells }
    }
    case 'verhaal':
      return {
        grouping: 'table',
        zones: ['tijdlijnen'],
        rights: { note: false, draw: true },
        harvest: lines.map((line) => `tijdlijnen.${line}.verhaal`),
      }
    case 'trends':
      return { grouping: 'plenary', zones: ['trends'], rights: { draw: true }, harvest: ['trends.kaart'] }
    case 'stippen':
      return {
        grouping: 'alone',
        zones: ['trends'],
        anonymity: 'organisation',
        rights: { note: false, moveOwn: false, vote: true },
        budget: { votes: 7 },
        harvest: ['trends.kaart'],
      }
    case 'nu-straks':
      return { grouping: 'stakeholder', zones: groups, harvest: inAll(groups, 'trends', 'nu', 'straks') }
    case 'trots-spijt':
      return {
        grouping: 'stakeholder',
        zones: groups,
        visibility: 'hidden-until-shown',
        anonymity: 'organisation',
        budget: { notes: 4 },
        harvest: inAll(groups, 'trots', 'spijt'),
      }
    case 'toekomst':
      return {
        grouping: 'table',
        zones: tables,
        visibility: 'own-table',
        // The picture and its headline are made on the sheet itself.
        rights: { draw: true, fill: true },
        harvest: inAll(tables, 'kop', 'zien', 'weg', 'hobbel'),
      }
    case 'presentaties':
      return {
        grouping: 'plenary',
        zones: [...tables, 'grond.themas'],
        harvest: ['grond.themas'],
        rights: { fill: false },
      }
    case 'grond':
      return { grouping: 'table', zones: ['grond'], rights: { moveAll: true }, harvest: ground }
    case 'toets':
      return { grouping: 'plenary', zones: ['grond'], rights: { moveAll: true }, harvest: ['grond.tekst', ...ground] }
    case 'actie':
      return { grouping: 'stakeholder', zones: ['actie'], rights: { note: false }, harvest: actionRows(params) }
    default:
      return {
        grouping: 'plenary',
        zones: ['actie'],
        budget: { notes: 1 },
        harvest: ['actie.maandag', 'actie.vervolg'],
      }
  }
}
