import { fingerprintOf, fingerprintWords } from '#lib/core/vault/fingerprint.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readPublicKey } from '#lib/server/access/key.ts'
import { readPractitioner } from '#lib/server/access/practitioners.ts'
import { services } from '#lib/server/services.ts'
import { langOf } from '#lib/i18n/paths.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id } = practitionerOf(event)
  const { db } = services()
  const key = await readPublicKey(db)
  const fingerprint = await fingerprintOf(key?.recipient ?? '')
  const { wordsRepeatedAt } = await readPractitioner(db, id)
  return {
    fingerprint,
    fingerprintWords: fingerprintWords(fingerprint, langOf(event.url.pathname)),
    since: key?.since ?? '',
    wordsRepeatedAt,
  }
}
