import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { ServerSecret } from '../secret.ts'
import type { Db } from './tables.ts'

/** What rows are signed or sealed for: the access log, the words of a mail, and who was erased. */
const purposes = ['access-log', 'mail-body', 'erased'] as const

export type KeyPurpose = (typeof purposes)[number]

/** The built pages are a bundle of their own with a class of their own, so both know it by a symbol, as in services.ts. */
const place: unique symbol = Symbol.for('regie.db.keys')

/**
 * Gives the database the keys that some of its rows are signed or sealed with. They go along into every transaction, so that nobody who
 * writes a line or queues a mail has to bring one, or can forget it. The keys themselves never reach the database.
 */
export const withKeys = (db: Db, secret: ServerSecret): Db =>
  db.withPlugin(new Keys(new Map(purposes.map((purpose) => [purpose, secret.keyFor(purpose)]))))

export function keyOf(db: Db, purpose: KeyPurpose): Buffer {
  const found = db.getExecutor().plugins.find((plugin): plugin is Keys => place in plugin)
  const key = found?.[place].get(purpose)
  if (!key) throw new Error(`keyOf requires a database opened with the secret of the server (${purpose})`)
  return key
}

/** Changes nothing of any query. */
class Keys implements KyselyPlugin {
  readonly [place]: ReadonlyMap<KeyPurpose, Buffer>
  constructor(keys: ReadonlyMap<KeyPurpose, Buffer>) {
    this[place] = keys
  }
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }
  transformResult({ result }: PluginTransformResultArgs) {
    return Promise.resolve(result)
  }
}
