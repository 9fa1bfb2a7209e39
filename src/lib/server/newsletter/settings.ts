/** What the practice says of its newsletter, in both languages: what is in it, and how often it comes. */
import type { Translated } from '#lib/core/lang.ts'
import type { Db } from '../db/tables.ts'

/** Empty where the practice has said nothing: then nobody is promised anything. */
export type NewsletterSettings = { about: Translated }

export async function readNewsletterSettings(db: Db): Promise<NewsletterSettings> {
  const row = await db.selectFrom('newsletter_settings').selectAll().executeTakeFirst()
  return { about: { nl: row?.about_nl ?? '', en: row?.about_en ?? '' } }
}

export async function saveNewsletterSettings(db: Db, { about }: NewsletterSettings): Promise<void> {
  const values = { about_nl: about.nl, about_en: about.en }
  await db
    .insertInto('newsletter_settings')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}
