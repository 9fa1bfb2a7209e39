/**
 * What the practitioner changes about her own ways in and her key. Each change and its line in the access log are one transaction. Whoever
 * got hold of an open session could change these too: so each asks for a fresh proof of who she is (access.ts), every other session ends
 * with it, and she is mailed that something changed.
 */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { composeMail } from '../mail/compose.ts'
import { queueMail } from '../mail/outbox.ts'
import { readPractice } from '../practice.ts'
import type { Practitioner, ProvedPractitioner } from './access.ts'
import { logAccess, type AccessAction } from './access-log.ts'
import { keepPasskey, type CheckedPasskey } from './passkeys.ts'
import { keepPassphrase, normalMail } from './passphrase.ts'
import { readPractitioner } from './practitioners.ts'
import { endOtherSessions, shortenProof } from './sessions.ts'
import { keepKey, keepWrap, type NewWrap } from './wraps.ts'

/** A passkey, and the wrap it opens; without PRF it only signs in. */
export async function addPasskey(
  db: Db,
  who: ProvedPractitioner,
  { checked, wrap, name }: { checked: CheckedPasskey; wrap: NewWrap | null; name: string },
  now: Date,
): Promise<void> {
  await changing(db, who, 'passkey.added', now, async (tx) => {
    await keepPasskey(tx, who.id, checked, name, now)
    if (!wrap) return
    const version = await versionInUse(tx, who.id)
    await keepWrap(tx, { practitionerId: who.id, version, kind: 'prf', passkeyId: checked.id }, wrap, now)
  })
}

/** `last-way`: without it nobody could sign in any more. */
export async function removePasskey(
  db: Db,
  who: ProvedPractitioner,
  passkeyId: string,
  now: Date,
): Promise<Result<null, 'last-way'>> {
  return db.transaction().execute(async (tx) => {
    const { id } = who
    // Holds her row: of two that remove at once, the second sees what the first left.
    await tx
      .updateTable('practitioners')
      .set((eb) => ({ seat: eb.ref('seat') }))
      .where('id', '=', id)
      .execute()
    const others = await tx
      .selectFrom('passkeys')
      .select('id')
      .where('practitioner_id', '=', id)
      .where('id', '!=', passkeyId)
      .execute()
    const passphrase = await tx.selectFrom('passphrases').select('salt').where('practitioner_id', '=', id).execute()
    if (others.length + passphrase.length === 0) return fail('last-way')
    await tx.deleteFrom('key_wraps').where('practitioner_id', '=', id).where('passkey_id', '=', passkeyId).execute()
    await tx.deleteFrom('passkeys').where('practitioner_id', '=', id).where('id', '=', passkeyId).execute()
    await tellAndEnd(tx, who, 'passkey.removed', now)
    return succeed(null)
  })
}

/** Puts this passphrase in place of the one before it, for signing in and for the key at once. */
export async function setPassphrase(
  db: Db,
  who: ProvedPractitioner,
  given: { salt: string; logN: number; proof: string; wrap: NewWrap },
  now: Date,
): Promise<void> {
  await changing(db, who, 'passphrase.set', now, async (tx) => {
    await keepPassphrase(tx, who.id, given, now)
    const version = await versionInUse(tx, who.id)
    await keepWrap(tx, { practitionerId: who.id, version, kind: 'passphrase', passkeyId: null }, given.wrap, now)
  })
}

/** New words in place of the old ones, just repeated by her. */
export async function setWords(db: Db, who: ProvedPractitioner, wrap: NewWrap, now: Date): Promise<void> {
  await changing(db, who, 'words.made', now, async (tx) => {
    const version = await versionInUse(tx, who.id)
    await keepWrap(tx, { practitionerId: who.id, version, kind: 'words', passkeyId: null }, wrap, now)
    await noteRepeated(tx, who.id, now)
  })
}

/** She showed that she still has her words. */
export async function noteWords(db: Db, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noteRepeated(tx, id, now)
    await noteChange(tx, id, 'words.repeated', now)
  })
}

/** A new key, opened by new words at first; she adds her other ways to it. What was sealed for the old key stays shut. */
export async function replaceKey(
  db: Db,
  who: ProvedPractitioner,
  { recipient, words }: { recipient: string; words: NewWrap },
  now: Date,
): Promise<void> {
  await changing(db, who, 'key.replaced', now, async (tx) => {
    const version = await keepKey(tx, who.id, recipient, now)
    await keepWrap(tx, { practitionerId: who.id, version, kind: 'words', passkeyId: null }, words, now)
    await noteRepeated(tx, who.id, now)
  })
}

/** A new address is a way in, and the old one hears of it as well. A name is only a name, and needs no proof. */
export async function changeDetails(
  db: Db,
  { who, proved }: { who: Practitioner; proved: ProvedPractitioner | null },
  { name, mail }: { name: string; mail: string },
  now: Date,
): Promise<Result<null, 'proof-needed'>> {
  return db.transaction().execute(async (tx) => {
    const before = await readPractitioner(tx, who.id)
    const normal = normalMail(mail)
    const isNewAddress = before.mail !== normal
    if (isNewAddress && !proved) return fail('proof-needed')
    await tx.updateTable('practitioners').set({ name, mail: normal }).where('id', '=', who.id).execute()
    if (isNewAddress && proved) await tellAndEnd(tx, proved, 'practitioner.changed', now, before.mail)
    else await noteChange(tx, who.id, 'practitioner.changed', now)
    return succeed(null)
  })
}

async function changing(
  db: Db,
  who: ProvedPractitioner,
  action: AccessAction,
  now: Date,
  work: (tx: Db) => Promise<void>,
) {
  await db.transaction().execute(async (tx) => {
    await work(tx)
    await tellAndEnd(tx, who, action, now)
  })
}

/** `alsoTo`: an address that is hers no longer. */
async function tellAndEnd(
  tx: Db,
  who: ProvedPractitioner,
  action: AccessAction,
  now: Date,
  alsoTo?: string,
): Promise<void> {
  const { mail, lang } = await readPractitioner(tx, who.id)
  const practice = await readPractice(tx)
  const words = mailWordsFor(lang).access
  const composed = composeMail({
    lang,
    subject: words.subject,
    paragraphs: words.paragraphs,
    footer: words.footer(practice?.name ?? ''),
  })
  for (const to of alsoTo === undefined ? [mail] : [mail, alsoTo])
    await queueMail(tx, { ...composed, key: `access:${crypto.randomUUID()}`, to, lang }, now)
  await shortenProof(tx, who, now)
  await noteChange(tx, who.id, action, now)
  await endOtherSessions(tx, who, now)
}

const noteChange = (tx: Db, id: string, action: AccessAction, now: Date): Promise<void> =>
  logAccess(tx, { at: now.toISOString(), actor: id, action, subject: `practitioner:${id}` })

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
