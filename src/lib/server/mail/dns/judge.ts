/** What the DNS says about mail from this domain, judged. Pure: answers in, findings out. */
import { createPublicKey } from 'node:crypto'
import type { DkimSettings, MailSender, MailSettings } from '../settings.ts'
import { judgeDkim } from './dkim.ts'
import { judgeDmarc } from './dmarc.ts'
import { judgeSpf } from './spf.ts'

/** The records of one name, each with its strings joined; none is an answer, no answer is not. */
export type Answer = readonly string[] | 'unreachable'

export type DnsAnswers = {
  mx: Answer
  /** All TXT records of the domain itself. */
  txt: Answer
  /** Of the selector; null when we sign nothing ourselves. */
  dkim: Answer | null
  /** Of the domain itself or, where it has none, of one above it. */
  dmarc: { domain: string; answer: Answer }
}

export type DnsTopic = 'mx' | 'spf' | 'dkim' | 'dmarc'

/** `fine` needs nothing; `better` works and can be better; `wrong` must be repaired; `unknown` could not be read. */
export type Verdict = 'fine' | 'better' | 'wrong' | 'unknown'

/** `kind` names a sentence in the catalogue; `record` is what to put in the DNS. */
export type Finding = {
  topic: DnsTopic
  verdict: Verdict
  kind: FindingKind
  /** What the sentence speaks about: a domain, a piece of a record, a number of bits. */
  about?: string
  record?: { name: string; type: 'TXT'; value: string }
}

export type FindingKind =
  | 'unreachable'
  | 'mx-fine'
  | 'mx-missing'
  | 'mx-refuses'
  | 'spf-fine'
  | 'spf-missing'
  | 'spf-several'
  | 'spf-unreadable'
  | 'spf-everyone'
  | 'spf-no-end'
  | 'spf-too-many'
  | 'dkim-fine'
  | 'dkim-not-set'
  | 'dkim-missing'
  | 'dkim-several'
  | 'dkim-unreadable'
  | 'dkim-revoked'
  | 'dkim-other-key'
  | 'dkim-too-short'
  | 'dkim-short'
  | 'dkim-testing'
  | 'dmarc-fine'
  | 'dmarc-inherited'
  | 'dmarc-missing'
  | 'dmarc-several'
  | 'dmarc-unreadable'
  | 'dmarc-watching'
  | 'dmarc-strict'

/** One finding per topic. Null while no address is set to send from. */
export function judgeDns(answers: DnsAnswers, settings: MailSettings): Finding[] | null {
  const { from, dkim, smtp } = settings
  if (!from) return null
  return [
    judgeMx(answers.mx, from),
    judgeSpf(answers.txt, from.domain, smtp?.host ?? null),
    judgeDkim(answers.dkim, dkim && { ...dkim, publicKey: publicKeyOf(dkim) }),
    judgeDmarc(answers.dmarc, from, dkim?.domain ?? null),
  ]
}

/** Where answers go, and the news that a mail could not be delivered. */
function judgeMx(answer: Answer, { domain }: MailSender): Finding {
  if (answer === 'unreachable') return { topic: 'mx', verdict: 'unknown', kind: 'unreachable' }
  if (answer.length === 0) return { topic: 'mx', verdict: 'wrong', kind: 'mx-missing', about: domain }
  // A single dot says: no mail here (RFC 7505).
  if (answer.every((host) => host === '' || host === '.')) {
    return { topic: 'mx', verdict: 'wrong', kind: 'mx-refuses', about: domain }
  }
  return { topic: 'mx', verdict: 'fine', kind: 'mx-fine', about: answer[0] ?? '' }
}

/** Base64 of the public half, as it stands behind `p=` (RFC 6376 3.6.1). */
export const publicKeyOf = ({ privateKey }: DkimSettings): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
