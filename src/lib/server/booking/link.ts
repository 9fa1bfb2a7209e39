/**
 * The one link of a booking, by which a visitor without an account sees, moves and cancels it. Its token is a mark of the server
 * on the booking's id (256 bits): a mail a week later can name it again, and the database, which holds only a hash, cannot.
 */
import { createHash } from 'node:crypto'
import type { Lang } from '#lib/core/lang.ts'
import { localPath } from '#lib/i18n/paths.ts'
import type { Services } from '../services.ts'

export const linkToken = (secret: Services['secret'], bookingId: string): string =>
  secret.sign('booking-link', bookingId)

/** The address for a mail. */
export function linkTo(
  { secret, config }: Pick<Services, 'secret' | 'config'>,
  { id, lang }: { id: string; lang: Lang },
): string {
  return config.origin + localPath(`/afspraak/${linkToken(secret, id)}`, lang)
}

/** SHA-256 in hex: how tokens and keys of forms are kept. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
