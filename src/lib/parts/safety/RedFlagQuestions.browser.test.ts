import { page, userEvent } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { en } from '#lib/i18n/en.ts'
import { nl } from '#lib/i18n/nl.ts'
import Questions from './QuestionsInLanguage.svelte'

const dutch = () => render(Questions, { words: nl, lang: 'nl' })
const heading = () => page.getByRole('heading', { level: 1 })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const answer = (question: RegExp, name: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name, exact: true }).first().click()
/** Answers whole screens with no. */
const pass = async (screens: number) => {
  for (let i = 0; i < screens; i += 1) await press('Alles hierboven: nee')
}

describe('the alarm questions', () => {
  it('begin with nothing chosen, and with the focus at their heading', async () => {
    await dutch()
    for (const radio of page.getByRole('radio').elements()) expect(radio).not.toBeChecked()
    await expect.element(heading()).toHaveFocus()
  })

  it('say how many are open instead of going on', async () => {
    await dutch()
    await press('Verder')
    await expect.element(page.getByRole('alert')).toHaveTextContent('Er zijn nog 3 vragen open. Kies een antwoord.')
    await expect.element(heading()).toHaveTextContent('Plotseling heel ziek of heel veel pijn')
  })

  it('end in nothing named after six screens of no', async () => {
    await dutch()
    await pass(6)
    await expect.element(page.getByText('nothing named')).toBeVisible()
  })

  it('offer no "a doctor knows" for sudden collapse and for fever', async () => {
    await dutch()
    const known = { name: 'Ja, maar een arts weet dit en het is niet veranderd' }
    expect(
      page
        .getByRole('group', { name: /plotseling heel erge pijn/ })
        .getByRole('radio', known)
        .elements(),
    ).toEqual([])
    expect(
      page
        .getByRole('group', { name: /Heb je koorts/ })
        .getByRole('radio', known)
        .elements(),
    ).toEqual([])
    expect(
      page
        .getByRole('group', { name: /kloppende zwelling/ })
        .getByRole('radio', known)
        .elements().length,
    ).toBe(1)
  })

  it('show 112 at once, with a number to call, and without the other questions', async () => {
    await dutch()
    await answer(/plotseling heel erge pijn/, 'Weet ik niet')
    await answer(/Heb je koorts/, 'Nee')
    await answer(/kloppende zwelling/, 'Nee')
    await press('Verder')
    await expect.element(heading()).toHaveTextContent('Bel nu 112')
    await expect.element(heading()).toHaveFocus()
    await expect.element(page.getByRole('link', { name: 'Bel 112' })).toHaveAttribute('href', 'tel:112')
  })

  it('ask further after fever, and lead confusion to 112', async () => {
    await dutch()
    await answer(/plotseling heel erge pijn/, 'Nee')
    await answer(/kloppende zwelling/, 'Nee')
    await answer(/Heb je koorts/, 'Ja, nieuw of erger')
    await press('Verder')
    await expect.element(page.getByRole('alert')).toHaveTextContent('Er is nog één vraag open. Kies een antwoord.')
    await page
      .getByRole('group', { name: 'Ben je nu verward of suf, of adem je snel?' })
      .getByRole('radio', { name: 'Ja', exact: true })
      .click()
    await press('Verder')
    await expect.element(heading()).toHaveTextContent('Bel nu 112')
  })

  it('give the advice so far while a question could still make it more urgent', async () => {
    await dutch()
    await pass(3)
    await answer(/beide benen/, 'Nee')
    await answer(/snel zwakker/, 'Ja, nieuw of erger')
    await answer(/ineens onzeker/, 'Nee')
    await press('Verder')
    await expect.element(page.getByText(/^Wat je aangaf betekent: bel vandaag je huisarts/)).toBeVisible()
    await answer(/Heb je kanker/, 'Ja, nieuw of erger')
    await answer(/pijn in je zij/, 'Nee')
    await answer(/zwanger/, 'Nee')
    await press('Verder')
    await expect.element(heading()).toHaveTextContent('Bel nu je huisarts')
  })

  it('tell the signals of a trapped nerve to someone who skips the question about sex', async () => {
    await dutch()
    await pass(2)
    await answer(/minder gevoel bij seks/, 'Deze vraag sla ik over')
    await expect.element(page.getByText(/^Je sloeg een vraag over\. Dat mag\./)).toBeVisible()
  })

  it('keep the answers when one was wrong', async () => {
    await dutch()
    await answer(/plotseling heel erge pijn/, 'Ja, nieuw of erger')
    await answer(/Heb je koorts/, 'Nee')
    await answer(/kloppende zwelling/, 'Nee')
    await press('Verder')
    await press('Mijn antwoord klopt niet')
    await expect
      .element(
        page
          .getByRole('group', { name: /plotseling heel erge pijn/ })
          .getByRole('radio', { name: 'Ja, nieuw of erger' }),
      )
      .toBeChecked()
  })

  it('go on after a WEEK card and after a doctor was spoken to', async () => {
    await dutch()
    await pass(5)
    await answer(/Val je af/, 'Ja, nieuw of erger')
    await answer(/Is de pijn er altijd/, 'Nee')
    await answer(/voor het eerst/, 'Nee')
    await answer(/langer dan 3 maanden pijn/, 'Weet ik niet')
    await press('Verder')
    await expect.element(heading()).toHaveTextContent('Maak deze week een afspraak bij je huisarts')
    await press('Ga verder')
    await expect.element(page.getByText('spoken')).toBeVisible()
  })

  it('work with the keyboard alone, in English too', async () => {
    await render(Questions, { words: en, lang: 'en' })
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect.element(page.getByRole('radio', { name: 'No' }).first()).toBeChecked()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('radio', { name: 'Yes, new or worse' }).first()).toBeChecked()
  })
})
