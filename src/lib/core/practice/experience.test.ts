import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { experiencesIn, isAllowedAlready, readExperience, type TypedExperience } from './experience.ts'

const about = { id: 'e1', today: day('2026-11-29') }
const typed: TypedExperience = {
  textNl: ' Ik voelde me gehoord. ',
  textEn: '',
  who: ' A.  de V. ',
  year: '2025',
  allowedOn: '2026-01-12',
  allowed: 'yes',
  shown: 'yes',
}
const kept = {
  id: 'e1',
  text: { nl: 'Ik voelde me gehoord.', en: '' },
  who: 'A. de V.',
  year: 2025,
  allowedOn: day('2026-01-12'),
  shown: true,
}

test('what one person said is kept with who, when, and since when it may be shown', () => {
  expect(readExperience(typed, about)).toEqual({ ok: true, value: kept })
  expect(readExperience({ ...typed, shown: '' }, about)).toMatchObject({ ok: true, value: { shown: false } })
})

test('without the tick that the person said yes, nothing is kept', () => {
  expect(readExperience({ ...typed, allowed: '' }, about)).toEqual({
    ok: false,
    error: { allowed: { kind: 'not-allowed' } },
  })
})

test('what is missing or cannot be is named, field by field', () => {
  expect(readExperience({ ...typed, textNl: ' ', who: '', year: '25', allowedOn: '12 januari' }, about)).toEqual({
    ok: false,
    error: {
      textNl: { kind: 'empty' },
      who: { kind: 'empty' },
      year: { kind: 'not-a-year' },
      allowedOn: { kind: 'not-a-day' },
    },
  })
  expect(readExperience({ ...typed, year: '2027', allowedOn: '2026-11-30' }, about)).toEqual({
    ok: false,
    error: { year: { kind: 'to-come' }, allowedOn: { kind: 'to-come' } },
  })
  expect(readExperience({ ...typed, textNl: 'x'.repeat(1201), who: 'y'.repeat(81) }, about)).toEqual({
    ok: false,
    error: { textNl: { kind: 'too-long' }, who: { kind: 'too-long' } },
  })
})

test('a medical claim is not shown as somebody’s experience either, in each language', () => {
  expect(readExperience({ ...typed, textNl: 'Ik ben genezen.', textEn: 'She healed me.' }, about)).toMatchObject({
    ok: false,
    error: { textNl: { kind: 'medical-claim', word: 'genezen' }, textEn: { kind: 'medical-claim' } },
  })
})

test('a reader meets what is shown and was said in her language', () => {
  const all = [kept, { ...kept, id: 'e2', shown: false }, { ...kept, id: 'e3', text: { nl: '', en: 'I felt heard.' } }]
  expect(experiencesIn(all, 'nl')).toEqual([{ id: 'e1', text: 'Ik voelde me gehoord.', who: 'A. de V.', year: 2025 }])
  expect(experiencesIn(all, 'en')).toEqual([{ id: 'e3', text: 'I felt heard.', who: 'A. de V.', year: 2025 }])
})

test.each([
  'Na drie gesprekken was ik van mijn pijn af.',
  'Ik ben gestopt met mijn medicatie.',
  'Ik kon stoppen met mijn medicijnen.',
  'Zij vond de oorzaak van mijn rugpijn.',
  'Ik leef weer zonder pijn.',
])('a claim stays one when somebody tells it of herself: %s', (textNl) => {
  expect(readExperience({ ...typed, textNl }, about)).toMatchObject({ error: { textNl: { kind: 'medical-claim' } } })
})

test.each(['I got rid of my back pain.', 'I stopped taking my medication.', 'She found the cause of my pain.'])(
  'in English too: %s',
  (textEn) => {
    expect(readExperience({ ...typed, textEn }, about)).toMatchObject({ error: { textEn: { kind: 'medical-claim' } } })
  },
)

test('neither does who it is from make a claim, and not every word about medicines is one', () => {
  expect(readExperience({ ...typed, who: 'A., genezen' }, about)).toMatchObject({
    error: { who: { kind: 'medical-claim' } },
  })
  expect(readExperience({ ...typed, textNl: 'Ik ben niet gestopt met mijn medicijnen.' }, about).ok).toBe(true)
})

test('a yes was to precisely those words: with others it is asked again', () => {
  const shown = { ...typed, textNl: kept.text.nl, textEn: kept.text.en, who: ` ${kept.who} ` }
  expect(isAllowedAlready(shown, kept)).toBe(true)
  expect(isAllowedAlready({ ...shown, textEn: 'I felt heard.' }, kept)).toBe(false)
  expect(isAllowedAlready({ ...shown, who: 'Anne de Vries' }, kept)).toBe(false)
  expect(isAllowedAlready(shown, null)).toBe(false)
})
