/** Who a visitor meets. */
import { nobody, type Person } from '#lib/core/practice/person.ts'
import type { Db } from '../db/tables.ts'

export async function readKeptPerson(db: Db): Promise<Person> {
  const row = await db.selectFrom('person').selectAll().executeTakeFirst()
  if (!row) return nobody
  const { name, photo } = row
  return { name, job: { nl: row.job_nl, en: row.job_en }, photo, alt: { nl: row.alt_nl, en: row.alt_en } }
}

export async function savePerson(db: Db, { name, job, photo, alt }: Person): Promise<void> {
  const values = { name, photo, job_nl: job.nl, job_en: job.en, alt_nl: alt.nl, alt_en: alt.en }
  await db
    .insertInto('person')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}
