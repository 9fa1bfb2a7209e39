import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, mayRetest } from './compare.ts'
import { highlight, highlighted } from './highlight.ts'
import { resultText } from './result.ts'
import { bandOf, score } from './score.ts'
import { dimensions, statementIds, statements } from './statements.ts'
import { langs } from '../lang.ts'
import { day } from '../day.ts'
import { findBannedWords } from '../safety/banned-words.ts'
import { painTestWords } from './words/words.ts'
import type { Answer, Answers, Dimension } from './statements.ts'

const scoresOf = (answers: Answers) =>
  Object.fromEntries(score(answers).map(({ dimension, score: value }) => [dimension, value]))

describe('one dimension, by hand', () => {
  // Three answers to 13, 14 (R) and 15 (R): rest.
  const cases: [string, Answer | null, Answer | null, Answer | null, number | null][] = [
    ['often, never, rarely: 3 + 4 + 3 of 12', 3, 0, 1, 83],
    ['the least: 0 + 0 + 0 of 12', 0, 4, 4, 0],
    ['the most: 4 + 4 + 4 of 12', 4, 0, 0, 100],
    ['two answered: 3 + 1 of 8', 3, 3, 'unknown', 50],
    ['two answered, rounded up from 37.5', 3, 4, null, 38],
    ['two answered, rounded up from 62.5', 4, 3, null, 63],
    ['one point of twelve', 1, 4, 4, 8],
    ['one answered: too few', 4, 'unknown', null, null],
    ['none answered', null, null, null, null],
    ['all unknown', 'unknown', 'unknown', 'unknown', null],
  ]
  for (const [name, a, b, c, expected] of cases) {
    it(`${name} → ${expected}`, () => {
      const answers: Partial<Record<13 | 14 | 15, Answer>> = {}
      if (a !== null) answers[13] = a
      if (b !== null) answers[14] = b
      if (c !== null) answers[15] = c
      expect(scoresOf(answers).R).toBe(expected)
    })
  }

  it('shows its arithmetic', () => {
    expect(score({ 13: 3, 14: 0, 15: 1 }).find(({ dimension }) => dimension === 'R')).toEqual({
      dimension: 'R',
      terms: [
        { statement: 13, answer: 3, isReversed: false, points: 3 },
        { statement: 14, answer: 0, isReversed: true, points: 4 },
        { statement: 15, answer: 1, isReversed: true, points: 3 },
      ],
      points: 10,
      most: 12,
      score: 83,
      band: 'often',
    })
  })
})

it('scores a whole test by hand', () => {
  const answers: Answers = { 1: 2, 2: 1, 3: 2, 4: 3, 5: 3, 6: 3, 7: 2, 8: 2, 9: 2, 10: 3, 11: 2, 12: 2, 13: 3, 14: 0, 15: 1, 16: 1, 17: 0, 18: 2 } // prettier-ignore
  expect(scoresOf(answers)).toEqual({ P: 42, S: 75, G: 50, T: 58, R: 83, B: 25 })
  expect(highlight(score(answers))).toEqual({ kind: 'pattern', dimensions: ['R', 'S'] })
  expect(resultText(highlight(score(answers)), { lang: 'nl', mayReassure: true }).heading).toBe(
    'Je herkent vooral weinig rust en spanning',
  )
})

it('has three statements per dimension and reverses the three pleasant ones', () => {
  expect(dimensions.map((d) => statements.filter(({ dimension }) => dimension === d).map(({ id }) => id))).toEqual([
    [1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15], [16, 17, 18],
  ]) // prettier-ignore
  expect(statements.filter(({ isReversed }) => isReversed).map(({ id }) => id)).toEqual([14, 15, 18])
})

it('cuts the scale in thirds', () => {
  expect([0, 33, 34, 66, 67, 100].map(bandOf)).toEqual([
    'little', 'little', 'sometimes', 'sometimes', 'often', 'often',
  ]) // prettier-ignore
})

