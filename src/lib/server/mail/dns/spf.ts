import type { Answer, Finding } from './finding.ts'

/** RFC 7208 4.6.4: a receiver stops after ten look-ups, and the record counts for nothing. */
const mostLookUps = 10

const term =
  /^(?:[+?~-]?(?:all|include:\S+|a(?::[^\s/]+)?(?:\/\d+)?(?:\/\/\d+)?|mx(?::[^\s/]+)?(?:\/\d+)?(?:\/\/\d+)?|ptr(?::\S+)?|ip4:[\d.]+(?:\/\d+)?|ip6:[\da-f:.]+(?:\/\d+)?|exists:\S+)|[a-z][\w.-]*=\S*)$/i

/** Who may send for this domain (RFC 7208). `host` is the mail server, for the record to begin with. */
export function judgeSpf(answer: Answer, domain: string, host: string | null): Finding {
  const found = (verdict: Finding['verdict'], kind: Finding['kind'], more: Partial<Finding> = {}): Finding => ({
    topic: 'spf',
    verdict,
    kind,
    ...more,
  })
  if (answer === 'unreachable') return found('unknown', 'unreachable')
  const records = answer.filter((record) => /^v=spf1(?: |$)/i.test(record))
  const [record, ...others] = records
  if (record === undefined) return found('wrong', 'spf-missing', { record: suggested(domain, host) })
  if (others.length > 0) return found('wrong', 'spf-several', { about: String(records.length) })

  const terms = record.split(/ +/).slice(1).filter(Boolean)
  const unreadable = terms.find((one) => !term.test(one))
  if (unreadable !== undefined) return found('wrong', 'spf-unreadable', { about: unreadable })
  const lookUps = terms.filter((one) =>
    /^[+?~-]?(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr|exists:)|^redirect=/i.test(one),
  )
  if (lookUps.length > mostLookUps) return found('wrong', 'spf-too-many', { about: String(lookUps.length) })
  const end = terms.find((one) => /^[+?~-]?all$/i.test(one))
  if (end !== undefined && /^\+?all$/i.test(end)) return found('wrong', 'spf-everyone', { about: end })
  const passedOn = terms.some((one) => /^redirect=/i.test(one))
  if ((end === undefined && !passedOn) || /^\?/.test(end ?? '')) return found('better', 'spf-no-end')
  return found('fine', 'spf-fine', { about: record })
}

const suggested = (domain: string, host: string | null): NonNullable<Finding['record']> => ({
  name: domain,
  type: 'TXT',
  value: `v=spf1 mx ${host === null || !host.includes('.') || /^[\d.:]+$/.test(host) ? '' : `a:${host} `}~all`,
})
