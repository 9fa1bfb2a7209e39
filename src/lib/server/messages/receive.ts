/** What happens when something comes in or is answered: keeping, telling and writing down, all of it or nothing. */
import { succeed } from '#lib/core/result.ts'
import type { Result } from '#lib/core/result.ts'
import { logAccess } from '../access/access-log.ts'
import type { Db } from '../db/tables.ts'
import type { Practice } from '../practice.ts'
import { addMessage, deleteConversation, replaceUnread, startConversation } from './conversations.ts'
import type { Bytes, Deletion, NewConversation, WriteError, Writer } from './conversations.ts'
import { noticePractice, noticePracticeHourly, noticeVisitor } from './notices.ts'

export type MessageServices = { db: Db; origin: string; practice: Practice }

/** `odd`: something about how it was sent is odd. It is taken and in her list like any other; only mails about such are few. */
export async function receiveConversation(
  { db, origin, practice }: MessageServices,
  { conversation, odd }: { conversation: NewConversation; odd: boolean },
  now: Date,
): Promise<Result<'started' | 'again', 'taken'>> {
  const at = now.toISOString()
  return db.transaction().execute(async (tx) => {
    // The same form once more, because the answer with the link was lost: the earlier one makes room.
    if (conversation.sealedIn === 'server') await replaceUnread(tx, conversation.id)
    const started = await startConversation(tx, conversation, at)
    if (!started.ok || started.value === 'again') return started
    const { id } = conversation
    if (odd) await noticePracticeHourly(tx, { origin, practice, now })
    else await noticePractice(tx, { id, messages: 1 }, { origin, practice, now })
    await logAccess(tx, { at, actor: 'visitor', action: 'message.received', subject: `conversation:${id}` })
    return started
  })
}

/** A message in a conversation that exists, from either side. `actor` is the practitioner's id when she writes. */
export async function receiveMessage(
  { db, origin, practice }: MessageServices,
  {
    who,
    actor,
    message,
  }: {
    who: Writer
    actor: string
    message: { conversation: string; number: number; sealed: Bytes }
  },
  now: Date,
): Promise<Result<{ messages: number }, WriteError>> {
  const at = now.toISOString()
  return db.transaction().execute(async (tx) => {
    const added = await addMessage(tx, who, message, at)
    if (!added.ok) return added
    const { outcome, conversation } = added.value
    if (outcome === 'added') {
      const notice = who === 'practitioner' ? noticeVisitor : noticePractice
      await notice(tx, conversation, { origin, practice, now })
      const action = who === 'practitioner' ? 'message.answered' : 'message.received'
      await logAccess(tx, { at, actor, action, subject: `conversation:${message.conversation}` })
    }
    return succeed({ messages: conversation.messages })
  })
}

/** Deletes for both sides. Whether there was something to delete. */
export async function removeConversation(
  db: Db,
  { actor, ...deletion }: Deletion & { actor: string },
  now: Date,
): Promise<boolean> {
  const at = now.toISOString()
  return db.transaction().execute(async (tx) => {
    const removed = await deleteConversation(tx, deletion, at)
    if (removed) await logAccess(tx, { at, actor, action: 'message.deleted', subject: `conversation:${deletion.id}` })
    return removed
  })
}
