import { expect, test } from 'vitest'
import { parseDiaryFile } from './diary-file.ts'

const day = { date: '2026-03-01', pain: 4, factors: { rush: 1, stress: null } }
const diary = { id: 'a', factorTypes: { rush: 'bin', stress: 'ord10' }, days: [day] }
const read = (diaries: unknown) => parseDiaryFile(JSON.stringify({ diaries }))
const readDay = (change: object) => read([{ ...diary, days: [{ ...day, ...change }] }])

test('a diary is read; what is not known is left out', () => {
  expect(read([{ ...diary, meta: 'passed over' }])).toEqual({
    ok: true,
    value: [{ id: 'a', days: [{ day: '2026-03-01', outcome: 4, factors: { rush: 1 } }] }],
  })
})

test('a day without pain or factors is a day not filled in', () => {
  const read = parseDiaryFile('{"diaries":[{"id":"a","days":[{"date":"2026-03-01"}]}]}')
  expect(read).toMatchObject({ ok: true, value: [{ days: [{ outcome: null, factors: {} }] }] })
})

test.each([
  ['{', 'not JSON'],
  ['[]', 'no list "diaries" in it'],
  ['{"diaries":{}}', 'no list "diaries" in it'],
  ['{"diaries":[3]}', 'diary 1 is not a diary'],
  ['{"diaries":[{"days":[]}]}', 'diary 1 has no id'],
  ['{"diaries":[{"id":"a"}]}', 'diary a has no list "days"'],
  ['{"diaries":[{"id":"a","days":[7]}]}', 'diary a: 7 is not a day'],
  [
    '{"diaries":[{"id":"a","factorTypes":{"rush":"colour"},"days":[]}]}',
    'diary a: factor rush has type "colour"; there is: bin, ord5, ord10, num',
  ],
])('%s is refused', (text, error) => {
  expect(parseDiaryFile(text)).toEqual({ ok: false, error })
})

test.each([
  [{ date: '2026-02-30' }, 'diary a: "2026-02-30" is not a date'],
  [{ date: undefined }, 'diary a: missing is not a date'],
  [{ pain: 11 }, 'diary a: pain on 2026-03-01 is 11, not a number from 0 to 10'],
  [{ pain: '4' }, 'diary a: pain on 2026-03-01 is "4", not a number from 0 to 10'],
  [{ factors: { rush: 2 } }, 'diary a: rush on 2026-03-01 is 2, which its type bin does not allow'],
  [{ factors: { stress: -1 } }, 'diary a: stress on 2026-03-01 is -1, which its type ord10 does not allow'],
  [{ factors: { own: true } }, 'diary a: own on 2026-03-01 is true, which its type num does not allow'],
  [{ factors: [] }, 'diary a: the factors of 2026-03-01 are not a list of values by name'],
])('a day with %o is refused with its place', (change, error) => {
  expect(readDay(change)).toEqual({ ok: false, error })
})

test('a number that is too large for a number is called what it is', () => {
  const text = '{"diaries":[{"id":"a","days":[{"date":"2026-03-01","pain":1e400}]}]}'
  expect(parseDiaryFile(text)).toEqual({
    ok: false,
    error: 'diary a: pain on 2026-03-01 is Infinity, not a number from 0 to 10',
  })
})

test('a date twice, also when the days are not in order', () => {
  const other = { ...day, date: '2026-03-02' }
  expect(read([{ ...diary, days: [day, other, day] }])).toEqual({
    ok: false,
    error: 'diary a: 2026-03-01 is there twice',
  })
})

test('a diary twice', () => {
  expect(read([diary, diary])).toEqual({ ok: false, error: 'diary a is there twice' })
})

test('names that mean something to JavaScript are names like any other', () => {
  const text = '{"diaries":[{"id":"a","days":[{"date":"2026-03-01","pain":1,"factors":{"__proto__":1,"toString":2}}]}]}'
  const read = parseDiaryFile(text)
  expect(read.ok && Object.entries(read.value[0]?.days[0]?.factors ?? {})).toEqual([
    ['__proto__', 1],
    ['toString', 2],
  ])
})
