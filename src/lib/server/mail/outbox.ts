/**
 * The outbox: every mail the practice sends stands here first, written in the same transaction as what it tells about. A job hands it
 * over to the mail server (deliver.ts).
 */
import { parseMailAddress } from '#lib/core/mail-address.ts'
import type { Db } from '../db/tables.ts'
import { enqueue } from '../jobs/jobs.ts'

export type OutgoingMail = {
  /** The same key is one mail, ever. It holds no name, address or word of anybody: `booking:<id>:confirmed:2`. */
  key: string
  to: string
  lang: 'nl' | 'en'
  subject: string
  text: string
  html: string
  calendar?: CalendarPart
  replyTo?: string
  /** Of no use after this time (ISO): a code that has run out, a reminder of what is over. It is then not sent any more. */
  sendBefore?: string
}

export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; ics: string }

/** What is erased first: the words of the mail. */
export type MailBody = { text: string; html: string; calendar?: CalendarPart }

export const sendMailKind = 'send-mail'

/** The job of one round: she may send a mail again on purpose, and that is another job for the same mail. */
export const sendJob = (key: string, round: number, runAt: string) => ({
  kind: sendMailKind,
  key: `${key}#${round}`,
  payload: { mail: key, round },
  runAt,
})

/**
 * Puts a mail in the outbox, in the caller's transaction; a second call with the same key changes nothing. Throws when an address is not
 * one: whoever calls has checked it with `parseMailAddress`, beside the field where it was typed.
 */
export async function queueMail(db: Db, mail: OutgoingMail, now: Date): Promise<void> {
  const at = now.toISOString()
  const body: MailBody = { text: mail.text, html: mail.html, ...(mail.calendar ? { calendar: mail.calendar } : {}) }
  await db
    .insertInto('mails')
    .values({
      key: mail.key,
      message_id: crypto.randomUUID(),
      state: 'waiting',
      recipient: checked(mail.to),
      lang: mail.lang,
      reply_to: mail.replyTo === undefined ? null : checked(mail.replyTo),
      subject: oneLine(mail.subject),
      body: JSON.stringify(body),
      send_before: mail.sendBefore ?? null,
      round: 1,
      hand_over: null,
      problem: null,
      queued_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  await enqueue(db, sendJob(mail.key, 1, at))
}

function checked(address: string): string {
  const parsed = parseMailAddress(address)
  if (!parsed.ok) throw new Error(`queueMail requires a mail address (${parsed.error})`)
  return parsed.value
}

/** No line break or other control character ever gets into a header (CWE-93). */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
