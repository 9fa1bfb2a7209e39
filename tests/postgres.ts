import { sql } from 'kysely'
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#lib/server/db/tables.ts'

export type Cluster = {
  /** Address of a new, empty database. */
  freshUrl: () => string
  /** Everything in it, as `pg_dump` writes it for a backup. */
  dump: (url: string) => string
  /** A new database that holds what `dump` gave. */
  load: (dump: string) => string
  stop: () => Promise<void>
}

/**
 * Makes a database as it was when it had just been laid: every row out, and in again what the migrations put there. A new one for every
 * test takes a hundred times as long.
 */
export async function emptierOf(db: Db): Promise<() => Promise<void>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const first = new Map<string, unknown[]>()
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
    if (rows.length > 0) first.set(table, rows)
  }
  return () =>
    db.transaction().execute(async (tx) => {
      // Without triggers: some tables refuse to be changed, and the order of references would matter.
      await sql`set local session_replication_role = replica`.execute(tx)
      for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx)
      for (const [table, rows] of first) {
        const values = sql`select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`
        await sql`insert into ${sql.table(table)} ${values}`.execute(tx)
      }
    })
}

/**
 * A throwaway PostgreSQL on a socket of its own. Throws when PostgreSQL is not installed: a suite that skips itself
 * proves nothing.
 */
export async function startPostgres(): Promise<Cluster> {
  const bin = findBin()
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-pg-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) chownSync(folder, idOf('-u'), idOf('-g'))

  const command = (program: string, args: string[]): [string, string[]] => {
    const full = path.join(bin, program)
    return asRoot ? ['runuser', ['-u', 'postgres', '--', full, ...args]] : [full, args]
  }
  const call = (program: string, args: string[], input = '') => {
    const [name, words] = command(program, args)
    return execFileSync(name, words, { cwd: folder, stdio: 'pipe', encoding: 'utf8', maxBuffer: 2 ** 28, input })
  }

  const data = path.join(folder, 'data')
  call('initdb', ['--no-sync', '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale', 'C', '-D', data])
  const settings = ['listen_addresses=', 'fsync=off', `unix_socket_directories=${folder}`]
  const [name, words] = command('postgres', ['-D', data, ...settings.flatMap((setting) => ['-c', setting])])
  const server = spawn(name, words, { cwd: folder, stdio: 'ignore' })
  const exited = new Promise((resolve) => server.once('exit', resolve))
  await untilReady(() => call('psql', ['-h', folder, '-U', 'postgres', '-c', 'select 1']))

  let count = 0
  const freshUrl = () => {
    const database = `regie${++count}`
    call('createdb', ['-h', folder, '-U', 'postgres', database])
    return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`
  }
  return {
    freshUrl,
    dump: (url) => call('pg_dump', ['-d', url]),
    load(dump) {
      const url = freshUrl()
      call('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '--single-transaction', '-d', url], dump)
      return url
    },
    async stop() {
      call('pg_ctl', ['stop', '-D', data, '-m', 'immediate'])
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Debian keeps the programs out of the path, in a folder per version. */
function findBin(): string {
  const versions = '/usr/lib/postgresql'
  const newest = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : []
  const found = newest.map((version) => path.join(versions, version, 'bin')).find((bin) => existsSync(`${bin}/initdb`))
  if (!found) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  return found
}

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

async function untilReady(attempt: () => unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      attempt()
      return
    } catch (error) {
      if (tries >= 100) throw error
      await sleep(100)
    }
  }
}
