import { expect, test } from 'vitest'
import { habitIds } from '../plan/habit-id.ts'
import { habitNames } from '../plan/habits.ts'
import { comparedIds, comparedOf, usuallyLingers } from './compared.ts'

test.each(['ibuprofen', 'medicine', 'medication-change', 'own:k1', 'nu-even', 'physiotherapy', '', 'toString'])(
  '%s cannot be tested',
  (id) => {
    expect(comparedOf(id)).toBeNull()
  },
)

test('no name in the list is about a medicine, a dose, care or a substance one may depend on', () => {
  const names = habitIds.flatMap((id) => [id, habitNames[id].nl, habitNames[id].en])
  const forbidden =
    /medi[cs]|dosis|dose|pil\b|pill|tablet|dokter|doctor|therap|fysio|physio|behandel|treat|alcohol|cannabis|suppl/i
  expect(names.filter((name) => forbidden.test(name))).toEqual([])
})

test('everything in the list is found again and says how long it usually stays', () => {
  for (const id of comparedIds) {
    const compared = comparedOf(id)
    expect(compared).toMatchObject(compared?.kind === 'habit' ? { habit: id } : { exercise: id })
    if (compared) expect(usuallyLingers(compared)).toMatch(/^(within-the-day|until-the-next-day|some-days)$/)
  }
})
