/** What the addresses of the studio share: reading a small JSON body, saying what is wrong in one word, and opening a session. */
import { json, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { leastLogN } from '#lib/core/vault/studio-passphrase.ts'
import type { Practitioner } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { deviceOf } from '#lib/server/access/device.ts'
import { readVault } from '#lib/server/access/key.ts'
import { mayAttempt, mayLogRefusal, type EntranceKind } from '#lib/server/access/limits.ts'
import { setSessionCookie } from '#lib/server/access/session-cookie.ts'
import { renewProof, startSession, type SessionWay } from '#lib/server/access/sessions.ts'
import { wrapSchema } from '#lib/server/access/wraps.ts'
import { services } from '#lib/server/services.ts'
import { visitOf } from '#lib/server/visitors/guard.ts'

const largestBody = 64 * 1024

/** The body as its schema says, or null when it is not JSON, too large or something else. */
export async function readBody<Schema extends v.GenericSchema>(
  { request }: RequestEvent,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const text = await request.text()
  if (text.length > largestBody) return null
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** One word that the page has a sentence for. */
export const refuse = (error: string, status: number, more: object = {}) => json({ error, ...more }, { status })

export const malformed = () => refuse('malformed', 400)

/** To somebody whose proof of who she is, is too old for this. The page asks for one in place (routes/studio/proof.svelte.ts). */
export const unproved = () => refuse('proof-needed', 403)

/** Null, or the answer to somebody who has tried too often. */
export async function tooMany(event: RequestEvent, kind: EntranceKind): Promise<Response | null> {
  const { network } = visitOf(event, services().config)
  return (await mayAttempt(services(), kind, network, new Date())) ? null : refuse('too-many', 429)
}

/** Opens a session in this browser. */
export async function letIn(event: RequestEvent, practitionerId: string, way: SessionWay): Promise<void> {
  const { config, db } = services()
  const device = deviceOf(event.request.headers.get('user-agent'))
  const { token } = await startSession(db, { practitionerId, way, device, now: new Date() })
  setSessionCookie(event.cookies, config.origin, token)
}

/** She showed again who she is: the session of this browser goes on. What opens her key comes along, as at the door. */
export async function goOnProved(event: RequestEvent, practitioner: Practitioner): Promise<Response> {
  const { config, db } = services()
  const token = await renewProof(db, practitioner, new Date())
  if (token === null) return refuse('signed-out', 401)
  setSessionCookie(event.cookies, config.origin, token)
  return json({ vault: await readVault(db, practitioner.id) })
}

/** Somebody in a session of hers could not show that she is her. */
export async function refuseProof({ id }: Practitioner, way: 'passkey' | 'passphrase'): Promise<Response> {
  const { db } = services()
  const now = new Date()
  const entry = { actor: id, action: 'session.refused', subject: `way:${way}` } as const
  if (await mayLogRefusal(db, now)) await logAccess(db, { at: now.toISOString(), ...entry })
  return refuse(way === 'passkey' ? 'passkey-refused' : 'wrong-passphrase', 403)
}

export const token = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
/** PostgreSQL keeps no NUL in a text, and nobody types one. */
const withoutNul = v.check((text: string) => !text.includes('\0'))
export const shortText = v.pipe(v.string(), v.maxLength(300), withoutNul)
export const longText = v.pipe(v.string(), v.maxLength(4000), withoutNul)
export const lang = v.picklist(['nl', 'en'])

/** A passphrase as the server may know it. */
export const passphraseSchema = v.object({
  salt: v.pipe(v.string(), v.regex(/^[\w-]{32}$/)),
  logN: v.literal(leastLogN),
  proof: token,
  wrap: wrapSchema,
})

/** What WebAuthn answers: its outer shape. The library looks at every part of it. */
export const credential = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,2000}$/)),
  response: v.looseObject({}),
})
