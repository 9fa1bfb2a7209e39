/** Six digits by mail, as the second thing somebody must have: ten minutes, five tries, and only in the browser that asked. */
import { randomInt } from 'node:crypto'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import type { Db } from '../db/tables.ts'
import { composeMail } from '../mail/compose.ts'
import { queueMail } from '../mail/outbox.ts'
import type { ServerSecret } from '../secret.ts'
import { hashToken, makeToken } from './token.ts'

export type CodePurpose = 'set-up' | 'sign-in'

const minutes = 10
const tries = 5

type Place = { db: Db; secret: ServerSecret }

/** Mails a code. What comes back goes to the browser that asked: without it the code is worth nothing. */
export async function mailCode(
  { db, secret }: Place,
  { purpose, to, lang, practiceName }: { purpose: CodePurpose; to: string; lang: 'nl' | 'en'; practiceName: string },
  now: Date,
): Promise<string> {
  const attempt = makeToken()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expires = new Date(now.getTime() + minutes * 60_000).toISOString()
  const words = mailWordsFor(lang).code
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('mailed_codes').where('expires_at', '<=', now.toISOString()).execute()
    await tx
      .insertInto('mailed_codes')
      .values({
        attempt_hash: hashToken(attempt),
        purpose,
        mail: to,
        code_mark: secret.sign('mailed-code', `${attempt}:${code}`),
        tries_left: tries,
        expires_at: expires,
      })
      .execute()
    const mail = composeMail({
      lang,
      subject: words.subject,
      paragraphs: words.paragraphs(code, minutes),
      footer: words.footer(practiceName),
    })
    await queueMail(tx, { key: `code:${hashToken(attempt)}`, to, lang, ...mail, sendBefore: expires }, now)
  })
  return attempt
}

export type CodeAnswer = { kind: 'right'; mail: string } | { kind: 'wrong'; triesLeft: number } | { kind: 'over' }

/** Looks at a typed code. Right works once; wrong costs a try; unknown, used and run out are all `over`. */
export async function checkCode(
  { db, secret }: Place,
  purpose: CodePurpose,
  attempt: string,
  typed: string,
  now: Date,
): Promise<CodeAnswer> {
  const attempt_hash = hashToken(attempt)
  const row = await db
    .updateTable('mailed_codes')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('attempt_hash', '=', attempt_hash)
    .where('purpose', '=', purpose)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now.toISOString())
    .returning(['mail', 'code_mark', 'tries_left'])
    .executeTakeFirst()
  if (!row) return { kind: 'over' }
  const digits = typed.replaceAll(/\D/g, '')
  if (!secret.isSigned('mailed-code', `${attempt}:${digits}`, row.code_mark)) {
    return row.tries_left === 0 ? { kind: 'over' } : { kind: 'wrong', triesLeft: row.tries_left }
  }
  const { numDeletedRows } = await db
    .deleteFrom('mailed_codes')
    .where('attempt_hash', '=', attempt_hash)
    .executeTakeFirst()
  return numDeletedRows === 1n ? { kind: 'right', mail: row.mail } : { kind: 'over' }
}
