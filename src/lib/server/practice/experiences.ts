/** What people said of their time with her, in her order. */
import { day } from '#lib/core/day.ts'
import type { Experience } from '#lib/core/practice/experience.ts'
import type { Db, ExperienceTable } from '../db/tables.ts'

export async function listExperiences(db: Db): Promise<Experience[]> {
  const rows = await db.selectFrom('experiences').selectAll().orderBy('place').orderBy('id').execute()
  return rows.map(rowToExperience)
}

/** In place of the one with this id, where it stands; a new one comes last. */
export async function saveExperience(tx: Db, { id, text, who, year, allowedOn, shown }: Experience): Promise<void> {
  const values = {
    ...{ text_nl: text.nl, text_en: text.en, who, year },
    ...{ allowed_on: allowedOn, shown: shown ? 1 : 0 },
  }
  const last = await tx.selectFrom('experiences').select('place').orderBy('place', 'desc').limit(1).executeTakeFirst()
  await tx
    .insertInto('experiences')
    .values({ id, place: (last?.place ?? 0) + 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

export async function removeExperience(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('experiences').where('id', '=', id).execute()
}

/** Puts them in this order; ids that are not there are passed over. */
export async function orderExperiences(tx: Db, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries())
    await tx
      .updateTable('experiences')
      .set({ place: place + 1 })
      .where('id', '=', id)
      .execute()
}

function rowToExperience(row: ExperienceTable): Experience {
  return {
    id: row.id,
    text: { nl: row.text_nl, en: row.text_en },
    who: row.who,
    year: row.year,
    allowedOn: day(row.allowed_on),
    shown: row.shown === 1,
  }
}
