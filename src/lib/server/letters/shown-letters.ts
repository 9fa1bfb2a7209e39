/** The letters that everybody can read on the site: those she chose, from the moment that a reader has one. */
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import type { Day } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import type { Block } from '#lib/core/publishing/blocks.ts'
import type { CategoryId } from '#lib/core/publishing/category.ts'
import { blocksOf } from '#lib/core/publishing/letter.ts'
import { topicsIn } from '#lib/core/publishing/subscriber.ts'
import { readBookingSettings } from '../booking/settings.ts'
import type { Db, LetterTable } from '../db/tables.ts'
import { drawnAddress, type Titled } from '../og/drawn.ts'
import { letterSlug } from './letter-address.ts'

export type ShownLetter = {
  lang: Lang
  slug: string
  subject: string
  /** Empty for an announcement. */
  topics: readonly CategoryId[]
  /** On the calendar of the practice: when the first reader had it. */
  day: Day
}

export type WholeLetter = ShownLetter & { blocks: readonly Block[] }

/** Dutch path of a letter's page; pass it through `localPath` for a reader. */
export const letterPath = ({ slug }: Pick<ShownLetter, 'slug'>): string => `/nieuwsbrief/brief/${slug}`

/** What its preview picture is drawn of. An announcement stands on no shelf, and has the picture of the site. */
export function pictureOfLetter({ lang, slug, subject, topics }: ShownLetter): (Titled & { address: string }) | null {
  const [category] = topics
  if (category === undefined) return null
  const titled = { lang, slug, title: subject, category }
  return { ...titled, address: drawnAddress(titled) }
}

const listed = ['id', 'lang', 'topics', 'subject', 'out_at'] as const

const shown = (db: Db) =>
  db
    .selectFrom('letters')
    .where('on_site', '=', 1)
    .where('out_at', 'is not', null)
    .orderBy('out_at', 'desc')
    .orderBy('id')

/** Newest first. */
export async function listShown(db: Db, lang: Lang): Promise<ShownLetter[]> {
  const rows = await shown(db).where('lang', '=', lang).select(listed).execute()
  const { zone } = await readBookingSettings(db)
  return rows.map((row) => rowToShown(row, zone))
}

/** The newest with their words, newest first. */
export async function listWhole(db: Db, lang: Lang, most: number): Promise<WholeLetter[]> {
  const rows = await shown(db).where('lang', '=', lang).select(listed).select('body').limit(most).execute()
  const { zone } = await readBookingSettings(db)
  return rows.map((row) => ({ ...rowToShown(row, zone), blocks: blocksOf(row.body) }))
}

/** In whatever language it is; null when there is none at this address, or it is not to be read (any more). */
export async function findShown(db: Db, slug: string): Promise<WholeLetter | null> {
  const rows = await shown(db).select(listed).execute()
  const row = rows.find((one) => letterSlug(one) === slug)
  if (!row) return null
  const { body } = await db.selectFrom('letters').select('body').where('id', '=', row.id).executeTakeFirstOrThrow()
  const { zone } = await readBookingSettings(db)
  return { ...rowToShown(row, zone), blocks: blocksOf(body) }
}

const rowToShown = (row: Pick<LetterTable, (typeof listed)[number]>, zone: string): ShownLetter => ({
  lang: row.lang,
  slug: letterSlug(row),
  subject: row.subject,
  topics: topicsIn(row.topics.split(',')),
  day: dayAt(Date.parse(row.out_at ?? ''), zone),
})
