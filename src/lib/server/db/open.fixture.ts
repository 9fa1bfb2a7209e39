import type { DatabasePlace } from '../config.ts'
import { serverSecret } from '../secret.ts'
import { openDb } from './open.ts'
import type { Db } from './tables.ts'

/** A database of a test, with the secret that services.fixture.ts has too. */
export const openTestDb = (place: DatabasePlace, how?: 'asItIs'): Promise<Db> =>
  openDb(place, serverSecret(new Uint8Array(32)), how)
