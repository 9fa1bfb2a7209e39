import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newsletterConsent as en } from './en/newsletter-consent.ts'
import { newsletterConsent as nl } from './nl/newsletter-consent.ts'

/** What every version said. Readers agreed to these very words: a change is a new line here, never another hash in an old one. */
const said: Record<keyof typeof nl, string> = {
  '2026-11-29': '9d3099b9314b8f1d',
}

test('a sentence somebody agreed to is never changed', () => {
  for (const version of Object.keys(nl) as (keyof typeof nl)[]) {
    const hash = createHash('sha256')
      .update(JSON.stringify([nl[version], en[version]]))
      .digest('hex')
    expect(hash.slice(0, 16), version).toBe(said[version])
  }
})
