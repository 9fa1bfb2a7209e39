/** Who does which kind of job. Every kind of the house is on this one page. */
import { articleHandlers } from '../articles/jobs.ts'
import { advance, writeJournalKind } from '../backup/guard.ts'
import { writeJournal } from '../backup/journal.ts'
import { bookingHandlers, bookingRecurring } from '../booking/jobs.ts'
import { calendarHandlers, calendarRecurring } from '../calendar/jobs.ts'
import { forgetCopies } from '../db/copies.ts'
import { sendLetterKind } from '../letters/letters.ts'
import { markLongLost } from '../letters/lost.ts'
import { letterGivenUp, sendLetter } from '../letters/send-letter.ts'
import { mailGivenUp, sendMail } from '../mail/deliver.ts'
import { sendMailKind } from '../mail/outbox.ts'
import { tidyMails } from '../mail/tidy.ts'
import { eraseMessages } from '../messages/erase-job.ts'
import { forgetUnconfirmed } from '../newsletter/forget.ts'
import { forgetVisitors } from '../visitors/spent-forms.ts'
import type { JobHandler, Recurring } from './handler.ts'
import { forgetRuns } from './recurring.ts'

export const handlers: Readonly<Record<string, JobHandler>> = {
  ...articleHandlers,
  ...bookingHandlers,
  ...calendarHandlers,
  [sendLetterKind]: sendLetter,
  [sendMailKind]: sendMail,
  [writeJournalKind]: (_job, { db, config }) => writeJournal(db, config.journalDir),
}

/** What must be told when a job is given up, by kind. */
export const whenDead: Readonly<Record<string, JobHandler>> = {
  [sendLetterKind]: letterGivenUp,
  [sendMailKind]: mailGivenUp,
}

const hourMs = 3_600_000

/** What comes back by itself. */
export const recurring: Readonly<Record<string, Recurring>> = {
  ...bookingRecurring,
  ...calendarRecurring,
  'count-turn': {
    everyMs: hourMs / 12,
    work: async (_job, { db, config }) => {
      await advance(db)
      await writeJournal(db, config.journalDir)
    },
  },
  'erase-messages': { everyMs: 24 * hourMs, work: (_job, { db }) => eraseMessages(db, new Date()) },
  'forget-copies': {
    everyMs: 24 * hourMs,
    work: (_job, { config }) => Promise.resolve(forgetCopies(config, new Date())),
  },
  'forget-unconfirmed': { everyMs: hourMs, work: (_job, { db }) => forgetUnconfirmed(db, new Date()) },
  'forget-visitors': { everyMs: hourMs, work: (_job, { db }) => forgetVisitors(db, new Date()) },
  'lost-letters': { everyMs: hourMs / 12, work: (_job, services) => markLongLost(services, new Date()) },
  'tidy-mails': { everyMs: hourMs, work: (_job, { db }) => tidyMails(db, new Date()) },
  'tidy-jobs': {
    everyMs: 24 * hourMs,
    // A round of sending has a number that never comes again either.
    work: (_job, { db }) =>
      forgetRuns(db, [...Object.keys(recurring), sendLetterKind, writeJournalKind], new Date(Date.now() - 48 * hourMs)),
  },
}
