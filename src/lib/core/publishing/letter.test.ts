import { describe, expect, test } from 'vitest'
import { isFor, isLate, letterOf, letterProblems, longestLetter, type LetterText } from './letter.ts'

const text: LetterText = { lang: 'nl', topics: [], subject: 'Nieuws', body: 'Dag allemaal.', onSite: false }

describe('who a letter is for', () => {
  const reader = { lang: 'nl', topics: ['tension', 'lifestyle'] } as const
  test('without topics it is for everybody who reads its language', () => {
    expect(isFor(text, reader)).toBe(true)
    expect(isFor(text, { lang: 'nl', topics: [] })).toBe(true)
    expect(isFor(text, { ...reader, lang: 'en' })).toBe(false)
  })
  test('with topics it is for who chose one of them', () => {
    expect(isFor({ lang: 'nl', topics: ['mind-body', 'tension'] }, reader)).toBe(true)
    expect(isFor({ lang: 'nl', topics: ['mind-body'] }, reader)).toBe(false)
    expect(isFor({ lang: 'nl', topics: ['mind-body'] }, { lang: 'nl', topics: [] })).toBe(false)
  })
})

describe('what is in the way of sending', () => {
  test('nothing of a plain letter', () => {
    expect(letterProblems(text)).toEqual([])
  })
  test('an empty subject or text, and a long one', () => {
    expect(letterProblems({ ...text, subject: ' ', body: '' })).toEqual([
      { field: 'subject', kind: 'required' },
      { field: 'body', kind: 'required' },
    ])
    expect(letterProblems({ ...text, subject: 'a'.repeat(longestLetter.subject + 1) })).toEqual([
      { field: 'subject', kind: 'too-long' },
    ])
  })
  test('a block that is not closed', () => {
    expect(letterProblems({ ...text, body: 'Dag.\n\n::: voice\nHallo' })).toMatchObject([
      { field: 'body', kind: 'broken-block' },
    ])
  })
  test('a word that makes a medical claim, each once', () => {
    const problems = letterProblems({ ...text, subject: 'Genees je rug', body: 'Dit geneest. Dit geneest echt.' })
    expect(problems.map(({ field, kind }) => [field, kind])).toEqual([
      ['subject', 'medical-claim'],
      ['body', 'medical-claim'],
    ])
  })
})

test('an hour after it should have gone, it is late', () => {
  expect(isLate('2026-11-29T12:00:00.000Z', new Date('2026-11-29T13:00:00.000Z'))).toBe(false)
  expect(isLate('2026-11-29T12:00:00.000Z', new Date('2026-11-29T13:00:00.001Z'))).toBe(true)
})

test('an article as a letter has its introduction, its text and its shelf', () => {
  const article = {
    lang: 'nl',
    category: 'tension',
    title: 'Rust',
    lead: 'Kort.',
    body: '## Begin\n\nHier.\n',
  } as const
  expect(letterOf(article)).toEqual({
    ...{ lang: 'nl', topics: ['tension'], subject: 'Rust' },
    onSite: false,
    body: 'Kort.\n\n## Begin\n\nHier.\n',
  })
  expect(letterOf({ ...article, category: '', lead: ' ' })).toMatchObject({ topics: [], body: article.body })
})
