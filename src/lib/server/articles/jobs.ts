import type { JobHandler } from '../jobs/handler.ts'
import { publishKind, publishPlanned } from './publish.ts'

export const articleHandlers: Readonly<Record<string, JobHandler>> = {
  async [publishKind]({ key }, { db, pageCache }) {
    if (await publishPlanned(db, key, new Date())) pageCache.clear()
  },
}
