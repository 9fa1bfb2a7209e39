import { readConfig } from './config.ts'
import type { Db } from './db/tables.ts'
import { createLog } from './log.ts'
import { createPageCache } from './page-cache.ts'
import { serverSecret } from './secret.ts'
import type { Services } from './services.ts'

/** The services around a database of a test. What is logged lands in `lines`. */
export function servicesFor(db: Db, env: Record<string, string> = {}): Services & { lines: string[] } {
  const config = readConfig(env)
  if (!config.ok) throw new Error(config.error)
  const lines: string[] = []
  const log = createLog(
    'info',
    (text) => lines.push(text),
    () => new Date(),
  )
  return {
    config: config.value,
    db,
    log,
    pageCache: createPageCache(),
    secret: serverSecret(new Uint8Array(32)),
    lines,
  }
}
