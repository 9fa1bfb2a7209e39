/** The list as the practitioner sees it: how many read what, who they are, and what shows that each wanted it. */
import { sql } from 'kysely'
import { categories, type CategoryId } from '#lib/core/publishing/category.ts'
import { topicsIn, type Gone, type Subscriber } from '#lib/core/publishing/subscriber.ts'
import { langs, type Lang } from '#lib/core/lang.ts'
import type { Db } from '../db/tables.ts'
import { lettersOfReader } from '../letters/results.ts'
import { rowToSubscriber } from './rows.ts'

export type ReaderCounts = {
  active: number
  /** A mail went, nobody said yes yet. */
  asked: number
  byLang: Record<Lang, number>
  byTopic: Record<CategoryId, number>
  onlyAnnouncements: number
  /** Addresses that are kept off the list, by how they came off it. */
  gone: Record<Gone, number>
}

export async function countReaders(db: Db): Promise<ReaderCounts> {
  const count = sql<number>`count(*)`.as('count')
  const [rows, gone] = await Promise.all([
    db
      .selectFrom('subscribers')
      .select(['lang', 'topics', sql<number>`confirmed_at is not null`.as('active'), count])
      .groupBy(['lang', 'topics', sql`confirmed_at is not null`])
      .execute(),
    db
      .selectFrom('subscriber_addresses')
      .select(['gone', count])
      .where('gone', 'is not', null)
      .groupBy('gone')
      .execute(),
  ])
  // PostgreSQL counts in bigint, which comes as text.
  const sum = (of: readonly { count: number }[]) => of.reduce((total, one) => total + Number(one.count), 0)
  const active = rows.filter((row) => Boolean(row.active))
  return {
    active: sum(active),
    asked: sum(rows.filter((row) => !row.active)),
    byLang: record(langs, (lang) => sum(active.filter((row) => row.lang === lang))),
    byTopic: record(
      categories.map(({ id }) => id),
      (topic) => sum(active.filter((row) => row.topics.split(',').includes(topic))),
    ),
    onlyAnnouncements: sum(active.filter(({ topics }) => topics === '')),
    gone: record(['left', 'erased'] as const, (way) => sum(gone.filter((row) => row.gone === way))),
  }
}

const record = <Key extends string>(keys: readonly Key[], of: (key: Key) => number): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, number>

export type ReaderQuery = {
  /** Part of an address, capitals or not. */
  search: string
  /** The id of the last reader already seen. */
  after: string | null
}

/** Readers in order of their addresses, a page at a time. */
export async function listReaders(
  db: Db,
  { search, after }: ReaderQuery,
  limit: number,
): Promise<{ readers: Subscriber[]; next: string | null }> {
  let query = db
    .selectFrom('subscribers')
    .selectAll()
    .orderBy('mail')
    .orderBy('id')
    .limit(limit + 1)
  if (search !== '') query = query.where(sql<boolean>`lower(mail) like ${patternOf(search)} escape '!'`)
  const last = after === null ? undefined : await placeOf(db, after)
  if (last) query = query.where(sql<boolean>`(mail, id) > (${last.mail}, ${last.id})`)
  const readers = (await query.execute()).map(rowToSubscriber)
  const page = readers.slice(0, limit)
  return { readers: page, next: readers.length > limit ? (page.at(-1)?.id ?? null) : null }
}

const placeOf = (db: Db, id: string) =>
  db.selectFrom('subscribers').select(['mail', 'id']).where('id', '=', id).executeTakeFirst()

/** What was typed is looked for as it is: signs that mean something in a pattern mean themselves. */
const patternOf = (search: string) => `%${search.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`

/** The whole list in order of addresses, for a file; those who never confirmed are no readers. */
export async function allReaders(db: Db): Promise<Subscriber[]> {
  const rows = await db
    .selectFrom('subscribers')
    .selectAll()
    .where('confirmed_at', 'is not', null)
    .orderBy('mail')
    .execute()
  return rows.map(rowToSubscriber)
}

/** Everything that is kept about one reader, for her own file and the practitioner's: what she chose, and how each letter to her ended. */
export async function readerAsJson(
  db: Db,
  { id, mail, choice, state, consent, bouncedAt }: Subscriber,
): Promise<string> {
  const letters = await lettersOfReader(db, id)
  return JSON.stringify({ ...aboutReader({ mail, choice, state, consent, bouncedAt }), letters }, null, 2) + '\n'
}

/** The same without the letters, as a whole list has it. */
export function aboutReader({ mail, choice, state, consent, bouncedAt }: Omit<Subscriber, 'id'>) {
  return {
    ...{ format: 'regie-subscriber', version: 1, mail },
    ...{ choice: { lang: choice.lang, topics: topicsIn(choice.topics) }, state, consent, bouncedAt },
  }
}
