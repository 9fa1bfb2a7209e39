/**
 * The links in mails of the newsletter. Each has one power and no other, and is a mark of the server: the database cannot make one, and none
 * has to be kept.
 *
 * - Leaving names the mark of the address and nothing that changes, so it takes that address off the list years later too, whatever happened
 *   to the list since.
 * - Confirming and preferences name the subscriber: they lead nowhere once she is off the list.
 */
import type { Lang } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'
import type { ServerSecret } from '../secret.ts'
import type { Services } from '../services.ts'

export type LinkPower = 'leave' | 'confirm' | 'preferences'

const steps: Record<LinkPower, string> = { leave: 'uit', confirm: 'bevestigen', preferences: 'voorkeuren' }

/** By what an address is known: capitals make no other one. Nobody can read it from this, and only who has the secret can try one. */
export const addressMark = (secret: ServerSecret, mail: string): string =>
  secret.sign('newsletter-address', mail.toLowerCase())

/** `of` is the mark of an address for leaving, and the id of a subscriber for the others. */
export const newsletterToken = (secret: ServerSecret, power: LinkPower, of: string): string =>
  `${of}.${secret.sign(`newsletter-${power}`, of)}`

/** What a token is about, or null when it is not one of ours with this power. */
export function readNewsletterToken(secret: ServerSecret, power: LinkPower, token: string): string | null {
  const [, of = '', mark = ''] = /^([\w-]{20,50})\.([\w-]{43})$/.exec(token) ?? []
  return secret.isSigned(`newsletter-${power}`, of, mark) ? of : null
}

/** The address for a mail. */
export function newsletterLink(
  { secret, config }: Pick<Services, 'secret' | 'config'>,
  { power, of, lang }: { power: LinkPower; of: string; lang: Lang },
): string {
  return config.origin + localPath(`/nieuwsbrief/${steps[power]}/${newsletterToken(secret, power, of)}`, lang)
}
