/** Who a letter goes to: everybody on the list who chose its language and one of its topics, and whom mail reaches. */
import { isFor, type LetterText } from '#lib/core/publishing/letter.ts'
import { topicsIn } from '#lib/core/publishing/subscriber.ts'
import type { Db } from '../db/tables.ts'

type Segment = Pick<LetterText, 'lang' | 'topics'>

/** The same address twice (a lost secret can do that) is one reader. */
export async function idsInSegment(db: Db, segment: Segment): Promise<string[]> {
  const rows = await readers(db, segment).select(['id', 'mail', 'topics']).where('bounced_at', 'is', null).execute()
  const byMail = new Map<string, string>()
  for (const { id, mail, topics } of rows) {
    if (isFor(segment, { lang: segment.lang, topics: topicsIn(topics.split(',')) })) byMail.set(mail.toLowerCase(), id)
  }
  return [...byMail.values()]
}

export type SegmentCount = {
  /** How many it would go to now. */
  reached: number
  /** On the list and in this segment, but mail to them came back. */
  bounced: number
}

export async function countSegment(db: Db, segment: Segment): Promise<SegmentCount> {
  const rows = await readers(db, segment).select(['topics', 'bounced_at']).where('bounced_at', 'is not', null).execute()
  const bounced = rows.filter(({ topics }) =>
    isFor(segment, { lang: segment.lang, topics: topicsIn(topics.split(',')) }),
  ).length
  return { reached: (await idsInSegment(db, segment)).length, bounced }
}

const readers = (db: Db, { lang }: Segment) =>
  db.selectFrom('subscribers').where('confirmed_at', 'is not', null).where('lang', '=', lang)
