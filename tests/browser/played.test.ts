// Each of the four forms played from its first step to its last: a facilitator, twelve people of four organisations on
// telephones and a laptop, someone who comes late, someone whose line goes, and someone who is put out. The harvest holds
// exactly what they wrote.
import { boardRights, writesHidden } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults, takeHome } from '../help/board-page.ts'
import { type Gathering, type Guest, gather } from '../help/gathering.ts'
import { shot } from '../help/shot.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const NAMES = 'Amina Bram Carla Daan Esra Femke Guus Hanna Ilse Joris Karim'.split(' ')
/** Who writes in a step after the first: enough to fill it, few enough to end. */
const WRITERS = 3

describe.each(['posterpresentatie', 'whole-system', 'kompas', 'tegeltjeswijsheden'])('%s', (form) => {
  test('F8: is played from its first step to its last, and its harvest holds exactly what people wrote', {
    timeout: 900_000,
  }, async () => {
    const party = await gather(visits.server, visits.browser, form)
    await party.welcome(...NAMES)
    const laptop = await visits.comeOn(party.board.urls.join, { name: 'Lotte' })
    const steps = (await party.steps()).filter(({ beforehand }) => !beforehand)
    let writings = 0

    for (const [i, step] of steps.entries()) {
      await next(party.host, i)
      if (i === 1) await party.welcome('Late Mo')
      await party.arrive(step)
      await shot(party.host, `${form}-${i + 1}-${step.id}`)
      const [first] = party.here()
      if (first) await shot(first.page, `${form}-${i + 1}-${step.id}-phone`)

      if (first && writes(step)) {
        writings += 1
        const all = party.here()
        const writers = writings === 1 ? all : all.filter((_, n) => (n + i) % Math.ceil(all.length / WRITERS) === 0)
        if (writings === 1 && first) expect(await faults(first.page)).toEqual([])
        const before = new Set(party.written)
        const lost = writings === 2 ? writers[1] : undefined
        await Promise.all(writers.map((writer) => writeOne(party, step, writer, { without: writer === lost })))
        const fresh = [...party.written].filter((text) => !before.has(text))
        if (writesHidden(step)) await reveal(party, laptop, fresh)
      }
      if (step.asks === 'needle') await pointAll(party)
      else if (step.rights.vote) await vote(party)
      if (i === 2) await putOut(party, 'Daan')
    }

    const markdown = await takeHome(party.host, 'Verslag', 'Markdown')
    const csv = await takeHome(party.host, 'Gegevens', 'Briefjes als CSV')
    for (const file of [markdown, csv])
      expect(found(file), 'everything that was written, and nothing else').toEqual(
        [...party.written].map(markOf).sort(),
      )
    await party.leave()
    await laptop.context().close()
  })
})

/** One button moves everyone. */
async function next(host: Page, i: number): Promise<void> {
  const name = i === 0 ? /Begin met stap 1/ : /^Volgende stap/
  await host.getByRole('button', { name }).first().click()
}

/** Whether one writes in the step. */
function writes(step: Step): boolean {
  const { note, tegel } = boardRights(step)
  return note || tegel || writesHidden(step)
}

let marks = 0
/** The part of a text that is nowhere else. */
const markOf = (text: string) => /merk\d+/.exec(text)?.[0] ?? ''
/** A text that was voted on stands in the result as well. */
const found = (file: string) => [...new Set([...file.matchAll(/merk\d+/g)].map(([mark]) => mark))].sort()

async function writeOne(party: Gathering, step: Step, writer: Guest, { without }: { without: boolean }): Promise<void> {
  const text = `${writer.name} bij ${step.id}: merk${++marks}`
  if (!without) return party.write(writer, text)
  // The line goes while this one writes, and comes back.
  await party.write(writer, text, { offline: true })
  await writer.page.context().setOffline(false)
  await writer.page
    .getByRole('region', { name: 'Van jou' })
    .getByRole('listitem')
    .filter({ hasText: text })
    .getByText(/Opgeslagen om/)
    .waitFor()
}

