/** Keeps a time for somebody while they fill in the form, and lets it go. */
import { json } from '@sveltejs/kit'
import * as v from 'valibot'
import { isProof } from '#lib/core/vault/proof-of-work.ts'
import { holdSlot, releaseHold } from '#lib/server/booking/hold.ts'
import { services } from '#lib/server/services.ts'
import { readFormToken } from '#lib/server/visitors/form-token.ts'
import { visitOf } from '#lib/server/visitors/guard.ts'
import { takeFrom } from '#lib/server/visitors/limits.ts'
import type { RequestHandler } from './$types'

const asked = v.object({
  token: v.pipe(v.string(), v.maxLength(120)),
  proof: v.pipe(v.string(), v.maxLength(256)),
  kind: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,60}$/)),
  /** Epoch ms. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4.2e12)),
  release: v.boolean(),
})

/** More than a full waiting room looks at once; beyond it people book without a hold. */
const limit = { burst: 60, everyMs: 5000 }

/** So that one machine cannot keep every time occupied; somebody who looks around holds one after another. */
const networkLimit = { burst: 8, everyMs: 30_000 }

/** 200 with the end of the hold (ISO), 204 when it was let go, 409 with why the time is gone, 400 or 429 without words. */
export const POST: RequestHandler = async (event) => {
  const { request } = event
  const { config, db, secret } = services()
  const now = new Date()
  const body: unknown = await request.json().catch(() => null)
  const parsed = v.safeParse(asked, body)
  const token = parsed.success && readFormToken(secret, 'booking', parsed.output.token, now)
  if (!parsed.success || !token) return new Response(null, { status: 400 })
  const { proof, kind, start, release } = parsed.output
  // One form holds one time, and its number is the key of the hold: nobody else can let it go.
  if (release) {
    await releaseHold(db, token.nonce)
    return new Response(null, { status: 204 })
  }
  if (!isProof(parsed.output.token, proof)) return new Response(null, { status: 400 })
  const { network } = visitOf(event, config)
  const mayHold =
    network === null || (await takeFrom(db, secret, { name: 'hold-network', of: network, limit: networkLimit }, now))
  if (!mayHold) return new Response(null, { status: 429 })
  if (!(await takeFrom(db, secret, { name: 'hold', of: '', limit }, now))) return new Response(null, { status: 429 })
  const held = await holdSlot(db, { kindId: kind, start, holder: token.nonce, now })
  return held.ok ? json(held.value) : json({ lost: held.error }, { status: 409 })
}
