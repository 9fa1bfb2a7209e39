import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openDb } from '#lib/server/db/open.ts'
import { keptSecret } from '#lib/server/secret.ts'

// A command takes a second to start, and more where others work too.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'regie-backup-command-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const at = (name: string) => path.join(folder, name)

function regie(dataDir: string, words: string[], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/regie.ts', ...words], {
    ...{ encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', DATA_DIR: at(dataDir), ...more } },
  })
  return [status, stdout, stderr] as const
}

test('a backup is made, is put back into an empty place, and takes no place that is taken', async () => {
  const db = await openDb({ kind: 'sqlite', file: at('here/regie.db') }, keptSecret(at('here')))
  const file = at('regie.tar')
  expect(regie('here', ['backup', file])).toEqual([0, expect.stringContaining('holds the database and the secret'), ''])
  expect(regie('here', ['backup', file])).toEqual([1, '', expect.stringContaining('is there already')])
  expect(regie('there', ['restore', file])).toEqual([0, expect.stringMatching(/^Put back as it was at 20/), ''])
  expect(regie('there', ['verify-log'])[0]).toBe(0)
  expect(regie('here', ['restore', file])).toEqual([1, '', expect.stringContaining('--replace')])
  expect(regie('here', ['restore', file, '--replace'])).toEqual([1, '', expect.stringContaining('Stop it first')])
  await db.destroy()
  expect(regie('here', ['restore', file, '--replace'])).toEqual([
    ...[0, expect.stringContaining(at('here/regie.db.before-restore')), ''],
  ])
})

test('words that are missing are asked for, and for PostgreSQL it says what to run', () => {
  expect(regie('here', ['backup'])).toEqual([2, '', expect.stringContaining('regie backup FILE')])
  expect(regie('here', ['restore', '--replace'])).toEqual([2, '', expect.stringContaining('regie restore FILE')])
  const postgres = { DATABASE_URL: 'postgres://localhost/regie' }
  expect(regie('here', ['backup', at('x')], postgres)).toEqual([1, '', expect.stringContaining('pg_dump ')])
  expect(regie('here', ['restore', at('x')], postgres)).toEqual([1, '', expect.stringContaining('pg_restore ')])
})

test('a folder of which there is no backup says so', () => {
  expect(regie('nothing', ['backup', at('y.tar')])).toEqual([1, '', expect.stringContaining('no database')])
  expect(regie('nothing', ['restore', at('nowhere.tar')])[0]).toBe(1)
})
