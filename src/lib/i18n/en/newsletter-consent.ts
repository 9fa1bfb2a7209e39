import type { newsletterConsent as dutch } from '../nl/newsletter-consent.ts'

export const newsletterConsent: typeof dutch = {
  '2026-11-29':
    'I am 16 or older and want to get the newsletter by mail, about what I choose here. For that the practice keeps my mail address, my choice and that I asked for it, for as long as I am on the list. I can stop at any time.',
}
