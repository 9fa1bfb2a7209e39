import { parseMailAddress } from '#lib/core/mail-address.ts'
import { localPath } from '#lib/i18n/paths.ts'
import type { Practice } from '../practice.ts'

/** What mail programs know the list by (RFC 2919), and where it is explained (RFC 2369). */
export const listOf = (origin: string, domain: string, lang: 'nl' | 'en') => ({
  id: `nieuwsbrief.${domain}`,
  help: origin + localPath('/nieuwsbrief', lang),
})

/** Where an answer to a letter goes; null is to the sender. */
export const replyAddress = ({ demo, mail }: Practice): string | null =>
  !demo && parseMailAddress(mail).ok ? mail : null
