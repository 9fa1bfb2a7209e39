/** Asks the DNS what the domain of the practice says about mail. */
import { Resolver } from 'node:dns/promises'
import type { MailSettings } from '../settings.ts'
import type { Answer, DnsAnswers } from './finding.ts'

/** Together this is how long somebody waits at most, in milliseconds. */
const wholeLimitMs = 6000

/** `servers` as in `dns.setServers`; by default the ones of the machine. */
export async function askDns({ from, dkim }: MailSettings, servers?: readonly string[]): Promise<DnsAnswers | null> {
  if (!from) return null
  const resolver = new Resolver({ timeout: 1500, tries: 2 })
  if (servers) resolver.setServers(servers)
  const tooLong = setTimeout(() => {
    resolver.cancel()
  }, wholeLimitMs)

  const txt = (name: string): Promise<Answer> =>
    answerOf(resolver.resolveTxt(name).then((records) => records.map((strings) => strings.join(''))))
  const mx = (name: string): Promise<Answer> =>
    answerOf(resolver.resolveMx(name).then((records) => records.map(({ exchange }) => exchange)))

  try {
    const [mxAnswer, domainTxt, dkimAnswer, dmarc] = await Promise.all([
      mx(from.domain),
      txt(from.domain),
      dkim ? txt(`${dkim.selector}._domainkey.${dkim.domain}`) : null,
      nearestDmarc(from.domain, txt),
    ])
    return { mx: mxAnswer, txt: domainTxt, dkim: dkimAnswer, dmarc }
  } finally {
    clearTimeout(tooLong)
  }
}

/**
 * The record of the domain itself, or else of the nearest domain above it that has one (the tree walk of DMARC, RFC 9989 4.10). A top
 * level domain is not asked.
 */
async function nearestDmarc(domain: string, txt: (name: string) => Promise<Answer>): Promise<DnsAnswers['dmarc']> {
  const labels = domain.split('.')
  const places = labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
  for (const place of places) {
    const answer = await txt(`_dmarc.${place}`)
    if (answer === 'unreachable' || answer.some((record) => /^v=DMARC1/i.test(record))) return { domain: place, answer }
  }
  return { domain, answer: [] }
}

/** No such name and no such record are answers too. Anything else is no answer. */
async function answerOf(asked: Promise<string[]>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : 'unreachable'
  }
}