/** What is hidden is with nobody but its writer, until the facilitator shows it. */
async function reveal(party: Gathering, laptop: Page, hidden: readonly string[]): Promise<void> {
  const there = await party.textsOn()
  expect(hidden.filter((text) => there.includes(text))).toEqual([])
  for (const page of [party.host, laptop]) {
    const all = await page.content()
    expect(hidden.filter((text) => all.includes(markOf(text)))).toEqual([])
  }
  await party.host.getByRole('button', { name: 'Toon alles' }).click()
  await party.host
    .getByText(/(briefje|tegel)s? (staat|staan) op het bord\./)
    .first()
    .waitFor()
  await until('all of it is on the board', async () => {
    const shown = await party.textsOn()
    return hidden.every((text) => shown.includes(text))
  })
}

async function pointAll(party: Gathering): Promise<void> {
  const point = async ({ page }: Guest, n: number) => {
    const direction = page.getByRole('slider', { name: 'Welke kant op?' })
    await direction.focus()
    for (let i = 0; i <= n; i++) await page.keyboard.press('ArrowRight')
    await page.getByRole('slider', { name: 'Hoe sterk vind je dat?' }).press('End')
    await page.getByText('Bewaard. Je kunt het nog veranderen.').waitFor()
  }
  await Promise.all(party.here().map(point))
  await party.host.getByText(`${party.here().length} deelnemers vulden het in`).waitFor()
  await party.host.getByRole('button', { name: 'Toon de uitkomst', exact: true }).click()
  await party.host.getByRole('button', { name: 'Vraag het opnieuw' }).waitFor()
}

async function vote(party: Gathering): Promise<void> {
  const { host } = party
  await host.locator('.k-vote-tag').getByRole('button', { name: 'Begin met stemmen' }).click()
  const panel = host.locator('.k-panel')
  await panel.getByRole('button', { name: 'Begin met stemmen' }).click()
  const choose = async ({ page }: Guest) => {
    await page.getByRole('navigation', { name: 'Meedoen' }).getByRole('button', { name: 'Stem' }).click()
    const dots = page.getByRole('button', { name: /^Eén erbij/ })
    const opinions = page.locator('.k-vote-opinions')
    const consent = page.getByRole('radio', { name: /^Consent Ik/ })
    await dots.or(opinions).or(consent).first().waitFor()
    if ((await dots.count()) > 0) await dots.first().click()
    else if ((await consent.count()) > 0) await consent.check()
    else for (const one of await opinions.all()) await one.getByRole('button').first().click()
    await page.getByText('Je stem is bewaard').waitFor()
  }
  await Promise.all(party.here().map(choose))
  await host.getByRole('button', { name: 'Sluit de stemming', exact: true }).click()
  // Lotte on the laptop has not voted: whoever closes is told so.
  const sure = host.locator('dialog').getByRole('button', { name: 'Sluit de stemming' })
  await sure.click()
  await sure.waitFor({ state: 'detached' })
  await panel.getByRole('button', { name: 'Sluit', exact: true }).first().click()
}

/** Someone is put out; what they wrote stays. */
async function putOut(party: Gathering, name: string): Promise<void> {
  const { host } = party
  await host.getByRole('button', { name: /^Mensen op het bord/ }).click()
  const people = host.getByRole('dialog', { name: 'Mensen' })
  await people.getByRole('button', { name: `Meer met ${name}` }).click()
  await shot(host, 'menu')
  await host.getByRole('menuitem', { name: 'Haal van het bord' }).click()
  await host.getByRole('button', { name: 'Haal van het bord', exact: true }).click()
  const guest = party.guests.find((one) => one.name === name)
  await guest?.page.getByRole('heading', { name: 'Je doet niet meer mee op dit bord' }).waitFor()
  if (guest) guest.gone = true
  await host.keyboard.press('Escape')
}
