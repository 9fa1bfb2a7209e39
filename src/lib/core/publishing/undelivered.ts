/** What a mail server's status says of a reader (RFC 3463): whether mail to her will ever arrive. */

/**
 * `address`: there is no such mailbox, or it is closed. `mail`: this mail was not wanted or too large, now and for good. `now`: it may go
 * another time.
 */
export type Undelivered = 'address' | 'mail' | 'now'

/** No such mailbox, system or address, a mailbox that moved or was closed: RFC 3463 3.2 and 3.3, and 5.1.10 of RFC 7505. */
const gone = /^5\.(1\.(1|2|3|6|10)|2\.1)$/

export function undeliveredOf(status: string): Undelivered {
  if (gone.test(status)) return 'address'
  return status.startsWith('5.') && status !== fullMailbox ? 'mail' : 'now'
}

/** Some say so for good, and it passes when she tidies up. */
const fullMailbox = '5.2.2'

/** So many letters in a row that did not arrive, of whatever kind, mean that none does. */
export const mostInARow = 3

/** Whether letters stop going to a reader after this. `before` is what became of the ones before it, the newest first: null arrived, as far as is known. */
export function stopsLetters(status: string, before: readonly (string | null)[]): boolean {
  if (undeliveredOf(status) === 'address') return true
  return before.length >= mostInARow - 1 && before.slice(0, mostInARow - 1).every((one) => one !== null)
}
