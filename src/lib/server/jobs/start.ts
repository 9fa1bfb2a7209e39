import type { Services } from '../services.ts'
import { sendLetterKind } from '../letters/letters.ts'
import { sendMailKind, wakeMails } from '../mail/outbox.ts'
import type { JobHandler } from './handler.ts'
import { handlers, recurring, whenDead } from './handlers.ts'
import { enqueueSlot, recurringHandler } from './recurring.ts'
import { startRunner, type Runner } from './runner.ts'

/** Starts doing the jobs of the house in this process. */
export function startJobs(services: Services): Runner {
  const runner = startRunner(services, { handlers: handlersFor(services), whenDead })
  firstRuns(services).catch((error: unknown) => {
    services.log.error('jobs', error)
  })
  return runner
}

/** Without a mail server mails are not even tried: they wait, and this process leaves them alone. */
function handlersFor({ config }: Services): Record<string, JobHandler> {
  const comingBack = Object.entries(recurring).map(([kind, work]) => [kind, recurringHandler(kind, work)] as const)
  const all = { ...handlers, ...Object.fromEntries(comingBack) }
  if (config.mail.smtp) return all
  return Object.fromEntries(Object.entries(all).filter(([kind]) => kind !== sendMailKind && kind !== sendLetterKind))
}

async function firstRuns({ db, config }: Services): Promise<void> {
  const now = new Date()
  for (const [kind, { everyMs }] of Object.entries(recurring)) await enqueueSlot(db, kind, everyMs, now)
  // Settings may have been repaired: what failed because of them need not wait for its next try.
  if (config.mail.smtp) await wakeMails(db, now)
}
