/** Passkeys of the practitioner: made, answered, listed and removed (WebAuthn through SimpleWebAuthn). */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { makeChallenge, takeChallenge } from './challenges.ts'

export type Passkey = { id: string; name: string; createdAt: string; usedAt: string | null; opensKey: boolean }

/** A passkey that was checked and is not kept yet. */
export type CheckedPasskey = { id: string; publicKey: Uint8Array; counter: number; transports: string[] }

/** The answers below come as an object that looks like one of WebAuthn; the library looks at every part of it, and throws. */
type Place = { db: Db; origin: string }

export async function registrationOptions(
  { db, origin }: Place,
  who: { id: string; name: string },
  now: Date,
): Promise<Awaited<ReturnType<typeof generateRegistrationOptions>>> {
  const own = await db
    .selectFrom('passkeys')
    .select(['id', 'transports'])
    .where('practitioner_id', '=', who.id)
    .execute()
  return generateRegistrationOptions({
    rpName: 'Regie',
    rpID: new URL(origin).hostname,
    userName: who.name,
    userDisplayName: who.name,
    userID: new TextEncoder().encode(who.id),
    challenge: bytesOf(await makeChallenge(db, 'register', now)),
    attestationType: 'none',
    excludeCredentials: own.map((row) => ({ id: row.id, transports: parseTransports(row.transports) })),
    // Found without a name being typed, and never without a finger, a face or a code.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export async function checkRegistration(
  { db, origin }: Place,
  answer: object,
  now: Date,
): Promise<Result<CheckedPasskey, 'refused'>> {
  const response = answer as RegistrationResponseJSON
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(db, 'register', textOf(challenge), now),
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      requireUserVerification: true,
    })
    if (!verified) return fail('refused')
    const { id, publicKey, counter } = registrationInfo.credential
    return succeed({ id, publicKey, counter, transports: response.response.transports ?? [] })
  } catch {
    // The library throws for every answer that is not right; what exactly was wrong is of use to an attacker alone.
    return fail('refused')
  }
}

export async function keepPasskey(
  db: Db,
  practitionerId: string,
  passkey: CheckedPasskey,
  name: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('passkeys')
    .values({
      id: passkey.id,
      practitioner_id: practitionerId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: JSON.stringify(passkey.transports),
      name,
      created_at: now.toISOString(),
      used_at: null,
    })
    .execute()
}

/** No list of passkeys goes along: whoever asks learns nothing, and her device knows which are for this place. */
export async function authenticationOptions(
  { db, origin }: Place,
  now: Date,
): Promise<Awaited<ReturnType<typeof generateAuthenticationOptions>>> {
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: bytesOf(await makeChallenge(db, 'sign-in', now)),
    userVerification: 'required',
  })
}

/** Whose passkey answered. An unknown passkey and a wrong answer give the same. */
export async function checkAuthentication(
  { db, origin }: Place,
  answer: object,
  now: Date,
): Promise<Result<{ practitionerId: string; passkeyId: string }, 'refused'>> {
  const response = answer as AuthenticationResponseJSON
  const row = await db.selectFrom('passkeys').selectAll().where('id', '=', response.id).executeTakeFirst()
  if (!row) return fail('refused')
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(db, 'sign-in', textOf(challenge), now),
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: { id: row.id, publicKey: new Uint8Array(row.public_key), counter: row.counter },
      requireUserVerification: true,
    })
    if (!verified) return fail('refused')
    await db
      .updateTable('passkeys')
      .set({ counter: authenticationInfo.newCounter, used_at: now.toISOString() })
      .where('id', '=', row.id)
      .execute()
    return succeed({ practitionerId: row.practitioner_id, passkeyId: row.id })
  } catch {
    return fail('refused')
  }
}

/** Whether she has one, also one that opens no key. */
export async function hasPasskey(db: Db, practitionerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('passkeys')
    .select('id')
    .where('practitioner_id', '=', practitionerId)
    .executeTakeFirst()
  return row !== undefined
}

/** Her passkeys, and of each whether it opens the key in use. */
export async function listPasskeys(db: Db, practitionerId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .select((eb) => [
      'id',
      'name',
      'created_at',
      'used_at',
      eb
        .selectFrom('key_wraps')
        .select((wraps) => wraps.fn.countAll<number>().as('count'))
        .whereRef('key_wraps.passkey_id', '=', 'passkeys.id')
        .where('key_wraps.version', '=', (keys) =>
          keys
            .selectFrom('practitioner_keys')
            .select((key) => key.fn.max('version').as('version'))
            .where('practitioner_id', '=', practitionerId),
        )
        .as('wraps'),
    ])
    .where('practitioner_id', '=', practitionerId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ id, name, created_at, used_at, wraps }) => ({
    id,
    name,
    createdAt: created_at,
    usedAt: used_at,
    opensKey: Number(wraps) > 0,
  }))
}

type Transport = 'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb'
const parseTransports = (json: string): Transport[] => JSON.parse(json) as Transport[]

/** The library writes bytes as base64url; our challenge is text, and comes back as that text. */
const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge))
const textOf = (encoded: string): string => Buffer.from(encoded, 'base64url').toString()
