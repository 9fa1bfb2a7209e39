/** The practitioner as a person: name, mail address, language, and what she still has to do. */
import type { Db } from '../db/tables.ts'
import { normalMail } from './passphrase.ts'

export type PractitionerDetails = {
  id: string
  name: string
  mail: string
  lang: 'nl' | 'en'
  createdAt: string
  wordsRepeatedAt: string | null
}

export async function readPractitioner(db: Db, id: string): Promise<PractitionerDetails> {
  const row = await db.selectFrom('practitioners').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    mail: row.mail,
    lang: row.lang === 'en' ? 'en' : 'nl',
    createdAt: row.created_at,
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
export function wordsAreDue({ createdAt, wordsRepeatedAt }: PractitionerDetails, now: Date): boolean {
  return wordsRepeatedAt === null && now.getTime() - Date.parse(createdAt) >= week
}
