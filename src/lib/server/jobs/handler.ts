import type { Services } from '../services.ts'

/**
 * Does one job. Throwing means: try again later. A job may run twice (a crash after the work, before the mark), so a handler looks at
 * what is there before it acts.
 */
export type JobHandler = (
  job: { kind: string; key: string; payload: unknown; attempt: number },
  services: Services,
) => Promise<void>

/** Work that comes back: the first run is put in the queue at start, and each run puts the next one in. */
export type Recurring = { everyMs: number; work: JobHandler }
