/** The practitioner's key as the server knows it: the public half, and the private half as only she can open it. */
import { fingerprintOf } from '#lib/core/vault/fingerprint.ts'
import type { WrapKind } from '#lib/core/vault/practitioner-key.ts'
import type { KeptWrap, StudioVault } from '#lib/core/vault/studio-vault.ts'
import type { Db, KeyWrapTable } from '../db/tables.ts'

/** Whom messages and notes are sealed for, and since when; null until the studio is set up. */
export async function readPublicKey(db: Db): Promise<{ recipient: string; since: string } | null> {
  const row = await db
    .selectFrom('practitioner_keys')
    .select(['recipient', 'created_at'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { recipient: row.recipient, since: row.created_at } : null
}

/** By which a browser says for whom it sealed; null until the studio is set up. */
export async function readFingerprint(db: Db): Promise<string | null> {
  const key = await readPublicKey(db)
  return key && fingerprintOf(key.recipient)
}

/** What her browser needs to open the key in use. Throws without one: set-up makes both at once. */
export async function readVault(db: Db, practitionerId: string): Promise<StudioVault> {
  const [key, ...earlier] = await db
    .selectFrom('practitioner_keys')
    .select(['version', 'recipient'])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('version', 'desc')
    .execute()
  if (!key) throw new Error('readVault requires a practitioner with a key')
  const wraps = await db
    .selectFrom('key_wraps')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .orderBy('created_at')
    .execute()
  const wrapsOf = (version: number) => wraps.filter((wrap) => wrap.version === version).map(rowToWrap)
  const passphrase = await db
    .selectFrom('passphrases')
    .select(['salt', 'log_n'])
    .where('practitioner_id', '=', practitionerId)
    .executeTakeFirst()
  return {
    practitionerId,
    ...key,
    wraps: wrapsOf(key.version),
    passphrase: passphrase ? { salt: passphrase.salt, logN: passphrase.log_n } : null,
    earlier: earlier.map((one) => ({ ...one, wraps: wrapsOf(one.version).filter(({ kind }) => kind === 'words') })),
  }
}

const rowToWrap = (row: KeyWrapTable): KeptWrap => ({
  id: row.id,
  kind: row.kind as WrapKind,
  passkeyId: row.passkey_id,
  checkValue: row.check_value,
  sealed: row.sealed,
})
