import type { LetterText } from './letter.ts'
import { fileOf } from './write-front-matter.ts'

/** A letter in the form of an article, its text as she wrote it. `sent` is when it began to go, or empty. */
export const writeLetter = ({ subject, topics, onSite, body }: LetterText, sent: string): string =>
  fileOf(
    [
      ['title', subject],
      ['topics', topics],
      ['sent', sent],
      ['on-site', onSite ? 'yes' : ''],
    ],
    body,
  )
