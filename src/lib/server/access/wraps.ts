/** Wraps of the practitioner's key: kept as they came, exchanged when she chooses another secret. */
import * as v from 'valibot'
import type { Db } from '../db/tables.ts'

/** Base64url of a few hundred characters: a wrapped age key is about 140. */
const text = v.pipe(v.string(), v.regex(/^[\w-]{16,512}$/))

export const wrapSchema = v.object({ checkValue: text, sealed: text })
export const recipientSchema = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/))

export type NewWrap = v.InferOutput<typeof wrapSchema>

/** Puts this wrap in place of the one of the same kind (of a passkey: of the same passkey). */
export async function keepWrap(
  db: Db,
  place: { practitionerId: string; version: number; kind: 'prf' | 'passphrase' | 'words'; passkeyId: string | null },
  wrap: NewWrap,
  now: Date,
): Promise<void> {
  const { practitionerId, version, kind, passkeyId } = place
  await db
    .deleteFrom('key_wraps')
    .where('practitioner_id', '=', practitionerId)
    .where('version', '=', version)
    .where('kind', '=', kind)
    .where('passkey_id', passkeyId === null ? 'is' : '=', passkeyId)
    .execute()
  await db
    .insertInto('key_wraps')
    .values({
      id: crypto.randomUUID(),
      practitioner_id: practitionerId,
      version,
      kind,
      passkey_id: passkeyId,
      check_value: wrap.checkValue,
      sealed: wrap.sealed,
      created_at: now.toISOString(),
    })
    .execute()
}

/** A new key pair: from now on everything is sealed for it. What was sealed for the one before it stays with that one. */
export async function keepKey(db: Db, practitionerId: string, recipient: string, now: Date): Promise<number> {
  const last = await db
    .selectFrom('practitioner_keys')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('practitioner_id', '=', practitionerId)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await db
    .insertInto('practitioner_keys')
    .values({ practitioner_id: practitionerId, version, recipient, created_at: now.toISOString() })
    .execute()
  return version
}
