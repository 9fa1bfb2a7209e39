import type { Services } from '../services.ts'
import { handlers, whenDead } from './handlers.ts'
import { startRunner, type Runner } from './runner.ts'

/** Starts doing the jobs of the house in this process. */
export function startJobs(services: Services): Runner {
  return startRunner(services, { handlers, whenDead })
}
