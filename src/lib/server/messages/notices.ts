/** Mails that say only that there is a message. They hold no name, no word of it and no key. */
import { localPath } from '#lib/i18n/paths.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import type { Db } from '../db/tables.ts'
import { composeMail } from '../mail/compose.ts'
import { isWaiting, queueMail } from '../mail/outbox.ts'
import type { Practice } from '../practice.ts'
import { hasUnread } from './conversations.ts'
import type { Conversation } from './conversations.ts'

export type NoticeContext = { origin: string; practice: Practice; now: Date }

/** Tells the visitor that there is an answer: once for everything that waits unread, and only who asked for it. */
export async function noticeVisitor(
  db: Db,
  { id, messages, lang, noticeMail }: Conversation,
  { origin, practice, now }: NoticeContext,
): Promise<void> {
  if (noticeMail === null) return
  if (await hasUnread(db, { conversation: id, from: 'practitioner', before: messages })) return
  const words = mailWordsFor(lang).message
  const composed = composeMail({
    lang,
    subject: words.visitor.subject(practice.name),
    paragraphs: [words.visitor.text(practice.name), words.visitor.key],
    link: { label: words.visitor.link, href: origin + localPath(`/gesprek/${id}`, lang) },
    footer: words.visitor.footer(practice.name),
  })
  await queueMail(db, { ...composed, key: `message:${id}:${messages}`, to: noticeMail, lang }, now)
}

/** Tells the practice, once for everything of this conversation that waits unread. */
export async function noticePractice(
  db: Db,
  { id, messages }: Pick<Conversation, 'id' | 'messages'>,
  context: NoticeContext,
): Promise<void> {
  if (await hasUnread(db, { conversation: id, from: 'visitor', before: messages })) return
  await queueMail(db, { ...practiceNotice(context), key: `message:${id}:${messages}` }, context.now)
}

/**
 * Tells the practice of a message that was sent in an odd way: at once, and then of all that come after it in one mail when the next hour
 * begins. So each is told of within the hour, and whoever sends a thousand of them fills her list but not her mailbox.
 */
export async function noticePracticeHourly(db: Db, context: NoticeContext): Promise<void> {
  const hour = Math.floor(context.now.getTime() / hourMs)
  const mail = practiceNotice(context)
  if (await queueMail(db, { ...mail, key: keyOfHour(hour) }, context.now)) return
  for (let next = hour + 1; ; next++) {
    const sendAfter = new Date(next * hourMs).toISOString()
    if (await queueMail(db, { ...mail, key: keyOfHour(next), sendAfter }, context.now)) return
    // One that waits tells of this message too; one that she stopped, or that is gone already, does not.
    if (await isWaiting(db, keyOfHour(next))) return
  }
}

const keyOfHour = (hour: number) => `message:odd:${hour}`

const hourMs = 3_600_000

function practiceNotice({ origin, practice }: NoticeContext) {
  const words = mailWordsFor('nl').message
  const composed = composeMail({
    lang: 'nl',
    subject: words.practice.subject,
    paragraphs: [words.practice.text],
    link: { label: words.practice.link, href: `${origin}/studio/berichten` },
    footer: words.practice.footer,
  })
  return { ...composed, to: practice.mail, lang: 'nl' as const }
}
