import { expect, test } from 'vitest'
import { checkArticles } from './check.ts'
import { parseArticle } from './parse.ts'

const file = (lang: string, slug: string, keys: string, text = 'rustig '.repeat(600)) => {
  const parsed = parseArticle(
    `content/${lang}/${slug}.md`,
    `---
title: Rust
lead: Mag.
category: tension
published: 2026-11-09
checked: 2026-11-12
changed: Bron vervangen
next-check: 2027-05-09
author: praktijk
${keys}
---
${text}`,
  )
  if (!parsed.ok) throw new Error(parsed.error.join())
  return parsed.value
}
const check = (...articles: ReturnType<typeof file>[]) => checkArticles(articles, ['/uitleg'])

test('two texts that point at each other can be published', () => {
  expect(check(file('nl', 'rust', 'translation: rest'), file('en', 'rest', 'translation: rust'))).toEqual([])
})

test.each([
  [
    'a translation that is not there',
    'translation: rest',
    undefined,
    '"translation" names an article that is not there: rest',
  ],
  [
    'a related article that is not there',
    'related: [weg]',
    undefined,
    '"related" names an article that is not there: weg',
  ],
  ['a link to nowhere', '', `[x](/weg) ${'rustig '.repeat(600)}`, 'links to a page that is not there: /weg'],
  ['a text that is too short', '', 'kort '.repeat(599), 'must have 600 words, has 599'],
  ['a text that is too long', '', 'lang '.repeat(1501), 'must have at most 1500 words, has 1501'],
  ['a promise', '', `Je wordt pijnvrij ${'rustig '.repeat(600)}`, 'holds a word we do not use: pijnvrij'],
])('names the file and the reason for %s', (_, keys, text, problem) => {
  expect(check(file('nl', 'rust', keys, text))).toEqual([`content/nl/rust.md: ${problem}`])
})

test('a translation must answer', () => {
  expect(check(file('nl', 'rust', 'translation: rest'), file('en', 'rest', ''))).toEqual([
    'content/nl/rust.md: "translation" must be answered by rest',
  ])
})

test('links to our pages, to a place on them, to the app and to the outside are fine', () => {
  const text = '[a](/uitleg#stap) [b](/artikelen/rust) [c](/app/dagboek) [d](https://113.nl) [e](tel:113) '
  expect(check(file('nl', 'rust', '', text + 'rustig '.repeat(600)))).toEqual([])
})
