import { readVault } from '#lib/server/access/key.ts'
import { hasPasskey } from '#lib/server/access/passkeys.ts'
import { readPractitioner, wordsAreDue } from '#lib/server/access/practitioners.ts'
import { readPutBack } from '#lib/server/backup/put-back.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals }) => {
  const { db } = services()
  const { practitioner } = locals
  if (!practitioner) return { practitioner: null, practiceName: '', vault: null, wordsDue: false, putBack: false }
  const [practice, her] = [await readPractice(db), await readPractitioner(db, practitioner.id)]
  return {
    practitioner: {
      id: practitioner.id,
      name: practitioner.name,
      mail: her.mail,
      hasPasskey: await hasPasskey(db, practitioner.id),
    },
    practiceName: practice?.name ?? '',
    vault: await readVault(db, practitioner.id),
    wordsDue: wordsAreDue(her, new Date()),
    putBack: (await readPutBack(db)) !== null,
  }
}
