import type { MailSender } from '../settings.ts'
import type { Answer, Finding } from './finding.ts'
import { readTags } from './tags.ts'

const policies = ['none', 'quarantine', 'reject']

/** What receivers do with mail that says it is from this domain and is not (RFC 9989). */
export function judgeDmarc(
  { domain, answer }: { domain: string; answer: Answer },
  from: MailSender,
  signedBy: string | null,
): Finding {
  const found = (verdict: Finding['verdict'], kind: Finding['kind'], more: Partial<Finding> = {}): Finding => ({
    topic: 'dmarc',
    verdict,
    kind,
    ...more,
  })
  const record = {
    name: `_dmarc.${from.domain}`,
    type: 'TXT',
    value: `v=DMARC1; p=none; rua=mailto:${from.address}`,
  } as const
  if (answer === 'unreachable') return found('unknown', 'unreachable')
  const records = answer.filter((one) => /^v=DMARC1\s*(?:;|$)/i.test(one))
  const [first, ...others] = records
  if (first === undefined) return found('wrong', 'dmarc-missing', { record })
  if (others.length > 0) return found('wrong', 'dmarc-several', { about: String(records.length) })

  const tags = readTags(first)
  const inherited = domain !== from.domain
  const own = tags?.get('p')?.toLowerCase()
  // Without a policy for what is below it, the one of the domain itself holds.
  const policy = inherited ? (tags?.get('sp')?.toLowerCase() ?? own) : own
  if (!tags || policy === undefined || !policies.includes(policy)) return found('wrong', 'dmarc-unreadable', { record })
  if (tags.get('adkim')?.toLowerCase() === 's' && signedBy !== null && signedBy !== from.domain) {
    return found('wrong', 'dmarc-strict', { about: from.domain })
  }
  if (policy === 'none') return found('better', 'dmarc-watching', { about: domain })
  return found('fine', inherited ? 'dmarc-inherited' : 'dmarc-fine', { about: inherited ? domain : policy })
}
