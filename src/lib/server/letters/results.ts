/** What became of a letter, counted from its rows. Nothing is measured in the mail itself. */
import type { Db, LetterRecipientTable } from '../db/tables.ts'

export type LetterResults = {
  /** Everybody it was for when it began. */
  total: number
  waiting: number
  /** With a mail server; those that came back are not among them. */
  handedOver: number
  /** Whether they have it nobody knows. */
  uncertain: number
  /** A mail server said no at once. */
  refused: number
  /** It came back later. */
  bounced: number
  /** By why it did not go to them at their turn. */
  skipped: Record<SkipReason, number>
  /** They answered it, as far as copies of what came in were handed over. */
  replied: number
  /** Of those who have it, or may: off the list since. */
  leftSince: number
}

export type SkipReason = 'left' | 'changed' | 'bounced' | 'stopped'

export async function letterResults(db: Db, letter: string): Promise<LetterResults> {
  const rows = await db
    .selectFrom('letter_recipients')
    .leftJoin('subscribers', 'subscribers.id', 'letter_recipients.subscriber')
    .where('letter', '=', letter)
    .groupBy(['state', 'reason'])
    .select((eb) => [
      'state',
      'reason',
      eb.fn.countAll<string>().as('total'),
      eb.fn.sum<string>('replied').as('replied'),
      // An id without a reader belongs to somebody who left or was erased.
      eb.fn.count<string>('subscribers.id').as('there'),
    ])
    .execute()
  // PostgreSQL counts in bigint, which comes as text.
  const sum = (isOne: (row: (typeof rows)[number]) => boolean, of: 'total' | 'there' | 'replied' = 'total') =>
    rows.filter(isOne).reduce((count, row) => count + Number(row[of]), 0)
  const inState = (...states: LetterRecipientTable['state'][]) => sum(({ state }) => states.includes(state))
  const skipped = (why: SkipReason) => sum(({ state, reason }) => state === 'skipped' && reason === why)
  const mayHaveIt = ({ state }: { state: LetterRecipientTable['state'] }) =>
    ['handed-over', 'uncertain', 'bounced'].includes(state)
  return {
    total: sum(() => true),
    waiting: inState('waiting', 'handing-over'),
    handedOver: inState('handed-over'),
    uncertain: inState('uncertain'),
    refused: inState('refused'),
    bounced: inState('bounced'),
    skipped: {
      ...{ left: skipped('left'), changed: skipped('changed') },
      ...{ bounced: skipped('bounced'), stopped: skipped('stopped') },
    },
    replied: sum(() => true, 'replied'),
    leftSince: sum(mayHaveIt) - sum(mayHaveIt, 'there'),
  }
}

export type NotArrived = { id: string; mail: string; state: 'uncertain' | 'refused' | 'bounced'; status: string }

const shown = ['uncertain', 'refused', 'bounced'] as const

/** The readers of a letter whom it did not reach, or perhaps not, and who are still on the list. */
export async function notArrived(db: Db, letter: string, limit = 100): Promise<NotArrived[]> {
  const rows = await db
    .selectFrom('letter_recipients')
    .innerJoin('subscribers', 'subscribers.id', 'letter_recipients.subscriber')
    .where('letter', '=', letter)
    .where('state', 'in', shown)
    .select(['subscribers.id', 'subscribers.mail', 'state', 'reason'])
    .orderBy('state')
    .orderBy('mail')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, mail, state, reason }) => {
    const found = shown.find((one) => one === state)
    return found ? [{ id, mail, state: found, status: reason ?? '' }] : []
  })
}

export type GotLetter = { letter: string; state: LetterRecipientTable['state']; at: string; replied: boolean }

/** Which letters were for one reader, and how each ended: for her own file. */
export async function lettersOfReader(db: Db, subscriber: string): Promise<GotLetter[]> {
  const rows = await db
    .selectFrom('letter_recipients')
    .innerJoin('letters', 'letters.id', 'letter_recipients.letter')
    .where('subscriber', '=', subscriber)
    .select(['letters.subject', 'letter_recipients.state', 'letter_recipients.changed_at', 'replied'])
    .orderBy('letter_recipients.changed_at')
    .execute()
  return rows.map(({ subject, state, changed_at, replied }) => ({
    ...{ letter: subject, state, at: changed_at, replied: replied === 1 },
  }))
}
