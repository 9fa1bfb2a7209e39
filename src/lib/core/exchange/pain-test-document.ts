/** A kept pain test as a document to send: the parts that were chosen, in the words the person saw themselves. */
import { highlight, highlighted } from '../pain-test/highlight.ts'
import { score } from '../pain-test/score.ts'
import { statements } from '../pain-test/statements.ts'
import { painTestWords } from '../pain-test/words/words.ts'
import type { Lang } from '../lang.ts'
import type { PainTestRecord } from '../pain-test/record.ts'
import type { ReportBlock, ReportDocument } from './report-document.ts'

export const painTestParts = ['bars', 'answers', 'helps'] as const

export type PainTestPart = (typeof painTestParts)[number]

export type PainTestDocumentWords = {
  title: string
  about: string
  bars: string
  tooFew: string
  answers: string
  statement: string
  answer: string
  helps: string
  foot: string
  unknown: string
  parts: Readonly<Record<PainTestPart, string>>
}

/** Which parts hold anything. What a pattern would say is not told to somebody with a known cause, and so not sent either. */
export function partsOf(record: PainTestRecord, { hasKnownCause }: { hasKnownCause: boolean }): PainTestPart[] {
  const has: Record<PainTestPart, boolean> = {
    bars: !hasKnownCause,
    answers: Object.keys(record.answers).length > 0,
    helps: record.helps.length > 0 || record.helpsNote.trim() !== '',
  }
  return painTestParts.filter((part) => has[part])
}

export function painTestDocument(
  record: PainTestRecord,
  { parts, lang, words }: { parts: readonly PainTestPart[]; lang: Lang; words: PainTestDocumentWords },
): ReportDocument {
  const chosen = painTestParts.filter((part) => parts.includes(part))
  return {
    version: 1,
    kind: 'pain-test',
    lang,
    title: words.title,
    about: words.about,
    contents: chosen.map((part) => words.parts[part]),
    blocks: [
      ...chosen.flatMap((part) => blocksOf[part](record, lang, words)),
      { kind: 'paragraph', text: words.foot, tone: 'note' },
    ],
  }
}

const blocksOf: Record<
  PainTestPart,
  (record: PainTestRecord, lang: Lang, words: PainTestDocumentWords) => ReportBlock[]
> = {
  bars(record, lang, words) {
    const test = painTestWords(lang)
    const scores = score(record.answers)
    const most = highlighted(highlight(scores, record.chosen))
    const bars = scores.map(({ dimension, score: value, band }) => ({
      name: test.dimensions[dimension].name,
      value,
      word: band === null ? words.tooFew : test.bands[band],
      stressed: most.includes(dimension),
    }))
    return [
      { kind: 'heading', text: words.parts.bars },
      { kind: 'bars', caption: words.bars, max: 100, bars },
    ]
  },
  answers(record, lang, words) {
    const test = painTestWords(lang)
    const rows = statements.flatMap(({ id }) => {
      const answer = record.answers[id]
      if (answer === undefined) return []
      return [[test.statements[id].text, answer === 'unknown' ? words.unknown : test.frequencies[answer]]]
    })
    return [
      { kind: 'heading', text: words.answers },
      { kind: 'table', caption: test.period, head: [words.statement, words.answer], rows },
    ]
  },
  helps(record, lang, words) {
    const known = painTestWords(lang).helps.filter(({ id }) => record.helps.includes(id))
    const note = record.helpsNote.trim()
    return [
      { kind: 'heading', text: words.helps },
      ...(known.length > 0 ? [{ kind: 'list' as const, items: known.map(({ text }) => text) }] : []),
      ...(note === '' ? [] : [{ kind: 'paragraph' as const, text: note, tone: 'said' as const }]),
    ]
  },
}
