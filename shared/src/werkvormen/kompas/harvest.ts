// What a shared compass yields, the sentence first.
import type { HarvestSection } from '../../form.ts'
import { type Context, interestZones } from './params.ts'

/** The sections of the report. */
export function harvest({ params, t }: Context): HarvestSection[] {
  const section = (id: string, zones: string[]): HarvestSection => ({ id, title: t(`harvest.${id}`), zones })
  return [
    section('kompaszin', ['kompaszin']),
    section('windroos', ['windroos']),
    section('belangen', interestZones(params)),
    section('rode-lijnen', ['rode-lijnen.veld', 'rode-lijnen.gedeeld']),
    section('spelregels', ['spelregels']),
    section('noorden', ['noorden.zin', 'noorden.vier', 'noorden.twee', 'noorden.alleen', 'bruggen']),
    section('check-in', ['check-in.briefjes']),
  ]
}
