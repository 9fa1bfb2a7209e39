/** Who does which kind of job. Every kind of the house is in this one list. */
import { bookingHandlers } from '../booking/jobs.ts'
import type { Services } from '../services.ts'

/**
 * Does one job. Throwing means: try again later. A job may run twice (a crash after the work, before the mark), so a handler looks at
 * what is there before it acts. A handler of recurring work enqueues its next run, under a key with the time of that run.
 */
export type JobHandler = (
  job: { kind: string; key: string; payload: unknown; attempt: number },
  services: Services,
) => Promise<void>

export const handlers: Readonly<Record<string, JobHandler>> = { ...bookingHandlers }

/** What must be told when a job is given up, by kind. */
export const whenDead: Readonly<Record<string, JobHandler>> = {}
