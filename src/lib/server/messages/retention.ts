/** Nothing is kept for ever: what reached the end of its time goes by itself. */
import type { Db } from '../db/tables.ts'
import type { ConversationKind } from './conversations.ts'
import { removeConversation } from './receive.ts'

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
    const quietSince = monthsBefore(now, months[kind])
    const expired = await db
      .selectFrom('conversations')
      .select('id')
      .where('kind', '=', kind)
      .where('deleted_at', 'is', null)
      .where('last_at', '<', quietSince)
      .execute()
    for (const { id } of expired) {
      // Somebody may write on before its turn comes.
      if (await removeConversation(db, { id, by: 'retention', actor: 'system', quietSince }, now)) erased.push(id)
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
