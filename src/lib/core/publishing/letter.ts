/**
 * A letter: one issue of the newsletter, in one language. Whom it is for follows from what each reader chose, language and topics, and from
 * nothing else.
 */
import type { Lang } from '../lang.ts'
import { parseBlocks, type Block } from './blocks.ts'
import { isCategoryId, type CategoryId } from './category.ts'
import { publishingStops } from './reader/advice.ts'
import type { Choice } from './subscriber.ts'

export type LetterText = {
  lang: Lang
  /** For who chose one of these; none is an announcement, for everybody who reads this language. */
  topics: readonly CategoryId[]
  subject: string
  /** Markdown, with the blocks of an article (`blocks.ts`). */
  body: string
  /** Everybody may read it on the site too, once a reader has it: its mail has the address then. */
  onSite: boolean
}

/** In UTF-16 units. Mail programs cut a message above 100 kB, and its HTML is at most a few times its text. */
export const longestLetter = { subject: 150, body: 30_000 } as const

/** An article as the letter it could be, whole. `body` is its Markdown, `category` a `CategoryId` or empty. */
export const letterOf = ({ lang, category, title, lead, body }: Whole): LetterText => ({
  lang,
  topics: isCategoryId(category) ? [category] : [],
  subject: title,
  body: [lead, body].filter((text) => text.trim() !== '').join('\n\n'),
  // What is on the site for everybody cannot be called back: she chooses that, it does not happen to her (decision 0026).
  onSite: false,
})

type Whole = { lang: Lang; category: string; title: string; lead: string; body: string }

export type LetterProblem =
  | { field: 'subject' | 'body'; kind: 'required' | 'too-long' }
  /** A block that is not closed or names what is not there; `lines` say which, in English. */
  | { field: 'body'; kind: 'broken-block'; lines: string[] }
  | { field: 'subject' | 'body'; kind: 'medical-claim'; word: string; instead: string }

/** What is in the way of sending it; empty when nothing is. */
export function letterProblems({ lang, subject, body }: LetterText): LetterProblem[] {
  const problems: LetterProblem[] = []
  for (const [field, text] of Object.entries({ subject, body }) as ['subject' | 'body', string][]) {
    if (text.trim() === '') problems.push({ field, kind: 'required' })
    if (text.length > longestLetter[field]) problems.push({ field, kind: 'too-long' })
  }
  const blocks = parseBlocks('text', body)
  if (!blocks.ok) problems.push({ field: 'body', kind: 'broken-block', lines: blocks.error })
  const stops = publishingStops({ title: subject, lead: '', changed: '', blocks: blocksOf(body) }, lang)
  for (const { where, word, instead } of stops) {
    const field = typeof where === 'number' ? 'body' : 'subject'
    if (problems.some((one) => one.kind === 'medical-claim' && one.field === field && one.word === word)) continue
    problems.push({ field, kind: 'medical-claim', word, instead })
  }
  return problems
}

/** Its pieces in reading order. A text that cannot be read as blocks is the words it is. */
export function blocksOf(body: string): readonly Block[] {
  const blocks = parseBlocks('text', body)
  return blocks.ok ? blocks.value : [{ kind: 'prose', text: body }]
}

/** Whether a reader who chose this gets it. */
export const isFor = ({ lang, topics }: Pick<LetterText, 'lang' | 'topics'>, choice: Choice): boolean =>
  choice.lang === lang && (topics.length === 0 || topics.some((topic) => choice.topics.includes(topic)))

/** In this time after she says *send*, nothing has gone yet and she can take it back. */
export const undoMs = 5 * 60_000

/** What should have gone longer ago than this asks first: a server that was off, or a backup put back, mails nobody by surprise. */
export const lateMs = 60 * 60_000

export const isLate = (dueAt: string, now: Date): boolean => now.getTime() - Date.parse(dueAt) > lateMs
