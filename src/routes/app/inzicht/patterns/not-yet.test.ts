import { expect, it } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { stillNeeded } from '#lib/core/patterns/still-needed.ts'
import { patterns as en } from '#lib/i18n/en/patterns.ts'
import { patterns as nl } from '#lib/i18n/nl/patterns.ts'
import { notYet } from './not-yet.ts'

const first = day('2026-03-02')

it('says of a factor why nothing can be said of it, what was always there first', () => {
  const days = Array.from({ length: 40 }, (_, i) => ({
    day: addDays(first, i),
    outcome: i % 7,
    factors: {
      'tag:household': i === 3 ? 0 : 1,
      'tag:friend': i < 2 ? 1 : 0,
      'score:mood': 5,
      'score:stress': i < 9 ? i : null,
      'tag:walked': i % 2,
    },
  }))
  expect(notYet(stillNeeded(days), days)).toEqual([
    { kind: 'constant', factor: 'tag:household', others: 1, needed: 4 },
    { kind: 'same', factor: 'score:mood' },
    { kind: 'rare', factor: 'tag:friend', have: 2, needed: 4 },
    { kind: 'unknown', factor: 'score:stress', known: 9, needed: 16 },
  ])
})

it('has nothing to add when there are too few days altogether', () => {
  const days = [{ day: first, outcome: 4, factors: { 'tag:walked': 1 } }]
  expect(notYet(stillNeeded(days), days)).toEqual([])
})

it('counts days with an outcome, and says so: what was done on other days did happen', () => {
  const days = Array.from({ length: 80 }, (_, i) => ({
    day: addDays(first, i),
    outcome: i % 2 === 0 ? i % 7 : null,
    factors: { 'done:schudden': i % 2 },
  }))
  expect(notYet(stillNeeded(days), days)).toEqual([{ kind: 'rare', factor: 'done:schudden', have: 0, needed: 4 }])
  for (const { needed } of [nl, en]) {
    const told = [
      needed.rare('X', 0, 4),
      needed.rare('X', 2, 4),
      needed.constant('X', 0, 4),
      needed.unknown('X', 9, 16),
    ]
    for (const one of told) expect(one).toMatch(/met een cijfer|with a score/)
  }
})
