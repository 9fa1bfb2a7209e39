import { expect, test } from 'vitest'
import { day } from '../day.ts'
import type { Article } from './article.ts'
import { relatedTo } from './related.ts'

const article = (slug: string, about: Partial<Article> & { text?: string } = {}): Article => ({
  lang: 'nl',
  slug,
  title: '',
  lead: '',
  category: 'mind-body',
  translation: null,
  published: day('2026-11-09'),
  checked: day('2026-11-09'),
  changed: '',
  nextCheck: day('2027-05-09'),
  recognise: null,
  related: [],
  author: 'praktijk',
  blocks: [{ kind: 'prose', text: about.text ?? '' }],
  ...about,
})
const slugs = (articles: Article[]) => articles.map(({ slug }) => slug)

const sleep = article('slapen', { category: 'lifestyle', text: 'slapen donker matras spieren' })
const magnesium = article('magnesium', { category: 'lifestyle', text: 'pillen kramp spieren' })
const bend = article('bukken', { category: 'pain-movement', text: 'tillen bukken spieren' })
const speech = article('spreekbeurt', { text: 'school spannend spieren' })
const all = [sleep, magnesium, bend, speech]

test('an author’s own choice comes first, in her order', () => {
  expect(slugs(relatedTo({ ...sleep, related: ['spreekbeurt', 'bukken'] }, all))).toEqual([
    'spreekbeurt',
    'bukken',
    'magnesium',
  ])
})

test('without a choice the same shelf comes first', () => {
  expect(slugs(relatedTo(sleep, all, 1))).toEqual(['magnesium'])
})

test('a telling shared word outweighs the shelf, a word that all share weighs nothing', () => {
  const night = article('nacht', { category: 'tension', text: 'donker matras spieren' })
  expect(slugs(relatedTo(sleep, [...all, night], 2))).toEqual(['nacht', 'magnesium'])
})

test('an article never leads to itself or to something that does not exist', () => {
  expect(slugs(relatedTo({ ...speech, related: ['spreekbeurt', 'weg'] }, all))).toEqual([
    'bukken',
    'magnesium',
    'slapen',
  ])
})
