/** What the practitioner changes about her own ways in and her key. Each change and its line in the access log are one transaction. */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { logAccess, type AccessAction } from './access-log.ts'
import { keepPasskey, type CheckedPasskey } from './passkeys.ts'
import { keepPassphrase, normalMail } from './passphrase.ts'
import { keepKey, keepWrap, type NewWrap } from './wraps.ts'

/** A passkey, and the wrap it opens; without PRF it only signs in. */
export async function addPasskey(
  db: Db,
  id: string,
  { checked, wrap, name }: { checked: CheckedPasskey; wrap: NewWrap | null; name: string },
  now: Date,
): Promise<void> {
  await changing(db, id, 'passkey.added', now, async (tx) => {
    await keepPasskey(tx, id, checked, name, now)
    if (!wrap) return
    const version = await versionInUse(tx, id)
    await keepWrap(tx, { practitionerId: id, version, kind: 'prf', passkeyId: checked.id }, wrap, now)
  })
}

/** `last-way`: without it nobody could sign in any more. */
export async function removePasskey(
  db: Db,
  id: string,
  passkeyId: string,
  now: Date,
): Promise<Result<null, 'last-way'>> {
  const others = await db
    .selectFrom('passkeys')
    .select('id')
    .where('practitioner_id', '=', id)
    .where('id', '!=', passkeyId)
    .execute()
  const passphrase = await db.selectFrom('passphrases').select('salt').where('practitioner_id', '=', id).execute()
  if (others.length + passphrase.length === 0) return fail('last-way')
  await changing(db, id, 'passkey.removed', now, async (tx) => {
    await tx.deleteFrom('key_wraps').where('practitioner_id', '=', id).where('passkey_id', '=', passkeyId).execute()
    await tx.deleteFrom('passkeys').where('practitioner_id', '=', id).where('id', '=', passkeyId).execute()
  })
  return succeed(null)
}

/** Puts this passphrase in place of the one before it, for signing in and for the key at once. */
export async function setPassphrase(
  db: Db,
  id: string,
  given: { salt: string; logN: number; proof: string; wrap: NewWrap },
  now: Date,
): Promise<void> {
  await changing(db, id, 'passphrase.set', now, async (tx) => {
    await keepPassphrase(tx, id, given, now)
    const version = await versionInUse(tx, id)
    await keepWrap(tx, { practitionerId: id, version, kind: 'passphrase', passkeyId: null }, given.wrap, now)
  })
}

/** New words in place of the old ones, just repeated by her. */
export async function setWords(db: Db, id: string, wrap: NewWrap, now: Date): Promise<void> {
  await changing(db, id, 'words.made', now, async (tx) => {
    const version = await versionInUse(tx, id)
    await keepWrap(tx, { practitionerId: id, version, kind: 'words', passkeyId: null }, wrap, now)
    await noteRepeated(tx, id, now)
  })
}

/** She showed that she still has her words. */
export async function noteWords(db: Db, id: string, now: Date): Promise<void> {
  await changing(db, id, 'words.repeated', now, (tx) => noteRepeated(tx, id, now))
}

/** A new key, opened by new words at first; she adds her other ways to it. What was sealed for the old key stays shut. */
export async function replaceKey(
  db: Db,
  id: string,
  { recipient, words }: { recipient: string; words: NewWrap },
  now: Date,
): Promise<void> {
  await changing(db, id, 'key.replaced', now, async (tx) => {
    const version = await keepKey(tx, id, recipient, now)
    await keepWrap(tx, { practitionerId: id, version, kind: 'words', passkeyId: null }, words, now)
    await noteRepeated(tx, id, now)
  })
}

export async function changeDetails(
  db: Db,
  id: string,
  { name, mail }: { name: string; mail: string },
  now: Date,
): Promise<void> {
  await changing(db, id, 'practitioner.changed', now, async (tx) => {
    await tx
      .updateTable('practitioners')
      .set({ name, mail: normalMail(mail) })
      .where('id', '=', id)
      .execute()
  })
}

async function changing(db: Db, id: string, action: AccessAction, now: Date, work: (tx: Db) => Promise<void>) {
  await db.transaction().execute(async (tx) => {
    await work(tx)
    await logAccess(tx, { at: now.toISOString(), actor: id, action, subject: `practitioner:${id}` })
  })
}

async function versionInUse(tx: Db, id: string): Promise<number> {
  const { version } = await tx
    .selectFrom('practitioner_keys')
    .select('version')
    .where('practitioner_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return version
}

async function noteRepeated(tx: Db, id: string, now: Date): Promise<void> {
  await tx.updateTable('practitioners').set({ words_repeated_at: now.toISOString() }).where('id', '=', id).execute()
}
