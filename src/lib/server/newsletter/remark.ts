/**
 * Readers are known by marks that the server's secret makes (decision 0019). When it was lost and another took its place, a link to leave
 * would take nobody off: the mark of an address was another than the one in the database. The addresses of readers are there, so their marks
 * are made anew. Whoever left is known by a mark alone, and is not known again.
 */
import { writing } from '../db/writing.ts'
import type { Transaction } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { addressMark } from './links.ts'

const batch = 500

/** Gives how many readers got another mark; none while the secret is the one their marks were made with. */
export async function remarkReaders({ db, secret }: Pick<Services, 'db' | 'secret'>): Promise<number> {
  let changed = 0
  for (let after = ''; ;) {
    const readers = await db
      .selectFrom('subscribers')
      .innerJoin('subscriber_addresses', 'subscriber_addresses.subscriber_id', 'subscribers.id')
      .select(['subscribers.id', 'subscribers.mail', 'subscriber_addresses.mark'])
      .where('subscribers.id', '>', after)
      .orderBy('subscribers.id')
      .limit(batch)
      .execute()
    for (const { id, mail, mark } of readers) {
      const now = addressMark(secret, mail)
      if (now !== mark && (await writing(db, (tx) => remark(tx, { id, before: mark, now })))) changed++
    }
    const last = readers.at(-1)
    if (!last || readers.length < batch) return changed
    after = last.id
  }
}

/** False where the address came on the list anew under its new mark, or came off it: what is known of it now counts. */
async function remark(
  tx: Transaction,
  { id, before, now }: { id: string; before: string; now: string },
): Promise<boolean> {
  const there = await tx.selectFrom('subscriber_addresses').selectAll().where('mark', '=', now).executeTakeFirst()
  if (there && (there.subscriber_id !== null || there.gone !== null)) return false
  if (there) await tx.deleteFrom('subscriber_addresses').where('mark', '=', now).execute()
  const { numUpdatedRows } = await tx
    .updateTable('subscriber_addresses')
    .set({ mark: now })
    .where('mark', '=', before)
    .where('subscriber_id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
