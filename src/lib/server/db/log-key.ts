import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { ServerSecret } from '../secret.ts'
import type { Db } from './tables.ts'

/**
 * Gives the database the key its access log is signed with. It goes along into every transaction, so that nobody who writes a line has
 * to bring it, or can forget it. The key itself never reaches the database.
 */
export const withLogKey = (db: Db, secret: ServerSecret): Db => db.withPlugin(new LogKey(secret.keyFor('access-log')))

export function logKeyOf(db: Db): Buffer {
  const found = db.getExecutor().plugins.find((plugin) => plugin instanceof LogKey)
  if (!found) throw new Error('the access log requires a database opened with the secret of the server')
  return found.key
}

/** Changes nothing of any query. */
class LogKey implements KyselyPlugin {
  readonly key: Buffer
  constructor(key: Buffer) {
    this.key = key
  }
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }
  transformResult({ result }: PluginTransformResultArgs) {
    return Promise.resolve(result)
  }
}
