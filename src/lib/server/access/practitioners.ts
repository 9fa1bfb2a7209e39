/** The practitioner as a person: name, mail address, language, and what she still has to do. */
import type { Db } from '../db/tables.ts'
import { normalMail } from './passphrase.ts'

export type PractitionerDetails = {
  id: string
  name: string
  mail: string
  lang: 'nl' | 'en'
  wordsMadeAt: string
  /** When she last showed them; making them is the first time. */
  wordsRepeatedAt: string | null
}

export async function readPractitioner(db: Db, id: string): Promise<PractitionerDetails> {
  const row = await db.selectFrom('practitioners').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const words = await db
    .selectFrom('key_wraps')
    .select((eb) => eb.fn.max('created_at').as('madeAt'))
    .where('practitioner_id', '=', id)
    .where('kind', '=', 'words')
    .executeTakeFirst()
  return {
    id: row.id,
    name: row.name,
    mail: row.mail,
    lang: row.lang === 'en' ? 'en' : 'nl',
    wordsMadeAt: words?.madeAt ?? row.created_at,
    wordsRepeatedAt: row.words_repeated_at,
  }
}

export async function practitionerByMail(db: Db, mail: string): Promise<{ id: string } | null> {
  const row = await db.selectFrom('practitioners').select('id').where('mail', '=', normalMail(mail)).executeTakeFirst()
  return row ?? null
}

export const hasPractitioner = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('practitioners').select('id').executeTakeFirst()) !== undefined

const week = 7 * 24 * 3_600_000

/** After a week she is asked for her words again: those who lost them are told while another way in still works. */
export function wordsAreDue({ wordsMadeAt, wordsRepeatedAt }: PractitionerDetails, now: Date): boolean {
  const shownSince = wordsRepeatedAt !== null && wordsRepeatedAt > wordsMadeAt
  return !shownSince && now.getTime() - Date.parse(wordsMadeAt) >= week
}
