/** The practitioner comes for the first time: who she is, how she signs in, and her key, all in one transaction. */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { savePractice, type Practice } from '../practice.ts'
import { logAccess } from './access-log.ts'
import { useStudioLink } from './links.ts'
import { keepPasskey, type CheckedPasskey } from './passkeys.ts'
import { keepPassphrase, normalMail } from './passphrase.ts'
import { startSession } from './sessions.ts'
import { keepKey, keepWrap, type NewWrap } from './wraps.ts'

export type SetUp = {
  token: string
  person: { name: string; mail: string; lang: 'nl' | 'en' }
  practice: Omit<Practice, 'demo' | 'about'>
  device: string
  recipient: string
  /** At least one of the two; a passkey without PRF brings no wrap of its own. */
  passkey: { checked: CheckedPasskey; wrap: NewWrap | null } | null
  passphrase: { salt: string; logN: number; proof: string; wrap: NewWrap } | null
  words: NewWrap
}

/** Opens the studio and its first session. `link-over`: the link was used or has run out, or somebody else came first. */
export async function setUpStudio(db: Db, given: SetUp, now: Date): Promise<Result<{ token: string }, 'link-over'>> {
  const at = now.toISOString()
  return db.transaction().execute(async (tx) => {
    const link = await useStudioLink(tx, given.token, now)
    if (link?.purpose !== 'set-up') return fail('link-over')
    const taken = await tx.selectFrom('practitioners').select('id').executeTakeFirst()
    if (taken) return fail('link-over')
    const id = link.practitionerId
    const { name, mail, lang } = given.person
    await tx
      .insertInto('practitioners')
      .values({ id, seat: 1, name, mail: normalMail(mail), lang, created_at: at, words_repeated_at: null })
      .execute()
    await savePractice(tx, { ...given.practice, about: { nl: '', en: '' }, demo: false })
    await keepSecrets(tx, id, given, now)
    await logAccess(tx, { at, actor: id, action: 'practitioner.set-up', subject: `practitioner:${id}` })
    const session = await startSession(tx, { practitionerId: id, way: 'set-up', device: given.device, now })
    return succeed({ token: session.token })
  })
}

async function keepSecrets(tx: Db, id: string, given: SetUp, now: Date): Promise<void> {
  const version = await keepKey(tx, id, given.recipient, now)
  const place = { practitionerId: id, version }
  if (given.passkey) {
    const { checked, wrap } = given.passkey
    await keepPasskey(tx, id, checked, given.device, now)
    if (wrap) await keepWrap(tx, { ...place, kind: 'prf', passkeyId: checked.id }, wrap, now)
  }
  if (given.passphrase) {
    await keepPassphrase(tx, id, given.passphrase, now)
    await keepWrap(tx, { ...place, kind: 'passphrase', passkeyId: null }, given.passphrase.wrap, now)
  }
  await keepWrap(tx, { ...place, kind: 'words', passkeyId: null }, given.words, now)
}
