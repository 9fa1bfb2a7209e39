import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { findIn, searchOptions, snippet, stem } from './search.ts'
import type { Indexed } from './search.ts'

const index = new MiniSearch<Indexed>(searchOptions)
index.addAll([
  {
    slug: 'slapen',
    title: 'Slapen met pijn',
    lead: 'Een rustige nacht.',
    headings: '',
    text: 'Cafeïne houdt je wakker.',
  },
  { slug: 'bukken', title: 'Bukken mag', lead: 'Tillen ook.', headings: '', text: 'Je rug is sterk. Slaap je slecht?' },
])
const found = (query: string) => findIn(index, query).map((hit) => String(hit.id))

test.each([
  ['the beginning of a word', 'tille', ['bukken']],
  ['a word with a typing error', 'bukkem', ['bukken']],
  ['another form of the word', 'slaapt', ['slapen', 'bukken']],
  ['a word without its accent', 'cafeine', ['slapen']],
  ['only what has every word', 'rug sterk', ['bukken']],
  ['nothing for a word nobody wrote', 'zonnebank', []],
])('finds %s', (_, query, slugs) => {
  expect(found(query)).toEqual(slugs)
})

test('an index that was sent as text finds the same', () => {
  const sent = MiniSearch.loadJSON<Indexed>(JSON.stringify(index), searchOptions)
  expect(sent.search('pijn').map((hit) => String(hit.id))).toEqual(['slapen'])
})

test('a snippet starts a few words before what was found, and marks it', () => {
  expect(snippet('een twee drie vier vijf zes zeven acht Cafeïne, tien elf twaalf', ['cafein'], 50)).toEqual([
    { text: '… drie vier vijf zes zeven acht ', found: false },
    { text: 'Cafeïne,', found: true },
    { text: ' tien elf …', found: false },
  ])
})

test('without a hit a snippet is the beginning', () => {
  expect(snippet('Kort stukje', ['weg'])).toEqual([{ text: 'Kort stukje', found: false }])
})

test.each([
  ['slaap', 'slapen', 'slap'],
  ['buk', 'bukken', 'buk'],
  ['reis', 'reizen', 'reis'],
  ['cafeïne', 'cafeine', 'cafein'],
  ['sleep', 'sleep', 'slep'],
])('%s and %s are one word', (one, other, expected) => {
  expect([stem(one), stem(other)]).toEqual([expected, expected])
})
