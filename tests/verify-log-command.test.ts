import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { logAccess } from '#lib/server/access/access-log.ts'
import { logAsCsv, sealLog } from '#lib/server/access/log-file.ts'
import { readLog } from '#lib/server/access/read-log.ts'
import { keyOf } from '#lib/server/db/keys.ts'
import { openDb } from '#lib/server/db/open.ts'
import { keptSecret } from '#lib/server/secret.ts'

// A command takes a second to start, and more where others work too.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'regie-verify-log-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The log of a practice with two lines, as the studio saves it. */
async function practice(name: string): Promise<{ dataDir: string; csv: string }> {
  const dataDir = path.join(folder, name)
  const secret = keptSecret(dataDir)
  const db = await openDb({ kind: 'sqlite', file: path.join(dataDir, 'regie.db') }, secret)
  const at = '2026-11-29T10:00:00.000Z'
  for (const n of [1, 2]) await logAccess(db, { at, actor: 'system', action: 'link.made', subject: `x:${n}` })
  const csv = logAsCsv(sealLog(keyOf(db, 'access-log'), (await readLog(db, {}, 9)).toReversed(), at))
  await db.destroy()
  return { dataDir, csv }
}

let [here, elsewhere] = [
  { dataDir: '', csv: '' },
  { dataDir: '', csv: '' },
]
beforeAll(async () => {
  here = await practice('here')
  elsewhere = await practice('elsewhere')
})

function verify(content: string | null, dataDir = here.dataDir) {
  const file = path.join(folder, 'log.csv')
  if (content !== null) writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/regie.ts', 'verify-log', ...(content === null ? [] : [file])],
    { encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } },
  )
  return [status, (stdout + stderr).trimEnd()] as const
}

test('whole is 0, in one line', () => {
  expect(verify(here.csv)).toEqual([
    ...[0, expect.stringMatching(/^The file is whole: 2 lines \(1 to 2\), .* goes on to line 2\.$/)],
  ])
  expect(verify(null)).toEqual([0, expect.stringMatching(/^The access log is whole: 2 lines\..*$/)])
})

test('broken is 1, in one line that says where', () => {
  const changed = here.csv.replace('x:2', 'x:3')
  expect(verify(changed)).toEqual([1, 'The file is broken at line 2: that line is not what was written.'])
  expect(verify(elsewhere.csv)).toEqual([1, expect.stringMatching(/^The file was not written here: .*$/)])
})

test('what cannot be read is 2', () => {
  expect(verify(here.csv.slice(0, -60))).toEqual([2, expect.stringMatching(/is not a whole file of the access log.*$/)])
  expect(verify(here.csv, path.join(folder, 'nothing-here'))[0]).toBe(2)
})
