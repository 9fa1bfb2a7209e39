/** Links that let somebody in once: to set the studio up, or, by a command of whoever runs the server, to come in again. */
import type { Db } from '../db/tables.ts'
import { logAccess } from './access-log.ts'
import { hashToken, makeToken } from './token.ts'

export type StudioLink = { purpose: 'set-up' | 'let-in'; practitionerId: string }

const hour = 3_600_000
/** Set-up may wait for a quiet evening; what lets somebody in who could not prove who she is may not. */
const lastsMs = { 'set-up': 24 * hour, 'let-in': hour }

/** Makes a link of the kind that fits: set-up while there is no practitioner, and letting in her after that. */
export async function makeStudioLink(db: Db, now: Date): Promise<StudioLink & { token: string; hours: number }> {
  return db.transaction().execute(async (tx) => {
    const practitioner = await tx.selectFrom('practitioners').select('id').executeTakeFirst()
    const purpose = practitioner ? 'let-in' : 'set-up'
    const practitionerId = practitioner?.id ?? crypto.randomUUID()
    const at = now.toISOString()
    const token = makeToken()
    await tx.deleteFrom('studio_links').where('expires_at', '<=', at).execute()
    await tx
      .insertInto('studio_links')
      .values({
        token_hash: hashToken(token),
        purpose,
        practitioner_id: practitionerId,
        expires_at: new Date(now.getTime() + lastsMs[purpose]).toISOString(),
        used_at: null,
      })
      .execute()
    await logAccess(tx, { at, actor: 'system', action: 'link.made', subject: `practitioner:${practitionerId}` })
    return { purpose, practitionerId, token, hours: lastsMs[purpose] / hour }
  })
}

/** The fragment stays in the browser: no log, proxy or page after this one ever sees the token. */
export const studioLinkAddress = (origin: string, token: string): string => `${origin}/studio/opzetten#${token}`

/** What a link is for, or null when it is unknown, used or over; all three look the same. Changes nothing. */
export async function readStudioLink(db: Db, token: string, now: Date): Promise<StudioLink | null> {
  const row = await db
    .selectFrom('studio_links')
    .select(['purpose', 'practitioner_id'])
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row ? { purpose: row.purpose === 'let-in' ? 'let-in' : 'set-up', practitionerId: row.practitioner_id } : null
}

/** The same, and uses it up: of two at once, one gets it. */
export async function useStudioLink(db: Db, token: string, now: Date): Promise<StudioLink | null> {
  const at = now.toISOString()
  const link = await readStudioLink(db, token, now)
  if (!link) return null
  const { numUpdatedRows } = await db
    .updateTable('studio_links')
    .set({ used_at: at })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? link : null
}
