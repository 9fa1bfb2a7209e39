/** What the DNS says about mail from this domain, judged. Pure: answers in, findings out. */
import { createPublicKey } from 'node:crypto'
import type { DkimSettings, MailSender, MailSettings } from '../settings.ts'
import { judgeDkim } from './dkim.ts'
import { judgeDmarc } from './dmarc.ts'
import type { Answer, DnsAnswers, Finding } from './finding.ts'
import { judgeSpf } from './spf.ts'

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
