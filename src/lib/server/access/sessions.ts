/** Sessions of the practitioner: a random token in a cookie, its hash in the database, an end after idleness and an end for good. */
import type { Db, SessionTable } from '../db/tables.ts'
import type { Practitioner, ProvedPractitioner } from './access.ts'
import { logAccess } from './access-log.ts'
import { hashToken, makeToken } from './token.ts'

export type SessionWay = 'set-up' | 'passkey' | 'passphrase' | 'link'

export type Session = { id: string; way: SessionWay; device: string; createdAt: string; usedAt: string }

const hour = 3_600_000
/** A working day with long conversations in it. The key is locked again much sooner (routes/studio/key.svelte.ts). */
const idleMs = 8 * hour
const longestMs = 7 * 24 * hour
/**
 * For how long a proof of who she is counts when she changes a way in or her key (OWASP ASVS 5.0 V7.5.1). A link of the host counts
 * longer: she looks for her twelve words first, and has nothing else to prove herself by until she has made a new way in. Unused it
 * would have let somebody in for an hour.
 */
const provedMs = 5 * 60_000
const provedByLinkMs = 30 * 60_000
/**
 * For how long the token of before a proof still counts: what another tab had sent with it would be told that she is signed out. Long
 * enough for that, and too short to be of use to whoever copied it; it carries no proof.
 */
const previousMs = 10_000
/** Last use is written down by the minute: reading a page must not cost a write each time. */
const staleMs = 60_000

/** Opens a session and writes it in the access log. The token is for the cookie and is nowhere else. */
export async function startSession(
  db: Db,
  { practitionerId, way, device, now }: { practitionerId: string; way: SessionWay; device: string; now: Date },
): Promise<{ token: string; id: string }> {
  const token = makeToken()
  const id = crypto.randomUUID()
  const at = now.toISOString()
  await db.deleteFrom('sessions').where('ends_at', '<=', at).execute()
  await db
    .insertInto('sessions')
    .values({
      id,
      token_hash: hashToken(token),
      practitioner_id: practitionerId,
      way,
      device,
      created_at: at,
      used_at: at,
      ends_at: new Date(now.getTime() + longestMs).toISOString(),
      proved_until: provedUntil(now, way === 'link' ? provedByLinkMs : provedMs),
      previous_hash: null,
      previous_until: null,
    })
    .execute()
  await logAccess(db, { at, actor: practitionerId, action: 'session.started', subject: `session:${id}` })
  return { token, id }
}

/**
 * She proved again who she is. The session goes on under another token (V7.2.4), so that whoever had copied the old one is out a moment
 * later; the new one is for the cookie. Null when it ended meanwhile.
 */
export async function renewProof(
  db: Db,
  { id, sessionId }: Pick<Practitioner, 'id' | 'sessionId'>,
  now: Date,
): Promise<string | null> {
  const token = makeToken()
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('sessions')
      .set((eb) => ({
        previous_hash: eb.ref('token_hash'),
        previous_until: new Date(now.getTime() + previousMs).toISOString(),
        token_hash: hashToken(token),
        proved_until: provedUntil(now, provedMs),
      }))
      .where('id', '=', sessionId)
      .where('practitioner_id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return null
    const at = now.toISOString()
    await logAccess(tx, { at, actor: id, action: 'session.confirmed', subject: `session:${sessionId}` })
    return token
  })
}

/** Something was changed with it: from now on the longer time of a link is that of any other proof. */
export async function shortenProof(db: Db, { sessionId }: Pick<Practitioner, 'sessionId'>, now: Date): Promise<void> {
  const soon = provedUntil(now, provedMs)
  await db
    .updateTable('sessions')
    .set({ proved_until: soon })
    .where('id', '=', sessionId)
    .where('proved_until', '>', soon)
    .execute()
}

/** Who belongs to a token, or null when it is unknown, idle for too long or over. Notes the use. */
export async function readSession(db: Db, token: string, now: Date): Promise<Practitioner | null> {
  const hash = hashToken(token)
  const row = await db
    .selectFrom('sessions')
    .innerJoin('practitioners', 'practitioners.id', 'sessions.practitioner_id')
    .select([
      'sessions.id as sessionId',
      'sessions.token_hash',
      'sessions.used_at',
      'sessions.proved_until',
      'practitioners.id',
      'practitioners.name',
      'practitioners.lang',
    ])
    .where((eb) => {
      const before = [eb('sessions.previous_hash', '=', hash), eb('sessions.previous_until', '>', now.toISOString())]
      return eb.or([eb('sessions.token_hash', '=', hash), eb.and(before)])
    })
    .where('sessions.used_at', '>', idleSince(now))
    .where('sessions.ends_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - Date.parse(row.used_at) > staleMs) {
    await db.updateTable('sessions').set({ used_at: now.toISOString() }).where('id', '=', row.sessionId).execute()
  }
  return {
    id: row.id,
    name: row.name,
    sessionId: row.sessionId,
    lang: row.lang === 'en' ? 'en' : 'nl',
    provedUntil: row.token_hash === hash ? row.proved_until : null,
  }
}

/** Sessions that still let somebody in, the one used last first. */
export async function listSessions(db: Db, practitionerId: string, now: Date): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('used_at', '>', idleSince(now))
    .where('ends_at', '>', now.toISOString())
    .orderBy('used_at', 'desc')
    .execute()
  return rows.map(rowToSession)
}

/** Signing out: this session of hers ends. For that she need prove nothing. */
export const endOwnSession = (
  db: Db,
  { id, sessionId }: Pick<Practitioner, 'id' | 'sessionId'>,
  now: Date,
): Promise<void> => end(db, id, sessionId, now)

/** Ends any session of hers (V7.5.2); one that is over already stays over. */
export const endSession = (db: Db, who: ProvedPractitioner, id: string, now: Date): Promise<void> =>
  end(db, who.id, id, now)

/** Ends every session of hers but this one. Inside a transaction of the caller it stands or falls with it. */
export async function endOtherSessions(db: Db, who: ProvedPractitioner, now: Date): Promise<void> {
  const others = (await listSessions(db, who.id, now)).filter(({ id }) => id !== who.sessionId)
  for (const { id } of others) await end(db, who.id, id, now)
}

async function end(db: Db, practitionerId: string, id: string, now: Date): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((tx) => end(tx, practitionerId, id, now))
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('practitioner_id', '=', practitionerId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  const at = now.toISOString()
  await logAccess(db, { at, actor: practitionerId, action: 'session.ended', subject: `session:${id}` })
}

const provedUntil = (now: Date, lastsMs: number): string => new Date(now.getTime() + lastsMs).toISOString()

const idleSince = (now: Date): string => new Date(now.getTime() - idleMs).toISOString()

const rowToSession = (row: SessionTable): Session => ({
  id: row.id,
  way: row.way as SessionWay,
  device: row.device,
  createdAt: row.created_at,
  usedAt: row.used_at,
})
