import { readVault } from '#lib/server/access/key.ts'
import { readPractitioner, wordsAreDue } from '#lib/server/access/practitioners.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals }) => {
  const { db } = services()
  const { practitioner } = locals
  if (!practitioner) return { practitioner: null, practiceName: '', vault: null, wordsDue: false }
  const practice = await readPractice(db)
  return {
    practitioner: { id: practitioner.id, name: practitioner.name },
    practiceName: practice?.name ?? '',
    vault: await readVault(db, practitioner.id),
    wordsDue: wordsAreDue(await readPractitioner(db, practitioner.id), new Date()),
  }
}
