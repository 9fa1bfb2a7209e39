/** A letter to herself, handed over at once: as readers get it, but for their own links to preferences. */
import type { LetterText } from '#lib/core/publishing/letter.ts'
import type { Db } from '../db/tables.ts'
import { handOver } from '../mail/hand-over.ts'
import { writeMail } from '../mail/mime.ts'
import type { MailProblem } from '../mail/problem.ts'
import { addressMark, newsletterLink } from '../newsletter/links.ts'
import { readPractice } from '../practice.ts'
import type { Services } from '../services.ts'
import { letterAddress } from './letter-address.ts'
import { letterMails } from './letter-mail.ts'
import { listOf, replyAddress } from './list-headers.ts'
import { markProofed, type Letter } from './letters.ts'

/** Somebody is waiting for this one. */
const limits = { beforeMs: 20_000, afterMs: 20_000 }

export type LetterProof =
  | { state: 'handed-over' }
  /** No mail server is set, or no practice. */
  | { state: 'not-ready' }
  | { state: 'later' | 'refused' | 'uncertain'; problem: MailProblem }

/** `to` is a checked address. One that was handed over counts as seen. */
export async function proofLetter(
  services: Services,
  { id, revision, text }: Letter,
  to: string,
): Promise<LetterProof> {
  const { db, config, secret } = services
  const { smtp, from, dkim } = config.mail
  const practice = await readPractice(db)
  if (!smtp || !from || !practice) return { state: 'not-ready' }
  const leave = newsletterLink(services, { power: 'leave', of: addressMark(secret, to), lang: text.lang })
  const { subject, ...words } = letterMails(text, {
    practice: practice.name,
    city: practice.demo ? '' : practice.city,
    origin: config.origin,
    web: webOf(id, text),
  })({ leave, preferences: null })
  const message = await writeMail(
    {
      messageId: `<${crypto.randomUUID()}@${from.domain}>`,
      from: { name: from.name ?? practice.name, address: from.address },
      to,
      replyTo: replyAddress(practice),
      lang: text.lang,
      subject,
      body: { ...words, unsubscribe: leave },
      list: listOf(config.origin, from.domain, text.lang),
      date: new Date(),
    },
    dkim,
  )
  const envelope = { from: from.address, to, message }
  const outcome = await handOver(smtp, envelope, { mayHandOver: () => Promise.resolve(true), limits })
  if (outcome.state === 'taken') throw new Error('a letter to herself that somebody else has')
  if (outcome.state !== 'handed-over') return { state: outcome.state, problem: outcome.problem }
  await markProofed(db, { id, revision })
  return { state: 'handed-over' }
}

/** How a letter looks, for who writes it. Null without a practice. */
export async function previewLetter(
  { db, config }: { db: Db; config: Services['config'] },
  { id, text }: Pick<Letter, 'id' | 'text'>,
  scheme: 'light' | 'dark',
) {
  const practice = await readPractice(db)
  if (!practice) return null
  const about = { practice: practice.name, city: practice.demo ? '' : practice.city, origin: config.origin, scheme }
  return letterMails(text, { ...about, web: webOf(id, text) })(null)
}

const webOf = (id: string, { lang, subject, onSite }: LetterText): string | null =>
  onSite ? letterAddress({ id, lang, subject }) : null
