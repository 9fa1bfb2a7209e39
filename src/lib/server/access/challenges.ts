/** Questions that a passkey answers, each once and within five minutes. */
import type { Db } from '../db/tables.ts'
import { hashToken, makeToken } from './token.ts'

const lastsMs = 5 * 60_000

export async function makeChallenge(db: Db, purpose: 'register' | 'sign-in', now: Date): Promise<string> {
  const challenge = makeToken()
  await db.deleteFrom('challenges').where('expires_at', '<=', now.toISOString()).execute()
  await db
    .insertInto('challenges')
    .values({ hash: hashToken(challenge), purpose, expires_at: new Date(now.getTime() + lastsMs).toISOString() })
    .execute()
  return challenge
}

/** Whether this question was asked and not yet answered; it is then gone. */
export async function takeChallenge(
  db: Db,
  purpose: 'register' | 'sign-in',
  challenge: string,
  now: Date,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('challenges')
    .where('hash', '=', hashToken(challenge))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return numDeletedRows === 1n
}
