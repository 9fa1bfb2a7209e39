/**
 * Who reads the newsletter: somebody who asked for it, or whose proof that she did was brought along. What she chose, how far she came, and
 * what shows that she wanted it, as values that cannot say anything else.
 */
import type { Lang } from '../lang.ts'
import { categories, type CategoryId } from './category.ts'

export type Subscriber = {
  id: string
  mail: string
  choice: Choice
  state: SubscriberState
  consent: Consent
  /** Since when letters do not go to her, because they came back. */
  bouncedAt: string | null
}

/** What she gets. Announcements come with everything: a new group, a holiday. Without topics they are all that comes. */
export type Choice = { lang: Lang; topics: readonly CategoryId[] }

/** Asked: a mail went to the address, and nobody has said yes to it yet. Times are instants. */
export type SubscriberState = { kind: 'asked'; at: string; until: string } | { kind: 'active'; since: string }

/** How an address came off the list. Nothing brings it back but her own yes to a mail. */
export type Gone = 'left' | 'erased'

/** What shows that she wanted it. No network address is in it: the mail she answered is worth more. */
export type Consent =
  /** `text` is the version of the sentences she agreed to, `from` the page they stood on. */
  | { source: 'site'; text: ConsentVersion; at: string; from: string }
  /** From an earlier list: when (a day or an instant) and how she agreed, as that list tells it. */
  | { source: 'import'; importId: string; at: string; how: string }

/** The sentences at the form, by when they were written. Changed words are a new version, and the old ones stay in i18n. */
export type ConsentVersion = '2026-11-29'

export const consentVersion: ConsentVersion = '2026-11-29'

const dayMs = 86_400_000

/** An address that nobody showed to be hers is kept this long. */
export const daysToConfirm = 7

export const confirmUntil = (askedAt: Date): Date => new Date(askedAt.getTime() + daysToConfirm * dayMs)

/** When an address was last mailed by the form, until when the form leaves it alone, and whether it came off the list. */
export type AddressPast = { mailedAt: string | null; quietUntil: string | null; gone: { way: Gone; at: string } | null }

/** Whoever said that it was not her is left alone this long, whatever is typed at the form. */
const quietDays = 30

export const quietUntil = (saidAt: Date): Date => new Date(saidAt.getTime() + quietDays * dayMs)

export const isQuiet = ({ quietUntil: until }: Pick<AddressPast, 'quietUntil'>, now: Date): boolean =>
  until !== null && Date.parse(until) > now.getTime()

/** Whether the form may send a mail to this address: at most one a day, because forms are used to bury strangers in mail. */
export function mayMail(address: AddressPast, now: Date): boolean {
  if (isQuiet(address, now)) return false
  return address.mailedAt === null || Date.parse(address.mailedAt) + dayMs <= now.getTime()
}

/** The topics among these words, each once and always in the same order. */
export const topicsIn = (words: readonly string[]): CategoryId[] =>
  categories.map(({ id }) => id).filter((id) => words.includes(id))

/** `zo…@example.org`: enough to know one's own address again, and nothing for who got the mail from somebody else. */
export function hiddenMail(mail: string): string {
  const at = mail.lastIndexOf('@')
  const letters = [...mail.slice(0, at)]
  return `${letters.slice(0, letters.length > 4 ? 2 : 1).join('')}…${mail.slice(at)}`
}
