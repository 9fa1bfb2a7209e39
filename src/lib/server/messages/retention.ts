/** Nothing is kept for ever: what reached the end of its time goes by itself. */
import type { Db } from '../db/tables.ts'
import { deleteConversation } from './conversations.ts'
import type { ConversationKind } from './conversations.ts'

/** So long an empty place says that something was deleted. */
export const daysOfEmptyPlace = 90

/** Deletes conversations whose last message is older than their kind is kept, and empty places that have been seen long enough. */
export async function eraseExpired(
  db: Db,
  months: Record<ConversationKind, number>,
  now: Date,
): Promise<{ erased: string[] }> {
  const erased: string[] = []
  for (const kind of ['client', 'question'] as const) {
    const expired = await db
      .selectFrom('conversations')
      .select('id')
      .where('kind', '=', kind)
      .where('deleted_at', 'is', null)
      .where('last_at', '<', monthsBefore(now, months[kind]))
      .execute()
    for (const { id } of expired) {
      if (await deleteConversation(db, id, 'retention', now.toISOString())) erased.push(id)
    }
  }
  const long = new Date(now.getTime() - daysOfEmptyPlace * 86_400_000).toISOString()
  await db.deleteFrom('conversations').where('deleted_at', '<', long).execute()
  return { erased }
}

/** The day a conversation of this kind goes, counted from its last message, as ISO instant. */
export const erasedOn = (lastAt: string, months: number): string =>
  Temporal.Instant.from(lastAt)
    .toZonedDateTimeISO('UTC')
    .add({ months })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

const monthsBefore = (now: Date, months: number): string =>
  Temporal.Instant.from(now.toISOString())
    .toZonedDateTimeISO('UTC')
    .subtract({ months })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