describe('highlights', () => {
  const of = (values: Partial<Record<Dimension, number>>) =>
    dimensions.map((dimension) => {
      const value = values[dimension] ?? null
      return { dimension, terms: [], points: 0, most: 0, score: value, band: value === null ? null : bandOf(value) }
    })
  const all = { P: 0, S: 0, G: 0, T: 0, R: 0, B: 0 }

  it('says nothing stands out below 34', () => {
    expect(highlight(of({ ...all, S: 33, R: 33 }))).toEqual({ kind: 'none' })
  })
  it('says too few answers when nothing could be scored', () => {
    expect(highlight(of({}))).toEqual({ kind: 'too-few' })
  })
  it('highlights one alone from 34', () => {
    expect(highlight(of({ ...all, S: 34 }))).toEqual({ kind: 'pattern', dimensions: ['S'] })
  })
  it('highlights two equals without asking', () => {
    expect(highlight(of({ ...all, S: 50, B: 50 }))).toEqual({ kind: 'pattern', dimensions: ['S', 'B'] })
  })
  it('asks for one when the second place is shared', () => {
    const scores = of({ ...all, S: 75, R: 50, B: 50 })
    expect(highlight(scores)).toEqual({ kind: 'choose', settled: ['S'], tied: ['R', 'B'], places: 1 })
    expect(highlight(scores, ['B'])).toEqual({ kind: 'pattern', dimensions: ['S', 'B'] })
    expect(highlight(scores, ['R', 'B'])).toEqual({ kind: 'choose', settled: ['S'], tied: ['R', 'B'], places: 1 })
  })
  it('asks for two when three share the first place, and lets one be enough', () => {
    const scores = of({ ...all, S: 50, R: 50, B: 50, T: 42 })
    expect(highlight(scores)).toEqual({ kind: 'choose', settled: [], tied: ['S', 'R', 'B'], places: 2 })
    expect(highlight(scores, ['S', 'B'])).toEqual({ kind: 'pattern', dimensions: ['S', 'B'] })
    expect(highlight(scores, ['R'])).toEqual({ kind: 'pattern', dimensions: ['R'] })
    expect(highlight(scores, ['T'])).toEqual({ kind: 'choose', settled: [], tied: ['S', 'R', 'B'], places: 2 })
  })
})

describe('any mix of answers', () => {
  const answer = fc.constantFrom<Answer | undefined>(0, 1, 2, 3, 4, 'unknown', undefined)
  const anyAnswers = fc
    .array(answer, { minLength: 18, maxLength: 18 })
    .map((list): Answers =>
      Object.fromEntries(statementIds.flatMap((id, i) => (list[i] === undefined ? [] : [[id, list[i]]]))),
    )
  const anyChosen = fc.subarray([...dimensions], { maxLength: 2 })

  it('scores between 0 and 100, or not at all, and highlights at most two of 34 or more', () => {
    fc.assert(
      fc.property(anyAnswers, anyChosen, (answers, chosen) => {
        const scores = score(answers)
        for (const { score: value } of scores) {
          if (value !== null) expect(value).toSatisfy((v: number) => Number.isInteger(v) && v >= 0 && v <= 100)
        }
        const shown = highlighted(highlight(scores, chosen))
        expect(shown.length).toBeLessThanOrEqual(2)
        for (const d of shown) expect(scores.find(({ dimension }) => dimension === d)?.score).toBeGreaterThanOrEqual(34)
      }),
    )
  })

  it('never leaves a higher score out of the highlights', () => {
    fc.assert(
      fc.property(anyAnswers, anyChosen, (answers, chosen) => {
        const scores = score(answers)
        const outcome = highlight(scores, chosen)
        if (outcome.kind !== 'pattern') return
        const valueOf = (d: Dimension) => scores.find(({ dimension }) => dimension === d)?.score ?? -1
        const least = Math.min(...outcome.dimensions.map(valueOf))
        for (const d of dimensions)
          if (!outcome.dimensions.includes(d)) expect(valueOf(d)).toBeLessThanOrEqual(Math.max(least, 33))
      }),
    )
  })

  it('never yields a forbidden sentence, in either language', () => {
    fc.assert(
      fc.property(anyAnswers, anyChosen, fc.boolean(), (answers, chosen, mayReassure) => {
        for (const lang of langs) {
          const { heading, paragraphs, talk } = resultText(highlight(score(answers), chosen), {
            lang,
            mayReassure,
          })
          for (const text of [heading, ...paragraphs, ...talk]) expect(findBannedWords(text, lang)).toEqual([])
          const causal = lang === 'nl' ? /komt door|veroorzaakt|omdat je/ : /because of|caused by|comes from your/
          expect([heading, ...paragraphs, ...talk].join(' ')).not.toMatch(causal)
        }
      }),
    )
  })

  it('speaks of damage only to someone who was examined and named no signal', () => {
    for (const lang of langs) {
      const outcome = { kind: 'pattern', dimensions: ['B'] } as const
      const sentence = painTestWords(lang).result.painIsNotAlwaysDamage
      expect(resultText(outcome, { lang, mayReassure: false }).talk).not.toContain(sentence)
      expect(resultText(outcome, { lang, mayReassure: true }).talk).toContain(sentence)
    }
  })
})

describe('an earlier result', () => {
  it('differs only from 25 points', () => {
    const before = score({ 13: 3, 14: 0, 15: 1, 4: 1, 5: 1, 6: 1 })
    const now = score({ 13: 0, 14: 0, 15: 1, 4: 2, 5: 2, 6: 1 })
    // Rest 83 → 58 is 25 less; tension 25 → 42 is only 17 more.
    expect(differences(before, now)).toEqual([{ dimension: 'R', before: 83, now: 58, direction: 'less' }])
  })
  it('may be repeated after four weeks', () => {
    expect(mayRetest(day('2026-10-25'), day('2026-11-21'))).toBe(false)
    expect(mayRetest(day('2026-10-25'), day('2026-11-22'))).toBe(true)
  })
})
