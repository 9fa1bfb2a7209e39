/** Messages under a process that is killed at random moments, and what must then be true. Used by tests and by bench/message-kills.ts. */
import path from 'node:path'
import { randomFrom } from '#lib/core/random.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { eraseMessages } from '#lib/server/messages/erase-job.ts'
import { mailGivenUp, sendMail } from '#lib/server/mail/deliver.ts'
import { sendMailKind } from '#lib/server/mail/outbox.ts'
import { fillDemoPractice } from '#lib/server/practice.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { startSmtp } from '../smtp.ts'
import { databasePlace, finishJobs, killAgain, type Kills } from './killed.ts'
import { countDamage, type MessageDamage } from './message-damage.ts'

/** Something that was written, as its writer sends it. `sealed` is not used twice, so that it can be found again. */
export type Submit = {
  conversation: string
  number: number
  from: 'visitor' | 'practitioner'
  sealed: string
  /** Of a first message. */
  start?: { sealedIn: 'browser' | 'server'; wantsNotices: boolean; isOld: boolean }
}

/** What a worker says: before it does something, so that it is known what it may have done, and after it was told that it is done. */
export type Said =
  | { what: 'sending'; submit: Submit }
  | { what: 'kept' | 'refused'; submit: Submit }
  | { what: 'deleting' | 'deleted'; conversation: string }

export type MessageReport = MessageDamage & {
  kills: number
  acknowledged: number
  /** Jobs that are due and that nobody does. */
  stuck: number
}

export const mailHandlers = { handlers: { [sendMailKind]: sendMail }, whenDead: { [sendMailKind]: mailGivenUp } }

export const mailSettings = (smtp: string) => ({ SMTP_URL: smtp, MAIL_FROM: 'post@example.org', LOG_LEVEL: 'error' })

/** Kills a worker so many times on one database, then does the jobs that are left and looks at everything. */
export async function killUnderMessages({ address, kills, seed, workers = 1 }: Kills): Promise<MessageReport> {
  // The tables are laid before several processes come at once.
  const db = await openTestDb(databasePlace(address))
  const random = randomFrom(seed)
  const smtp = await startSmtp({}, '127.0.0.1', () => Math.floor(random() * 6))
  try {
    await fillDemoPractice(db)
    const worker = path.join(import.meta.dirname, 'message-worker.ts')
    const host = `smtp://127.0.0.1:${smtp.port}`
    const words = (each: number, before: readonly Said[]) => [
      ...[address, host, String(each)],
      JSON.stringify(unanswered(before)),
    ]
    const { acknowledged: said, killed } = await killAgain<Said>(worker, { kills, seed, workers, words })
    const stuck = await finishJobs(servicesFor(db, mailSettings(host)), mailHandlers)
    await eraseMessages(db, new Date())
    return {
      kills: killed,
      acknowledged: said.filter(({ what }) => what === 'kept' || what === 'deleted').length,
      stuck,
      ...(await countDamage(db, said, smtp.taken)),
    }
  } finally {
    await db.destroy()
    await smtp.stop()
  }
}

/** What was sent and never answered: who wrote it sends it again. */
function unanswered(said: readonly Said[]): Submit[] {
  const open = new Map<string, Submit>()
  for (const each of said) {
    if (each.what === 'sending') open.set(each.submit.sealed, each.submit)
    else if ('submit' in each) open.delete(each.submit.sealed)
  }
  return [...open.values()]
}
