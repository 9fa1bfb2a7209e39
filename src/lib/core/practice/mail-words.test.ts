import { expect, test } from 'vitest'
import { ourMailWords, readMailWords, type TypedMailWords } from './mail-words.ts'

const none: TypedMailWords = { openingNl: '', openingEn: '', closingNl: '', closingEn: '' }
const faultOf = (field: keyof TypedMailWords, text: string) => {
  const read = readMailWords({ ...none, [field]: text })
  return read.ok ? null : read.error
}

test('nothing is what we say, and her words are kept without loose spaces', () => {
  expect(readMailWords(none)).toEqual({ ok: true, value: ourMailWords })
  expect(
    readMailWords({ ...none, openingNl: ' Leuk  dat je komt. ', closingNl: 'Hartelijke groet, \n\n\n\nNoor ' }),
  ).toEqual({
    ok: true,
    value: {
      opening: { nl: 'Leuk dat je komt.', en: '' },
      closing: { nl: 'Hartelijke groet,\n\nNoor', en: '' },
    },
  })
})

test('a mail says nothing of health, in either language, also within a longer word', () => {
  expect(faultOf('openingNl', 'Fijn dat je over je rugpijn komt praten.')).toEqual({
    openingNl: { kind: 'health', word: 'rugpijn' },
  })
  expect(faultOf('closingNl', 'Sterkte met je klachten')).toEqual({ closingNl: { kind: 'health', word: 'klachten' } })
  expect(faultOf('openingEn', 'Good that you come and talk about your pain.')).toEqual({
    openingEn: { kind: 'health', word: 'pain' },
  })
  expect(faultOf('closingEn', 'Be cured')).toMatchObject({ closingEn: { kind: 'claim' } })
  expect(faultOf('openingNl', 'Sterkte met je hernia.')).toMatchObject({ openingNl: { kind: 'health' } })
  // What only looks like one is not.
  expect(faultOf('openingNl', 'In Pijnacker klinkt muziek.')).toBeNull()
  expect(faultOf('openingNl', 'Noor, oefentherapeut')).toBeNull()
  expect(faultOf('openingEn', 'I paint on Mondays, and explain it all.')).toBeNull()
  expect(faultOf('closingNl', 'Tot gauw, Noor van Praktijk De Demo')).toBeNull()
})

test('no HTML, no long letters', () => {
  for (const html of ['<b>Dag</b>', 'Dag<br>', '<a href="x">', 'Dag &amp; groet', '<!-- x -->'])
    expect(faultOf('closingNl', html), html).toEqual({ closingNl: { kind: 'html' } })
  expect(faultOf('closingNl', 'Dag :-) 3 < 4 & meer')).toBeNull()
  expect(faultOf('openingNl', 'x'.repeat(201))).toEqual({ openingNl: { kind: 'too-long', most: 200 } })
  expect(faultOf('openingNl', 'een\ntwee')).toEqual({ openingNl: { kind: 'too-many-lines', most: 1 } })
  expect(faultOf('closingEn', 'a\nb\nc\nd\ne\nf')).toEqual({ closingEn: { kind: 'too-many-lines', most: 5 } })
})
