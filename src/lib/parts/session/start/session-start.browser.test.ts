import { page, userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { guidanceAtFirstFor } from '#lib/core/exercise/guidance/guidance.ts'
import type { Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import type { Recipe } from '#lib/core/exercise/recipe.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { parseSettings } from '#lib/core/exercise/settings.ts'
import { timeline } from '#lib/core/exercise/timeline/timeline.ts'
import { forgetVoice } from '#lib/device/voice/database.ts'
import { keepRecordings } from '#lib/device/voice/recordings.ts'
import Player from '../PlayerInLanguage.svelte'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const check = (name: RegExp) => page.getByRole('checkbox', { name })
const open = () => page.getByText('Aanpassen', { exact: true }).click()

/** The start screen of an exercise on a phone that can vibrate or not, and what it tells to keep. */
async function started(recipe: Recipe, given: { vibrates?: boolean; guidedBy?: Guidance; sentences?: string[] } = {}) {
  const { vibrates = true, guidedBy = { ...guidanceAtFirstFor(recipe.id), voice: false }, sentences = [] } = given
  vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(5)
  if (!vibrates) Reflect.deleteProperty(Navigator.prototype, 'vibrate')
  const told: Guidance[] = []
  const onsentence = vi.fn<(sentence: string) => void>()
  await render(Player, { recipe, guidedBy, sentences, onsentence, onguidance: (one: Guidance) => told.push(one) })
  return { told, onsentence }
}

const vibrate = Object.getOwnPropertyDescriptor(Navigator.prototype, 'vibrate')
afterEach(async () => {
  await forgetVoice()
  if (vibrate) Object.defineProperty(Navigator.prototype, 'vibrate', vibrate)
  vi.restoreAllMocks()
})

describe('the start of a session', () => {
  it('lets the screen go off, and says what that means', async () => {
    const { told } = await started(recipes['adem-4-6'])
    await expect.element(button('Ogen dicht, scherm mag uit')).toHaveAttribute('aria-pressed', 'true')
    await expect
      .element(
        page.getByText('Je hoort zachte tonen, ook als je scherm uit is. Trillen werkt alleen met het scherm aan.'),
      )
      .toBeVisible()
    await button('Met het scherm aan').click()
    await expect.element(page.getByText('Je scherm blijft aan tot je klaar bent.')).toBeVisible()
    expect(told).toMatchObject([{ awake: true, tones: true }])
  })

  it('does not ask to close the eyes while moving, or while they are kept open', async () => {
    await started(recipes.schudden)
    await expect.element(button('Scherm mag uit')).toBeVisible()
  })

  it('begins with the screen on where sentences lead, and with closed eyes does not promise the words', async () => {
    const { told } = await started(recipes.bodyscan, { guidedBy: guidanceAtFirstFor('bodyscan') })
    await expect.element(button('Met het scherm aan')).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByText('Je scherm blijft aan tot je klaar bent.')).toBeVisible()
    await button('Ogen dicht, scherm mag uit').click()
    await expect
      .element(page.getByText(/^Je hoort alleen tonen\. Voor de woorden is een opgenomen stem nodig/))
      .toBeVisible()
    expect(told).toMatchObject([{ awake: false }])
  })

  it('begins with a recorded voice and closed eyes where nothing was chosen, and says whose voice that is', async () => {
    const { cues } = timeline(recipes.bodyscan, parseSettings(recipes.bodyscan, {}), 'nl')
    const said = new Map(cues.filter(({ text }) => text !== '').map(({ id, text }) => [id, text]))
    const recordedAt = '2026-11-22T18:00:00.000Z'
    const pcm = new Int16Array(240)
    await keepRecordings(
      [...said].map(([id, text]) => ({ lang: 'nl', id, text, who: 'Anke', recordedAt, ms: 10, pcm })),
    )
    await render(Player, { recipe: recipes.bodyscan })
    await expect.element(button('Ogen dicht, scherm mag uit')).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByText('Je hoort de stem van Anke, ook als je scherm uit is.')).toBeVisible()
    await open()
    await expect.element(check(/^Stem\s*Stem van Anke\. Ook met je scherm uit\./)).toBeChecked()
  })

  it('says what tones mean: up and down in breathing, a step elsewhere', async () => {
    await started(recipes['adem-4-6'])
    await open()
    await expect.element(check(/De toon gaat omhoog bij in, en omlaag bij uit\./)).toBeVisible()
  })

  it('keeps the screen on when the last that is heard goes, until something is heard again', async () => {
    const { told } = await started(recipes['adem-4-6'])
    await open()
    await check(/^Zachte tonen/).click()
    expect(told.at(-1)).toMatchObject({ tones: false, awake: true })
    await expect.element(button('Met het scherm aan')).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByText('Er is nu niets te horen. Daarom blijft je scherm aan.')).toBeVisible()
    await check(/^Ademgeluid/).click()
    expect(told.at(-1)).toMatchObject({ tones: false, breath: true, awake: false })
  })

  it('has the level of tones and breath under the tones, and under the breath when only that is heard', async () => {
    await started(recipes['adem-4-6'])
    await open()
    const rowOf = (name: RegExp) => page.getByRole('slider', { name }).element().closest('li')?.textContent
    expect(rowOf(/Hoe luid zijn de tonen/)).toContain('Zachte tonen')
    await check(/^Ademgeluid/).click()
    expect(rowOf(/Hoe luid zijn tonen en adem/)).toContain('Zachte tonen')
    await check(/^Zachte tonen/).click()
    expect(rowOf(/Hoe luid is het ademgeluid/)).toContain('Ademgeluid')
    await expect.element(page.getByRole('slider')).toBeVisible()
  })

  it('has every way told by its own box, with the keyboard as well', async () => {
    const { told } = await started(recipes['adem-4-6'])
    await open()
    const breath = check(/^Ademgeluid/)
    breath.element().focus()
    await userEvent.keyboard(' ')
    await expect.element(breath).toBeChecked()
    expect(told.at(-1)).toMatchObject({ tones: true, breath: true })
    const level = page.getByRole('slider', { name: /Hoe luid zijn tonen en adem/ })
    level.element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(told.at(-1)).toMatchObject({ toneLevel: 4, voiceLevel: 3 })
    await expect.element(level).toHaveAttribute('aria-valuetext', 'luider')
  })

  it('never leaves someone with nothing: the last to go gives way to the words', async () => {
    const { told } = await started(recipes['adem-4-6'])
    await open()
    for (const name of [/^Zachte tonen/, /^Trillen/, /^Woorden/]) await check(name).click()
    expect(told.at(-1)).toMatchObject({ tones: false, vibration: false, text: false, drawing: true })
    await check(/^Tekening/).click()
    expect(told.at(-1)).toMatchObject({ text: true, drawing: false })
    await expect.element(page.getByText('De woorden laten we staan. Zo is er altijd iets dat je helpt.')).toBeVisible()
    await check(/^Woorden/).click()
    await expect.element(check(/^Woorden/)).toBeChecked()
    expect(told.at(-1)).toMatchObject({ text: true })
  })

  it('is complete without sound in one tap, and heard again in another', async () => {
    const { told } = await started(recipes['adem-4-6'])
    await open()
    await check(/^Tekening/).click()
    await button('Zonder geluid').click()
    const silent = {
      voice: false,
      tones: false,
      breath: false,
      vibration: true,
      text: true,
      drawing: true,
      awake: true,
    }
    expect(told.at(-1)).toMatchObject(silent)
    await expect.element(button('Zonder geluid')).toHaveAttribute('aria-pressed', 'true')
    await expect.element(button('Met het scherm aan')).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByRole('slider')).not.toBeInTheDocument()
    await button('Zonder geluid').click()
    expect(told.at(-1)).toMatchObject({ tones: true, breath: false })
  })

  it('says that a phone cannot vibrate instead of offering it', async () => {
    await started(recipes['adem-4-6'], { vibrates: false })
    await open()
    await expect.element(check(/^Trillen/)).not.toBeInTheDocument()
    await expect.element(page.getByText('Deze browser kan niet trillen. Op een iPhone kan het nooit.')).toBeVisible()
    await expect.element(page.getByText('Alles in woorden en tekening. Je scherm blijft aan.')).toBeVisible()
  })

  it('has no breath sound where nothing breathes, and only a bell in Niets', async () => {
    await started(recipes.niets)
    await open()
    await expect.element(check(/^Ademgeluid/)).not.toBeInTheDocument()
    await expect.element(check(/^Zachte bel/)).toBeChecked()
    await expect
      .element(page.getByText('Aan het eind klinkt één zachte bel, ook als je scherm uit is.').first())
      .toBeVisible()
  })

  it('says so when nothing would be noticed with the screen off', async () => {
    const guidedBy = { ...guidanceAtFirstFor('bodyscan'), voice: false, tones: false, awake: false }
    await started(recipes.bodyscan, { guidedBy })
    await expect.element(page.getByText('Met je scherm uit merk je nu niets.', { exact: false })).toBeVisible()
  })

  it('lets one of several own sentences be picked before it begins', async () => {
    const { onsentence } = await started(recipes['nu-even'], { sentences: ['Eerst thee.', 'Dan verder.'] })
    await button('Dan verder.').first().click()
    expect(onsentence).toHaveBeenLastCalledWith('Dan verder.')
    await expect.element(button('Dan verder.').first()).toHaveAttribute('aria-pressed', 'true')
  })

  it('takes a new sentence whole, also when it is as long as may be', async () => {
    const { onsentence } = await started(recipes['nu-even'])
    await open()
    const long = 'a'.repeat(280)
    await page.getByLabelText('Een nieuwe zin').fill(long)
    await userEvent.keyboard('{Enter}')
    expect(onsentence).toHaveBeenLastCalledWith(long)
    await expect.element(button(long).first()).toHaveAttribute('aria-pressed', 'true')
    expect(parseSettings(recipes['nu-even'], { ownSentence: long }).ownSentence).toBe(long)
  })
})
