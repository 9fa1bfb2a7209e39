import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { ServerSecret } from '../secret.ts'
import type { Db } from './tables.ts'

/** The built pages are a bundle of their own with a class of their own, so both know it by a symbol, as in services.ts. */
const place: unique symbol = Symbol.for('regie.db.log-key')

/**
 * Gives the database the key its access log is signed with. It goes along into every transaction, so that nobody who writes a line has
 * to bring it, or can forget it. The key itself never reaches the database.
 */
export const withLogKey = (db: Db, secret: ServerSecret): Db => db.withPlugin(new LogKey(secret.keyFor('access-log')))

export function logKeyOf(db: Db): Buffer {
  const found = db.getExecutor().plugins.find((plugin): plugin is LogKey => place in plugin)
  if (!found) throw new Error('the access log requires a database opened with the secret of the server')
  return found[place]
}

/** Changes nothing of any query. */
class LogKey implements KyselyPlugin {
  readonly [place]: Buffer
  constructor(key: Buffer) {
    this[place] = key
  }
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }
  transformResult({ result }: PluginTransformResultArgs) {
    return Promise.resolve(result)
  }
}
