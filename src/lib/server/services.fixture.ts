import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from './config.ts'
import type { Db } from './db/tables.ts'
import { createLog } from './log.ts'
import { createPageCache } from './page-cache.ts'
import { serverSecret } from './secret.ts'
import type { Services } from './services.ts'

// One place for all of them: a test that looks at what stands beside its database names a folder of its own, and a process that is killed
// removes none.
const dataDir = path.join(tmpdir(), 'regie-services')

/** The services around a database of a test. What is logged lands in `lines`. */
export function servicesFor(db: Db, env: Record<string, string> = {}): Services & { lines: string[] } {
  const config = readConfig({ DATA_DIR: dataDir, ...env })
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
