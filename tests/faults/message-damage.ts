/** What is wrong with the messages of a database, given what the workers on it said. */
import type { ConversationTable, Db, MessageTable } from '#lib/server/db/tables.ts'
import type { Said } from './message-faults.ts'

export type MessageDamage = {
  /** Acknowledged, and not there as it was told: messages, and mails that were handed over. */
  lost: number
  /** Conversations with a message too few or too many, without the mail that is due, or not as the access log has them. */
  halfDone: number
  /** Things that were sent once more and are there twice. */
  doubled: number
  /** Deleted, and something of it is left. */
  stillThere: number
  /** Mails that came twice, or that told of what an earlier one had told already. */
  twice: number
}

type Kept = {
  row: ConversationTable
  messages: MessageTable[]
  told: ReadonlySet<number>
  log: ReadonlyMap<string, number>
}

export async function countDamage(db: Db, said: readonly Said[], taken: readonly string[]): Promise<MessageDamage> {
  const kept = await readAll(db)
  const mails = await db.selectFrom('mails').select(['message_id', 'state']).execute()
  const arrived = countBy(taken.map((mail) => /^Message-ID: <([^@]+)@/im.exec(mail)?.[1] ?? ''))
  const texts = countBy([...kept.values()].flatMap(({ messages }) => messages.map(textOf)))
  const all = [...kept.values()]
  const missing = mails.filter(({ message_id, state }) => state === 'handed-over' && !arrived.has(message_id))
  return {
    lost: countLost(kept, said) + missing.length,
    halfDone: all.filter(isHalfDone).length,
    doubled: [...texts.values()].filter((count) => count > 1).length,
    stillThere: all.filter(isStillThere).length + countUndeleted(kept, said),
    twice: [...arrived.values()].filter((count) => count > 1).length + all.filter(isToldTwice).length,
  }
}

async function readAll(db: Db): Promise<Map<string, Kept>> {
  const rows = await db.selectFrom('conversations').selectAll().execute()
  const messages = await db.selectFrom('messages').selectAll().orderBy('number').execute()
  const mails = await db.selectFrom('mails').select('key').execute()
  const log = await db.selectFrom('access_log').select(['action', 'subject']).execute()
  const messagesOf = Map.groupBy(messages, ({ conversation }) => conversation)
  // `message:<conversation>:<number>`
  const mailsOf = Map.groupBy(mails, ({ key }) => key.split(':')[1])
  const logOf = Map.groupBy(log, ({ subject }) => subject.split(':')[1])
  return new Map(
    rows.map((row) => [
      row.id,
      {
        row,
        messages: messagesOf.get(row.id) ?? [],
        told: new Set((mailsOf.get(row.id) ?? []).map(({ key }) => Number(key.split(':')[2]))),
        log: countBy((logOf.get(row.id) ?? []).map(({ action }) => action)),
      },
    ]),
  )
}

function countLost(kept: ReadonlyMap<string, Kept>, said: readonly Said[]): number {
  const submits = said.filter((each) => 'submit' in each)
  const acknowledged = submits.filter(({ what }) => what === 'kept').map(({ submit }) => submit)
  const sentOf = Map.groupBy(submits, ({ submit }) => `${submit.conversation} ${submit.number}`)
  const deleting = new Set(conversationsOf(said, 'deleting'))
  // Whoever wrote on lately made the whole conversation one that is kept.
  const recent = new Set(acknowledged.filter(({ start }) => !start?.isOld).map(({ conversation }) => conversation))
  const lost = acknowledged.filter(({ conversation, number, sealed, start }) => {
    const found = kept.get(conversation)
    if (!found) return true
    if (found.row.deleted_by === 'retention') return recent.has(conversation)
    if (found.row.deleted_by !== null) return !deleting.has(conversation)
    const message = found.messages.find((each) => each.number === number)
    if (!message) return true
    // A form without script that was sent again took the place of the first.
    const same =
      start?.sealedIn === 'server' ? (sentOf.get(`${conversation} ${number}`) ?? []) : [{ submit: { sealed } }]
    return !same.some(({ submit }) => submit.sealed === textOf(message))
  })
  return new Set(lost.map(({ sealed }) => sealed)).size
}

function countUndeleted(kept: ReadonlyMap<string, Kept>, said: readonly Said[]): number {
  return conversationsOf(said, 'deleted').filter((id) => !kept.get(id)?.row.deleted_at).length
}

const conversationsOf = (said: readonly Said[], what: 'deleting' | 'deleted') =>
  said.flatMap((each) => (each.what === what && 'conversation' in each ? [each.conversation] : []))

const isStillThere = ({ row, messages }: Kept) =>
  row.deleted_at !== null && (messages.length > 0 || row.key_sealed.length > 0 || row.notice_mail !== null)

function isHalfDone({ row, messages, told, log }: Kept): boolean {
  const written = (log.get('message.received') ?? 0) + (log.get('message.answered') ?? 0)
  // A form without script is received every time it takes the place of the one before.
  if (row.sealed_in === 'browser' ? written !== row.messages : written < row.messages) return true
  if ((log.get('message.deleted') ?? 0) !== (row.deleted_at === null ? 0 : 1)) return true
  if ([...told].some((number) => number > row.messages)) return true
  if (row.deleted_at !== null) return false
  if (messages.length !== row.messages || messages.some(({ number }, i) => number !== i + 1)) return true
  return messages.some((message) => isDue(message, messages, row) && !told.has(message.number))
}

const isToldTwice = ({ row, messages, told }: Kept) =>
  row.deleted_at === null && messages.some((message) => !isDue(message, messages, row) && told.has(message.number))

/** A mail is due when nothing else of the same side waited unread. */
function isDue({ side, number, at }: MessageTable, messages: readonly MessageTable[], row: ConversationTable): boolean {
  if (side === 'practitioner' && row.notice_mail === null) return false
  const before = messages.filter((each) => each.side === side && each.number < number)
  return before.every(({ read_at }) => read_at !== null && read_at < at)
}

const textOf = ({ sealed }: MessageTable) => new TextDecoder().decode(sealed)

const countBy = <Key>(keys: readonly Key[]) =>
  new Map([...Map.groupBy(keys, (key) => key)].map(([key, { length }]) => [key, length]))
