/**
 * `node tests/faults/message-worker.ts <database> <mail server> <seed> <unanswered>`: visitors and practitioner write to each other without
 * end, read, send the same twice and delete, and the mails that come of it go, until it is killed. Begins with what others sent and got no
 * answer to.
 */
import { writeSync } from 'node:fs'
import { randomFrom } from '#lib/core/random.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { startRunner } from '#lib/server/jobs/runner.ts'
import { markRead } from '#lib/server/messages/conversations.ts'
import { eraseMessages } from '#lib/server/messages/erase-job.ts'
import { receiveConversation, receiveMessage, removeConversation } from '#lib/server/messages/receive.ts'
import { demoPractice } from '#lib/server/practice.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { databasePlace, leaseMs } from './killed.ts'
import { mailHandlers, mailSettings, type Said, type Submit } from './message-faults.ts'

const [address = '', smtp = '', seed = '1', unanswered = '[]'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const db = await openTestDb(databasePlace(address))
const services = servicesFor(db, mailSettings(smtp))
const open = { db, origin: services.config.origin, practice: demoPractice }
const line = (text: string) => writeSync(1, `${text}\n`)
const say = (said: Said) => line(JSON.stringify(said))

/** Never the same moment twice: then the moments tell what came before what. */
let clock = 0
const now = () => new Date((clock = Math.max(Date.now(), clock + 1)))

/** Longer ago than a coach keeps anything. */
const longAgo = () => new Date(Date.now() - 800 * 86_400_000)

/** The messages there are now, or `null` when it was refused for good. */
async function send(submit: Submit): Promise<number | null> {
  say({ what: 'sending', submit })
  const outcome = submit.start ? await start(submit, submit.start) : await add(submit)
  say({ what: outcome.isKept ? 'kept' : 'refused', submit })
  return outcome.messages
}

async function start(
  { conversation: id, sealed }: Submit,
  { sealedIn, wantsNotices, isOld }: Required<Submit>['start'],
) {
  const conversation = {
    ...{ id, lang: 'nl' as const, tokenHash: tokenOf(id), keySealed: bytes('key'), sealedFor: keyInUse, sealedIn },
    ...{ noticeMail: wantsNotices ? 'jan@example.net' : null, first: bytes(sealed) },
  }
  const started = await receiveConversation(open, { conversation, odd: false }, isOld ? longAgo() : now())
  return { isKept: started.ok, messages: started.ok ? 1 : null }
}

async function add({ conversation, number, from, sealed }: Submit) {
  const who = from === 'practitioner' ? from : { tokenHash: tokenOf(conversation), keyInUse }
  const message = { conversation, number, sealed: bytes(sealed) }
  const added = await receiveMessage(open, { who, actor: from, message }, now())
  if (added.ok) return { isKept: true, messages: added.value.messages }
  return { isKept: false, messages: added.error.kind === 'out-of-turn' ? added.error.messages : null }
}

const keyInUse = 'fingerprint'

const tokenOf = (id: string) => `token of ${id}`

const bytes = (text: string) => new TextEncoder().encode(text)

async function remove(id: string): Promise<void> {
  say({ what: 'deleting', conversation: id })
  const by = random() < 0.5 ? 'visitor' : 'practitioner'
  if (await removeConversation(db, { id, by, actor: by }, now())) say({ what: 'deleted', conversation: id })
}

async function read(conversation: string, until: number): Promise<void> {
  const reader = random() < 0.5 ? 'practitioner' : 'visitor'
  await markRead(db, { conversation, reader, until }, now().toISOString())
}

async function converse(): Promise<void> {
  const conversation = crypto.randomUUID()
  const sealedIn = random() < 0.3 ? 'server' : 'browser'
  const wantsNotices = random() < 0.5
  const first = () => ({
    ...{ conversation, number: 1, from: 'visitor' as const, sealed: crypto.randomUUID() },
    start: { sealedIn, wantsNotices, isOld: random() < 0.3 } satisfies Submit['start'],
  })
  let last: Submit = first()
  let messages = await send(last)
  // Without script the same form makes another key every time.
  if (sealedIn === 'server' && random() < 0.5) messages = await send((last = { ...last, sealed: crypto.randomUUID() }))
  for (let turns = Math.floor(random() * 5); turns > 0 && messages !== null; turns--) {
    if (random() < 0.5) await read(conversation, messages)
    if (random() < 0.2) await send(last)
    const from = random() < 0.5 ? 'visitor' : 'practitioner'
    last = { conversation, number: messages + 1, from, sealed: crypto.randomUUID() }
    messages = await send(last)
  }
  if (random() < 0.25) await remove(conversation)
}

/**
 * She writes, or deletes, in a conversation that another worker may be in. Only in one that tells the visitor nothing: who writes first is
 * then chance, and with it whom a mail is due.
 */
async function interfere(): Promise<void> {
  const newest = await db
    .selectFrom('conversations')
    .select(['id', 'messages'])
    .where('deleted_at', 'is', null)
    .where('notice_mail', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(4)
    .execute()
  const one = newest[Math.floor(random() * newest.length)]
  if (!one) return
  if (random() < 0.2) return remove(one.id)
  const { id: conversation, messages } = one
  await send({ conversation, number: messages + 1, from: 'practitioner', sealed: crypto.randomUUID() })
}

line('ready')
startRunner(services, { ...mailHandlers, leaseMs, pollMs: 20 })
for (const submit of JSON.parse(unanswered) as Submit[]) await send(submit)
for (;;) {
  await converse()
  if (random() < 0.3) await interfere()
  if (random() < 0.3) await eraseMessages(db, new Date())
}
