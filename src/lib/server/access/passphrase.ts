/**
 * The passphrase as the server knows it: how her browser draws a proof from it, and an Argon2id hash of that proof. The passphrase and
 * the secret that opens her key never come here.
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { leastLogN } from '#lib/core/vault/studio-passphrase.ts'
import type { Db } from '../db/tables.ts'
import type { ServerSecret } from '../secret.ts'

const argon2id = promisify(argon2)

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane. The proof itself has cost scrypt already. */
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

/** A salt for a new passphrase, and the work it will cost. */
export const freshPassphraseSettings = () => ({ salt: randomBytes(24).toString('base64url'), logN: leastLogN })

export async function keepPassphrase(
  db: Db,
  practitionerId: string,
  { salt, logN, proof }: { salt: string; logN: number; proof: string },
  now: Date,
): Promise<void> {
  const row = {
    practitioner_id: practitionerId,
    salt,
    log_n: logN,
    proof: await hashProof(proof, randomBytes(16)),
    changed_at: now.toISOString(),
  }
  await db
    .insertInto('passphrases')
    .values(row)
    .onConflict((conflict) => conflict.column('practitioner_id').doUpdateSet(row))
    .execute()
}

/**
 * How to draw the proof that belongs to a mail address. An address that is not hers gets settings that look just as real and stay the
 * same, so that nobody can ask this place who she is.
 */
export async function passphraseSettingsFor(
  { db, secret }: { db: Db; secret: ServerSecret },
  mail: string,
): Promise<{ salt: string; logN: number }> {
  const row = await rowOf(db, mail)
  if (row) return { salt: row.salt, logN: row.log_n }
  return { salt: secret.sign('passphrase-salt', normalMail(mail)).slice(0, 32), logN: leastLogN }
}

/** Who this proof belongs to, or null. Takes the same time for an unknown address as for a wrong proof. */
export async function checkPassphrase(
  db: Db,
  mail: string,
  proof: string,
): Promise<{ id: string; mail: string } | null> {
  const row = await rowOf(db, mail)
  const right = await isProof(proof, row?.proof ?? nobody)
  return row && right ? { id: row.id, mail: row.mail } : null
}

const rowOf = (db: Db, mail: string) =>
  db
    .selectFrom('passphrases')
    .innerJoin('practitioners', 'practitioners.id', 'passphrases.practitioner_id')
    .select(['practitioners.id', 'practitioners.mail', 'passphrases.salt', 'passphrases.log_n', 'passphrases.proof'])
    .where('practitioners.mail', '=', normalMail(mail))
    .executeTakeFirst()

/** Her address as it is kept and looked for. */
export const normalMail = (mail: string): string => mail.trim().normalize('NFC').toLowerCase()

async function hashProof(proof: string, nonce: Buffer): Promise<string> {
  const tag = await argon2id('argon2id', { ...cost, message: Buffer.from(proof), nonce })
  return `${nonce.toString('base64url')}.${tag.toString('base64url')}`
}

async function isProof(proof: string, kept: string): Promise<boolean> {
  const [nonce = ''] = kept.split('.')
  const [found, expected] = [Buffer.from(await hashProof(proof, Buffer.from(nonce, 'base64url'))), Buffer.from(kept)]
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** A hash that no proof has. */
const nobody = `${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`

/** When she chose her passphrase, or null when she has none. */
export async function passphraseSince(db: Db, practitionerId: string): Promise<string | null> {
  const row = await db
    .selectFrom('passphrases')
    .select('changed_at')
    .where('practitioner_id', '=', practitionerId)
    .executeTakeFirst()
  return row?.changed_at ?? null
}
