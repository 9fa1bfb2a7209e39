import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createRawSnippet } from 'svelte'
import type { ComponentProps } from 'svelte'
import { render } from 'vitest-browser-svelte'
import { guidanceAtFirst, withoutSound } from '#lib/core/exercise/guidance/guidance.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import { routineRecipe } from '#lib/core/exercise/routine/recipe.ts'
import type { SessionOutcome } from '#lib/core/exercise/session-record.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import Player from './PlayerInLanguage.svelte'

/** A clock that only moves when the test says so; without sound a session follows it. */
let nowMs = 0
const clock = { now: () => nowMs }
const passes = (ms: number) => (nowMs += ms)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const shown = (text: string) => expect.element(page.getByText(text, { exact: true }).first()).toBeVisible()

beforeEach(() => {
  nowMs = 1000
})

async function begun(props: ComponentProps<typeof Player>) {
  const onfinish = vi.fn<(outcome: SessionOutcome) => void>()
  const onstop = vi.fn<(outcome: SessionOutcome) => void>()
  const onclose = vi.fn()
  const screen = await render(Player, {
    clock,
    guidedBy: withoutSound(guidanceAtFirst),
    still: false,
    onfinish,
    onstop,
    onclose,
    ...props,
  })
  if (props.quick !== true) {
    await button('Begin').click()
    if (props.recipe.id !== 'niets') await button('Overslaan en starten').click()
  }
  return { screen, onfinish, onstop, onclose }
}

