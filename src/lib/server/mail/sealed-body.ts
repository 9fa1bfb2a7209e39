/**
 * The words of a mail, sealed at rest. They hold links that move an appointment and codes that let somebody in: a copy of the database
 * (a backup, a dump) must give nobody a working one.
 */
import * as v from 'valibot'
import { keyOf } from '../db/keys.ts'
import type { Db, MailTable } from '../db/tables.ts'
import { openText, sealText } from '../sealed-text.ts'

const calendarSchema = v.object({ method: v.picklist(['REQUEST', 'CANCEL']), ics: v.string() })
const bodySchema = v.object({
  text: v.string(),
  html: v.string(),
  calendar: v.exactOptional(calendarSchema),
  unsubscribe: v.exactOptional(v.string()),
})

export type CalendarPart = v.InferOutput<typeof calendarSchema>

/** What is erased first: the words of the mail, what goes into a calendar, and where a program asks for no more of them. */
export type MailBody = v.InferOutput<typeof bodySchema>

/** As it stands in `mails.body`, for the mail with this key alone. `key` is `keyOf(db, 'mail-body')`. */
export const sealBody = (body: MailBody, { mail, key }: { mail: string; key: Buffer }): string =>
  sealText(JSON.stringify(body), { key, row: mail }).toString('base64url')

/** Null when it does not open: the server has another secret than when it was written, or the row was changed. */
export function openBody({ key: row, body }: Pick<MailTable, 'key' | 'body'>, key: Buffer): MailBody | null {
  const text = openText(Buffer.from(body ?? '', 'base64url'), { key, row })
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), bodySchema), text)
  return read.success ? read.output : null
}

const batch = 100

/**
 * Seals what was written before words were sealed: plain JSON, which begins as no sealed text does. Each row is changed only while it
 * still holds the very words that were read, so that processes which start at once, or one that sends meanwhile, undo nothing of each other.
 */
export async function sealPlainBodies(db: Db): Promise<void> {
  const key = keyOf(db, 'mail-body')
  for (;;) {
    const plain = await db
      .selectFrom('mails')
      .select(['key', 'body'])
      .where('body', 'like', '{%')
      .limit(batch)
      .execute()
    for (const { key: mail, body } of plain) {
      if (body === null) continue
      const sealed = sealText(body, { key, row: mail }).toString('base64url')
      await db.updateTable('mails').set({ body: sealed }).where('key', '=', mail).where('body', '=', body).execute()
    }
    if (plain.length < batch) return
  }
}
