/** What the newsletter forgets by itself; comes back every hour (jobs/handlers.ts). */
import { daysToConfirm } from '#lib/core/publishing/subscriber.ts'
import { writing } from '../db/writing.ts'
import type { Db } from '../db/tables.ts'
import { forgetMails } from '../mail/outbox.ts'
import { mailsAbout } from './mails.ts'

const dayMs = 86_400_000

/**
 * Addresses that nobody confirmed go, with the mails to them. A mark that keeps nobody off the list any more goes too: what stays is who left
 * or was erased.
 */
export async function forgetUnconfirmed(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
  await writing(db, async (tx) => {
    const gone = await tx
      .deleteFrom('subscribers')
      .where('confirmed_at', 'is', null)
      .where('asked_at', '<=', before(daysToConfirm))
      .returning('id')
      .execute()
    for (const { id } of gone) {
      await forgetMails(tx, { about: mailsAbout(id) }, now)
      await tx
        .updateTable('subscriber_addresses')
        .set({ subscriber_id: null })
        .where('subscriber_id', '=', id)
        .execute()
    }
    await tx
      .deleteFrom('subscriber_addresses')
      .where('subscriber_id', 'is', null)
      .where('gone', 'is', null)
      .where((is) => is.or([is('mailed_at', 'is', null), is('mailed_at', '<=', before(1))]))
      .where((is) => is.or([is('quiet_until', 'is', null), is('quiet_until', '<=', now.toISOString())]))
      .execute()
  })
}