describe('the session player', () => {
  it('says who should not do it before it can begin', async () => {
    await render(Player, { recipe: recipes['adem-4-7-8'], clock })
    await shown('je zwanger bent: niet vasthouden')
    await expect.element(button('Begin')).toBeVisible()
  })

  it('goes from arriving to in to out as the clock goes', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await shown('Zit of lig zoals het goed voelt. Je ogen mogen dicht.')
    passes(8100)
    await shown('in')
    passes(4000)
    await shown('uit')
  })

  it('swells with in: the form is larger at its end than at its start', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    passes(8100)
    await shown('in')
    const scale = () => {
      const form = [...document.querySelectorAll('.form svg')].at(-1)
      return form ? new DOMMatrix(getComputedStyle(form).transform).a : 0
    }
    await expect.poll(scale).toBeLessThan(0.64)
    passes(3800)
    await expect.poll(scale).toBeGreaterThan(0.98)
  })

  it('holds its place while paused, by the space bar too', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    passes(8100)
    await shown('in')
    await userEvent.keyboard(' ')
    await shown('Pauze. Neem je tijd.')
    passes(60_000)
    await expect.element(button('Verder')).toBeVisible()
    await userEvent.keyboard(' ')
    await shown('in')
  })

  it('keeps what was done when it is stopped with Escape, and asks nothing first', async () => {
    const { onstop, onfinish } = await begun({ recipe: recipes.schudden })
    passes(27_000)
    await shown('Adem gewoon door.')
    await userEvent.keyboard('{Escape}')
    await shown('Je bent eerder gestopt')
    expect(onfinish).not.toHaveBeenCalled()
    const outcome = onstop.mock.lastCall?.[0]
    expect(outcome).toMatchObject({
      exercise: 'schudden',
      finished: false,
      plannedMs: 166_000,
      tensionBefore: null,
      worse: null,
    })
    // The stand-in clock only moved by what the test said.
    expect(outcome?.doneMs).toBe(27_000)
  })

  it('tells the whole session when it has played to its end, even in one leap', async () => {
    const { onfinish } = await begun({ recipe: recipes['adem-4-6'] })
    passes(1_000_000)
    await shown('En hoe gespannen ben je nu?')
    expect(onfinish.mock.lastCall?.[0]).toMatchObject({ finished: true, doneMs: 296_000, plannedMs: 296_000 })
  })

  it('puts tension before and after and what got worse in the same record', async () => {
    const told: SessionOutcome[] = []
    const guidedBy = withoutSound(guidanceAtFirst)
    const onfinish = (outcome: SessionOutcome) => told.push(outcome)
    await render(Player, { recipe: recipes.schudden, guidedBy, clock, keeps: true, onfinish })
    await button('Begin').click()
    await button('7').click()
    await button('Start').click()
    passes(400_000)
    await shown('En hoe gespannen ben je nu?')
    await button('4').click()
    await shown('Je spanning ging van 7 naar 4.')
    await button('Ja').click()
    await shown('Stop als')
    expect(told.at(-1)).toMatchObject({ tensionBefore: 7, tensionAfter: 4, worse: 'yes' })
    expect(new Set(told.map(({ startedAt }) => startedAt)).size).toBe(1)
  })

  it('shows a row of counts instead of a moving form when less motion is asked for', async () => {
    await begun({ recipe: recipes['adem-4-6'], still: true })
    passes(8000 + 4000 + 2100)
    await shown('adem uit')
    await shown('tel 3 van 6')
    const cells = [...document.querySelectorAll('.still i')].map(
      (cell) => /\b(was|at)\b/.exec(cell.className)?.[0] ?? '',
    )
    expect(cells).toEqual(['was', 'was', 'was', 'was', 'was', 'was', 'at', '', '', ''])
    expect(document.querySelector('.form')).toBeNull()
  })

  it('lets a place be skipped', async () => {
    await begun({ recipe: recipes.bodyscan })
    await button('Sla over').click()
    await shown('Ga naar je voeten. Wat raken ze aan?')
    await button('Sla over').click()
    await shown('Ga naar je benen. Voel hun gewicht.')
  })

  it('goes slower within the same breath', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    passes(8000 + 4000 + 3000)
    await shown('uit')
    await button('Langzamer').click()
    await shown('uit')
    await shown('4')
  })

  it('begins nothing at once, goes dark for it, and shows itself at a tap', async () => {
    await begun({ recipe: recipes.niets })
    await shown('Je hoeft nu niets. Straks hoor je een zachte bel.')
    passes(9000)
    await button('Het scherm is donker. Tik om te kijken.').click()
    await shown('Nog 5 minuten.')
  })

  it('asks nothing after nothing, but what got worse can be said', async () => {
    const { onfinish } = await begun({ recipe: recipes.niets })
    passes(400_000)
    await expect.element(button('Klaar')).toBeVisible()
    expect(document.body.textContent).not.toContain('En hoe gespannen ben je nu?')
    await button('Ja').click()
    expect(onfinish.mock.lastCall?.[0]).toMatchObject({ exercise: 'niets', finished: true, worse: 'yes' })
  })

  it('makes the screen dark in any session, until it is tapped', async () => {
    await begun({ recipe: recipes['adem-4-6'] })
    await button('Donker scherm').click()
    await button('Het scherm is donker. Tik om te kijken.').click()
    passes(8100)
    await shown('in')
  })

  it('brings the light back at Escape, and stops only at the next', async () => {
    const { onstop } = await begun({ recipe: recipes['adem-4-6'] })
    passes(10_000)
    await button('Donker scherm').click()
    await expect.element(button('Het scherm is donker. Tik om te kijken.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('Het scherm is donker. Tik om te kijken.')).not.toBeInTheDocument()
    await expect.element(button('Pauze')).toBeVisible()
    expect(onstop).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    await shown('Je bent eerder gestopt')
    expect(onstop).toHaveBeenCalledTimes(1)
  })

  it('has one way on to the next exercise of a routine, in breathing as well, and to the end from the last', async () => {
    const parts = (['adem-4-6', 'schudden', 'adem-4-7-8'] as const).map((exercise) => ({
      exercise,
      own: null,
      settings: settingsFor(recipes[exercise]).defaults,
    }))
    const recipe = routineRecipe({ id: 'r1', name: 'Avond', parts }, { ownBreaths: [] })
    const { onstop, onfinish } = await begun({ recipe })
    passes(10_000)
    await shown('in')
    await button('Volgend deel').click()
    await shown('Neem je tijd. Dan nu: Schudden.')
    passes(10_000)
    await expect.element(button('Volgende stap')).toBeVisible()
    await button('Volgend deel').click()
    await shown('Neem je tijd. Dan nu: Adem 4-7-8.')
    await expect.element(button('Volgend deel')).not.toBeInTheDocument()
    await button('Naar het eind').click()
    await shown('Klaar')
    expect([...onstop.mock.calls, ...onfinish.mock.calls].map(([{ exercise }]) => exercise)).toEqual(
      expect.arrayContaining(['adem-4-6', 'schudden']),
    )
  })

  it('says that another way of being guided stays, only where it is kept', async () => {
    const stays = page.getByText('Dit blijft zo voor deze oefening.')
    const { screen } = await begun({ recipe: recipes['adem-4-6'], keeps: true, onguidance: vi.fn() })
    await button('Aanpassen').click()
    await expect.element(stays).toBeVisible()
    await screen.unmount()
    await begun({ recipe: recipes['adem-4-6'], onguidance: vi.fn() })
    await button('Aanpassen').click()
    await expect.element(page.getByText('Wat helpt je erbij?').last()).toBeVisible()
    await expect.element(stays).not.toBeInTheDocument()
  })

  it('has no parts to skip in one exercise', async () => {
    await begun({ recipe: recipes.schudden })
    await expect.element(button('Volgende')).toBeVisible()
    await expect.element(button('Volgend deel')).not.toBeInTheDocument()
  })

  it('asks how tense one is, without more, when that was not asked before', async () => {
    await begun({ recipe: recipes['nu-even'], quick: true })
    passes(1_000_000)
    await shown('Hoe gespannen ben je nu?')
    expect(document.body.textContent).not.toContain('En hoe gespannen')
  })

  it('begins at once for a hard moment, and says the own sentence', async () => {
    await begun({ recipe: recipes['nu-even'], quick: true, settings: { ownSentence: '' }, ownSentence: 'Eerst thee.' })
    await shown('Beweeg zoals het gaat. Loop, wieg, of zwaai je armen.')
    passes(60_000 + 4000 + 50_000 + 100)
    await shown('Eerst thee.')
  })

  it('stops and gives way when something comes first', async () => {
    const blocked = createRawSnippet(() => ({ render: () => '<p>Bel eerst je huisarts.</p>' }))
    const { screen, onstop } = await begun({ recipe: recipes['adem-4-6'] })
    passes(10_000)
    await shown('in')
    await screen.rerender({ blocked })
    await shown('Bel eerst je huisarts.')
    expect(document.querySelector('dialog')).toBeNull()
    expect(onstop.mock.lastCall?.[0]).toMatchObject({ finished: false, doneMs: 10_000 })
  })
})
