import { createPublicKey } from 'node:crypto'
import type { Answer, Finding } from './finding.ts'
import { readTags } from './tags.ts'

/** RFC 8301 3.2: signers use 2048 bits, and a verifier takes no key of less than 1024. */
const [fewestBits, wantedBits] = [1024, 2048]

type Signing = { domain: string; selector: string; publicKey: string; bits: number }

/** The key in the DNS (RFC 6376 3.6.1) beside the one we sign with. */
export function judgeDkim(answer: Answer | null, signing: Signing | null): Finding {
  if (signing === null || answer === null) return { topic: 'dkim', verdict: 'better', kind: 'dkim-not-set' }
  const record = {
    name: `${signing.selector}._domainkey.${signing.domain}`,
    type: 'TXT',
    value: `v=DKIM1; k=rsa; p=${signing.publicKey}`,
  } as const
  const found = (verdict: Finding['verdict'], kind: Finding['kind'], more: Partial<Finding> = {}): Finding => ({
    topic: 'dkim',
    verdict,
    kind,
    ...more,
  })
  if (answer === 'unreachable') return found('unknown', 'unreachable')
  const [first, ...others] = answer
  if (first === undefined) return found('wrong', 'dkim-missing', { record })
  if (others.length > 0) return found('wrong', 'dkim-several', { record })

  const tags = readTags(first)
  const key = tags?.get('p')?.replaceAll(/\s/g, '')
  if (!tags || key === undefined || !isForUs(tags)) return found('wrong', 'dkim-unreadable', { record })
  if (key === '') return found('wrong', 'dkim-revoked', { record })
  const bits = bitsOf(key)
  if (bits === null) return found('wrong', 'dkim-unreadable', { record })
  if (key !== signing.publicKey) return found('wrong', 'dkim-other-key', { record })
  if (bits < fewestBits) return found('wrong', 'dkim-too-short', { about: String(bits) })
  if (bits < wantedBits) return found('better', 'dkim-short', { about: String(bits) })
  if (listed(tags.get('t')).includes('y')) return found('better', 'dkim-testing', { record })
  return found('fine', 'dkim-fine', { about: record.name })
}

/** Of this version, for mail, for the kind of signature that we make. */
function isForUs(tags: ReadonlyMap<string, string>): boolean {
  const [version, kind] = [tags.get('v') ?? 'DKIM1', tags.get('k') ?? 'rsa']
  const hashes = listed(tags.get('h') ?? 'sha256')
  const services = listed(tags.get('s') ?? '*')
  return (
    version === 'DKIM1' &&
    kind.toLowerCase() === 'rsa' &&
    hashes.includes('sha256') &&
    (services.includes('*') || services.includes('email'))
  )
}

const listed = (value: string | undefined): string[] => (value ?? '').split(':').map((one) => one.trim().toLowerCase())

/** Some write the key without the wrapping around it (PKCS #1), which receivers take too. */
function bitsOf(key: string): number | null {
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      const read = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type })
      return read.asymmetricKeyDetails?.modulusLength ?? null
    } catch {
      continue
    }
  }
  return null
}
