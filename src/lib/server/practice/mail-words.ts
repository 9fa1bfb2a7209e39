/** What her mails begin and end with. */
import { ourMailWords, type MailWords } from '#lib/core/practice/mail-words.ts'
import type { Db } from '../db/tables.ts'

export async function readKeptMailWords(db: Db): Promise<MailWords> {
  const row = await db.selectFrom('mail_words').selectAll().executeTakeFirst()
  if (!row) return ourMailWords
  return {
    opening: { nl: row.opening_nl, en: row.opening_en },
    closing: { nl: row.closing_nl, en: row.closing_en },
  }
}

export async function saveMailWords(db: Db, { opening, closing }: MailWords): Promise<void> {
  const values = { opening_nl: opening.nl, opening_en: opening.en, closing_nl: closing.nl, closing_en: closing.en }
  await db
    .insertInto('mail_words')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}
