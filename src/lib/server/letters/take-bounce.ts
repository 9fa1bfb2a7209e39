/** A mail that came back to the return path of a letter: which letter to which reader, and what follows from it. */
import { readBounce } from '#lib/core/exchange/read-bounce.ts'
import type { Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { readBounceAddress } from './bounce-address.ts'
import { noteUndelivered } from './undelivered.ts'

export type TakenBounce =
  /** MAIL_BOUNCE is not set. */
  | 'not-set'
  /** No return path of ours is in it, or a forged one. */
  | 'not-ours'
  /** An answer, an out-of-office, a report of success. */
  | 'no-bounce'
  /** It was told before, or the letter is not there. */
  | 'known'
  | 'counted'

/** `to` is where the mail server says it was for; without it the address is looked for in the mail. */
export async function takeBounce(
  { db, secret, config }: Pick<Services, 'db' | 'secret' | 'config'>,
  { raw, to }: { raw: string; to?: string },
  now: Date,
): Promise<TakenBounce> {
  const pattern = config.mail.bounce
  if (pattern === null) return 'not-set'
  const addresses = to === undefined ? addressesIn(raw, pattern) : [to]
  const id = addresses.map((one) => readBounceAddress(pattern, secret, one)).find((one) => one !== null)
  if (id === undefined || id === null) return 'not-ours'
  const bounce = readBounce(raw)
  if (bounce.kind === 'none') return 'no-bounce'
  if (bounce.kind === 'delayed') return (await countDelay(db, id)) ? 'counted' : 'known'
  const { status } = bounce
  const row = await db
    .updateTable('letter_recipients')
    .set({ state: 'bounced', reason: status, changed_at: now.toISOString() })
    .where('bounce_id', '=', id)
    // An uncertain one did arrive somewhere, as this shows.
    .where('state', 'in', ['handing-over', 'handed-over', 'uncertain'])
    .returning(['letter', 'subscriber'])
    .executeTakeFirst()
  if (!row) return 'known'
  await noteUndelivered(db, { ...row, status }, now)
  return 'counted'
}

async function countDelay(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('letter_recipients')
    .set((eb) => ({ late_bounces: eb('late_bounces', '+', 1) }))
    .where('bounce_id', '=', id)
    .where('state', 'in', ['handing-over', 'handed-over', 'uncertain'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** In headers or in what was returned: everything that has the shape of a return path of ours. */
function addressesIn(raw: string, pattern: string): string[] {
  const [before = '', after = ''] = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return raw.match(new RegExp(`${before}[0-9a-f]{20}-[0-9a-f]{20}${after}`, 'gi')) ?? []
}
