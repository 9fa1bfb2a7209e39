import { expect, test } from 'vitest'
import { sample } from './contents.fixture.ts'
import { csv } from './csv.ts'
import { entriesCsv } from './entries-csv.ts'

const ownFactors = sample.profile[0]?.ownFactors ?? []

test('one row a day in words, with Dutch separators for a Dutch spreadsheet', () => {
  const [head, row, ...rest] = entriesCsv(sample.entries, { lang: 'nl', ownFactors }).split('\r\n')
  expect(head).toMatch(/^\uFEFFdatum;later ingevuld;wat lukte;/)
  expect(row).toBe(
    '2026-11-02;ja;even buiten | gekookt;"Soep gemaakt; met brood";6;5;7;4;6,5;3;8;gewoon;drukke dag | koor;nek en hals;warmte;Ruzie met mijn zus',
  )
  expect(rest).toEqual([''])
})

test('an English file has commas and points', () => {
  const row = entriesCsv(sample.entries, { lang: 'en', ownFactors }).split('\r\n')[1]
  expect(row).toContain('2026-11-02,yes,a moment outside | cooked,Soep gemaakt; met brood,6,5,7,4,6.5,3,8,ordinary,')
})

test('quotes, line breaks and separators survive as RFC 4180 says', () => {
  expect(csv([['zei "au"', 'een\ntwee', 'a;b', null, 0]], 'nl')).toBe('\uFEFF"zei ""au""";"een\ntwee";"a;b";;0\r\n')
})

test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'a text that looks like a formula stays a text: %j',
  (text) => {
    expect(csv([[text]], 'en')).toBe(`\uFEFF'${text}\r\n`)
  },
)

test('a negative number stays a number', () => {
  expect(csv([[-2]], 'en')).toBe('\uFEFF-2\r\n')
})
