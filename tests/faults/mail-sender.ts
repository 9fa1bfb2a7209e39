/**
 * A process that queues mails and hands them over, until somebody ends it. Says on its standard output when it is ready, and the key of
 * each mail as soon as that is in the database for good.
 */
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { startRunner } from '#lib/server/jobs/runner.ts'
import { mailGivenUp, sendMail } from '#lib/server/mail/deliver.ts'
import { queueMail, sendMailKind } from '#lib/server/mail/outbox.ts'
import { servicesFor } from '#lib/server/services.fixture.ts'
import { setTimeout as sleep } from 'node:timers/promises'

const [name = '', database = '', smtp = '', mails = '0'] = process.argv.slice(2)

const place = database.startsWith('postgres')
  ? ({ kind: 'postgres', url: database } as const)
  : ({ kind: 'sqlite', file: database } as const)
const db = await openTestDb(place)
const services = servicesFor(db, { SMTP_URL: smtp, MAIL_FROM: 'post@example.org', LOG_LEVEL: 'error' })
startRunner(services, {
  handlers: { [sendMailKind]: sendMail },
  whenDead: { [sendMailKind]: mailGivenUp },
  // Short, so that a run takes over within moments what the one before it left.
  leaseMs: 400,
  pollMs: 30,
})
console.log('ready')

for (let i = 0; i < Number(mails); i++) {
  const key = `${name}-${i}`
  await db
    .transaction()
    .execute((tx) =>
      queueMail(
        tx,
        { key, to: 'jan@example.net', lang: 'nl', subject: key, text: 'Tot dan.', html: '<p>Tot dan.</p>' },
        new Date(),
      ),
    )
  console.log(key)
  await sleep(3)
}
