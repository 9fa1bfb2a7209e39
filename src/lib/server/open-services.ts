import { noticePutBack } from './backup/put-back.ts'
import { finishRestore } from './backup/restore.ts'
import { fillDemoKind } from './booking/demo.ts'
import type { Config } from './config.ts'
import { openDb } from './db/open.ts'
import { createLog } from './log.ts'
import { createPageCache } from './page-cache.ts'
import { remarkReaders } from './newsletter/remark.ts'
import { fillDemoPractice } from './practice.ts'
import { keptSecret } from './secret.ts'
import type { Services } from './services.ts'

/** Opens the database (and brings it up to date), and fills in the demo practice where one is wanted. */
export async function openServices(config: Config): Promise<Services> {
  finishRestore(config)
  const secret = keptSecret(config.dataDir)
  const db = await openDb(config.database, secret)
  await noticePutBack({ db, config }, new Date())
  await remarkReaders({ db, secret })
  if (config.demo) {
    await fillDemoPractice(db)
    await fillDemoKind(db)
  }
  const log = createLog(
    config.logLevel,
    (text) => process.stdout.write(text),
    () => new Date(),
  )
  return { config, db, log, pageCache: createPageCache(), secret }
}
