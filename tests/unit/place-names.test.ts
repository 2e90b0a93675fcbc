// Places to write in, by the names under which a phone offers them and a report heads them: no two of a step are called the same.
import { arrangeOutline } from '@kringbord/shared/arrange-outline'
import { isZoneToWrite } from '@kringbord/shared/hidden-writing'
import { namedZones } from '@kringbord/shared/named-zones'
import { outline } from '@kringbord/shared/outline'
import { boardRecords, session } from '@kringbord/shared/werkvormen/instantiate'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { form, forms, translate } from '@kringbord/shared/werkvormen/registry'
import { describe, expect, test } from 'vitest'

const cases = forms().flatMap(({ id }) => (['nl', 'en'] as const).map((lang) => [id, lang] as const))

describe.each(cases)('%s in %s', (id, lang) => {
  test('F12: no two places that a step offers have the same name', () => {
    const made = form(id)
    const t = translate(made, lang)
    const records = boardRecords(made, { params: parseParams(made, {}, t), t, lang }, { filled: false })
    const named = namedZones(arrangeOutline(outline(records), records).zones)
    const areas = named.filter(({ zone }) => zone.kind === 'area')
    const writing = session(id, lang, {}).steps.filter(({ rights }) => rights.note || rights.tegel)
    for (const step of writing) {
      const offered = areas.filter(({ zone }) => step.harvest.length > 0 && isZoneToWrite(step, zone.id))
      const names = offered.map(({ name }) => name)
      expect(new Set(names).size, `${step.id}: ${names.join(' | ')}`).toBe(names.length)
      for (const { zone, name } of offered) expect(name, `${step.id}: a name of its own`).not.toBe(zone.id)
    }
  })
})
