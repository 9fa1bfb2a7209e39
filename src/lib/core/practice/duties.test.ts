import { expect, test } from 'vitest'
import { openDuties } from './duties.ts'

const whole = {
  role: 'zorgverlener' as const,
  address: 'Havenpark 1',
  city: 'Zierikzee',
  mail: 'a@example.org',
  kvk: '12345678',
  big: '19012345601',
  complaints: { nl: 'Bij mij.', en: 'To me.' },
}
const coach = { ...whole, role: 'coach' as const, big: '', complaints: { nl: '', en: '' } }

test('a practice that says everything owes nothing', () => {
  expect(openDuties(whole, ['Fysiotherapeut', 'Physiotherapist'])).toEqual([])
  expect(openDuties(coach, ['Coach', ''])).toEqual([])
})

test('everybody says who and where she is; a street without a place is no address', () => {
  expect(openDuties({ ...coach, city: '', mail: '', kvk: '' }, [])).toEqual([
    { kind: 'who', missing: ['address', 'mail', 'kvk'] },
  ])
})

test('a care provider without a number and without a complaints scheme hears of both, in the languages that lack it', () => {
  expect(openDuties({ ...whole, big: '', complaints: { nl: 'Bij mij.', en: '' } }, [])).toEqual([
    { kind: 'big' },
    { kind: 'complaints', langs: ['en'] },
  ])
})

test('who bears a protected title without a number hears so, also a coach, and not who says what she was trained as', () => {
  expect(openDuties(coach, ['Fysiotherapeut en coach'])).toEqual([{ kind: 'title', word: 'Fysiotherapeut' }])
  expect(openDuties(coach, ['', 'Coach and nurse'])).toEqual([{ kind: 'title', word: 'nurse' }])
  expect(openDuties(coach, ['Opgeleid als fysiotherapeut, nu werkzaam als coach'])).toEqual([])
  // Part of another word is no title.
  expect(openDuties(coach, ['Artsenbezoeker', 'Coach na je fysiotherapie'])).toEqual([])
})

test.each([
  'Kinderfysiotherapeut',
  'Fysiotherapeute',
  'Huisarts',
  'Revalidatiearts',
  'voorheen arts, nu fysiotherapeut',
])('a title at the end of a longer word, or after one that she no longer bears, is seen: %s', (job) => {
  expect(openDuties(coach, [job])).toMatchObject([{ kind: 'title' }])
})

test('words that end as one are none', () => {
  expect(openDuties(coach, ['Charts and starts', 'Zwarts'])).toEqual([])
})
