import { expect, test } from 'vitest'
import { cautionLines } from './caution-lines.ts'
import { cautionsOf } from './caution-of.ts'
import { cautions } from './contraindications.ts'
import { recipes } from '../exercise/recipes.ts'

test('the lists of several exercises are told together, what two of them say once and first, and nothing is lost', () => {
  const said = [
    { title: recipes.schudden.title, caution: cautions.schudden },
    { title: recipes['adem-4-6'].title, caution: cautions['adem-4-6'] },
    { title: recipes['adem-4-7-8'].title, caution: cautions['adem-4-7-8'] },
  ]
  const stop = cautionLines(said, 'stopIf').map(({ title, lines }) => [title?.nl ?? null, lines.map(({ nl }) => nl)])
  expect(stop).toEqual([
    [null, ['je in paniek raakt', 'je het benauwd krijgt', 'je licht in je hoofd wordt', 'je gaat tintelen']],
    [
      'Schudden',
      [
        'je duizelig wordt',
        'je pijn op je borst krijgt',
        'je schietende of nieuwe pijn krijgt',
        'je het gevoel hebt dat je ‘weg’ raakt',
      ],
    ],
  ])
  const everything = Object.entries(cautions).map(([id, caution]) => ({ title: { nl: id, en: id }, caution }))
  for (const list of ['notIf', 'stopIf'] as const) {
    const told = cautionLines(everything, list).flatMap(({ lines }) => lines.map(({ nl }) => nl))
    expect(new Set(told)).toEqual(new Set(everything.flatMap(({ caution }) => caution[list].map(({ nl }) => nl))))
    expect(told).toHaveLength(new Set(told).size)
  }
})

test('one exercise by itself is told as it stands, without its name', () => {
  expect(cautionLines(cautionsOf(recipes.vuist), 'notIf')).toEqual([{ title: null, lines: cautions.vuist.notIf }])
})
