/** A mail to herself, handed over at once, with the conversation to read. */
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import type { Db } from '../db/tables.ts'
import { readPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { composeMail } from './compose.ts'
import { handOver } from './hand-over.ts'
import { writeMail } from './mime.ts'
import type { MailProblem } from './problem.ts'

export type Proof = {
  state: 'handed-over' | 'later' | 'refused' | 'uncertain'
  problem: MailProblem | null
  conversation: string[]
}

/** Somebody is waiting for this one. */
const limits = { beforeMs: 20_000, afterMs: 20_000 }

/** Where the practitioner reads her own mail; empty when that is not known. */
export async function ownAddress(db: Db, practitionerId: string): Promise<string> {
  const row = await db.selectFrom('practitioners').select('mail').where('id', '=', practitionerId).executeTakeFirst()
  return row?.mail ?? ''
}

/** Null when no mail server or sender is set. `to` is a checked address. */
export async function sendProof({ db, config }: Services, to: string, lang: 'nl' | 'en'): Promise<Proof | null> {
  const { smtp, from, dkim } = config.mail
  if (!smtp || !from) return null
  const practice = (await readPractice(db))?.name ?? ''
  const { proof } = mailWordsFor(lang)
  const { subject, ...body } = composeMail({
    lang,
    subject: proof.subject,
    paragraphs: proof.texts,
    footer: proof.footer(practice),
  })
  const message = await writeMail(
    {
      messageId: `<${crypto.randomUUID()}@${from.domain}>`,
      from: { name: from.name ?? practice, address: from.address },
      to,
      replyTo: null,
      lang,
      subject,
      body,
      date: new Date(),
    },
    dkim,
  )
  const conversation: string[] = []
  const outcome = await handOver(
    smtp,
    { from: from.address, to, message },
    { mayHandOver: () => Promise.resolve(true), hear: (line) => conversation.push(line), limits },
  )
  if (outcome.state === 'taken') throw new Error('a test mail that somebody else has')
  return { state: outcome.state, problem: outcome.state === 'handed-over' ? null : outcome.problem, conversation }
}
