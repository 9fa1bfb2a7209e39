/** What is known of an address. Whoever changes something about one begins here, so that two who do so at once go one after the other. */
import type { AddressPast, Gone } from '#lib/core/publishing/subscriber.ts'
import type { SubscriberAddressTable, Transaction } from '../db/tables.ts'

export type KnownAddress = AddressPast & { mark: string; subscriberId: string | null }

/** The row of an address, made when there was none, and held until the transaction ends. */
export async function holdAddress(tx: Transaction, mark: string): Promise<KnownAddress> {
  const row = await tx
    .insertInto('subscriber_addresses')
    .values({ mark, subscriber_id: null, gone: null, gone_at: null, quiet_until: null, mailed_at: null })
    // Written as it was: that is what makes the next one wait, on both databases.
    .onConflict((conflict) => conflict.column('mark').doUpdateSet((eb) => ({ mark: eb.ref('excluded.mark') })))
    .returningAll()
    .executeTakeFirstOrThrow()
  return rowToAddress(row)
}

export async function setAddress(
  tx: Transaction,
  mark: string,
  change: {
    subscriberId?: string | null
    mailedAt?: string | null
    quietUntil?: string | null
    gone?: { way: Gone; at: string } | null
  },
): Promise<void> {
  await tx
    .updateTable('subscriber_addresses')
    .set({
      ...(change.subscriberId !== undefined && { subscriber_id: change.subscriberId }),
      ...(change.mailedAt !== undefined && { mailed_at: change.mailedAt }),
      ...(change.quietUntil !== undefined && { quiet_until: change.quietUntil }),
      ...(change.gone !== undefined && { gone: change.gone?.way ?? null, gone_at: change.gone?.at ?? null }),
    })
    .where('mark', '=', mark)
    .execute()
}

export const rowToAddress = (row: SubscriberAddressTable): KnownAddress => ({
  mark: row.mark,
  subscriberId: row.subscriber_id,
  mailedAt: row.mailed_at,
  quietUntil: row.quiet_until,
  gone: row.gone === null || row.gone_at === null ? null : { way: row.gone, at: row.gone_at },
})
