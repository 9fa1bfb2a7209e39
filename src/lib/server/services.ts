/**
 * The few things that live as long as the process. `bin/regie.ts` opens them; the built pages are a bundle of their own
 * and would otherwise get a second copy, so both meet at one symbol on `globalThis`.
 */
import type { OpenSearch } from './articles/search-thread.ts'
import type { Config } from './config.ts'
import type { Db } from './db/tables.ts'
import type { Log } from './log.ts'
import type { Draw } from './og/drawn.ts'
import type { PageCache } from './page-cache.ts'
import type { ServerSecret } from './secret.ts'

export type Services = {
  config: Config
  db: Db
  log: Log
  pageCache: PageCache
  secret: ServerSecret
  /** Draws the preview pictures of her own articles; only a built server can. */
  draw?: Draw
  /** Searches beside the server; only a built one can. */
  openSearch?: OpenSearch
}

const place = Symbol.for('regie.services')
const holder = globalThis as { [place]?: Services }

export function provideServices(services: Services): void {
  holder[place] = services
}

export const hasServices = (): boolean => holder[place] !== undefined

/** The open services. Throws before `provideServices`: pages are only served after start. */
export function services(): Services {
  const found = holder[place]
  if (!found) throw new Error('services requires a started server')
  return found
}
