import { describe, expect, it } from 'vitest'
import { findBannedWords } from '../safety/banned-words.ts'
import { cautions } from '../safety/contraindications.ts'
import { langs } from '../lang.ts'
import { allRecipes } from './recipes.ts'
import { parseSettings } from './settings.ts'
import { timeline } from './timeline/timeline.ts'
import type { Lang } from '../lang.ts'
import type { Recipe } from './recipe.ts'

/** Every text of a recipe: what is read, and what any of its forms says. */
function textsOf(recipe: Recipe, lang: Lang): string[] {
  const { options } = recipe
  const forms = options.length.allowed.flatMap((length) =>
    options.hold.flatMap((hold) =>
      [true, false].map((yes) => parseSettings(recipe, { length, hold, seated: yes, eyesOpen: yes, oneSide: yes })),
    ),
  )
  const laidOut = forms.map((settings) => timeline(recipe, settings, lang))
  return [
    recipe.title[lang],
    recipe.help[lang],
    recipe.what[lang],
    recipe.why[lang],
    recipe.dose[lang],
    ...recipe.steps.map((step) => step[lang]),
    ...recipe.adaptations.flatMap(({ title, text }) => [title[lang], text[lang]]),
    ...recipe.evidence.map(({ claim }) => claim[lang]),
    ...laidOut.flatMap(({ cues, phases, chapters }) => [
      ...cues.map(({ text }) => text),
      ...phases.map(({ label }) => label),
      ...chapters.map(({ title }) => title),
    ]),
  ]
}

describe.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))('the recipe %s', (id, recipe) => {
  it.each(langs)('promises, frightens and claims nothing (%s)', (lang) => {
    expect(textsOf(recipe, lang).flatMap((text) => findBannedWords(text, lang))).toEqual([])
  })

  it.each(langs)('says it in sentences of at most fifteen words (%s)', (lang) => {
    const sentences = textsOf(recipe, lang).flatMap((text) => text.split(/(?<=[.?!:])\s/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([])
  })

  it('has who should not do it, a gentler form and when to stop', () => {
    const { notIf, adapted, stopIf } = cautions[id]
    expect([notIf, adapted, stopIf].map((list) => list.length > 0)).toEqual([true, true, true])
    expect(recipe.adaptations.some(({ settings }) => settings !== null) || id === 'niets').toBe(true)
  })

  it('sets in its adaptations only what it allows', () => {
    for (const { settings } of recipe.adaptations) {
      if (settings !== null) expect(parseSettings(recipe, settings)).toMatchObject(settings)
    }
  })

  it('names a level for every claim, and a source unless nothing is known', () => {
    for (const { level, sources } of recipe.evidence) expect(level === 'unproven' || sources.length > 0).toBe(true)
    expect(recipe.evidence.every(({ level }) => level !== 'strong')).toBe(true)
  })
})
