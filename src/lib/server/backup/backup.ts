/** One file with everything that cannot be made again: the database and the secret, with what shows that both are whole. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { Config } from '../config.ts'
import { fileProblem } from './file-problem.ts'
import { writeTar } from './tar.ts'

export const backupNames = { about: 'regie.json', database: 'regie.db', secret: 'secret' } as const

const ofFile = v.object({ size: v.number(), sha256: v.string() })

export const filesShape = v.object({ [backupNames.database]: ofFile, [backupNames.secret]: ofFile })

export const aboutShape = v.object({
  format: v.literal('regie-backup'),
  version: v.literal(1),
  madeAt: v.string(),
  files: filesShape,
})

export type BackupError =
  | 'exists'
  | 'no-database'
  | 'no-secret'
  /** The database itself is damaged: a copy of it would be no backup. */
  | 'damaged'
  | 'elsewhere'

/**
 * Makes `file`, whole or not at all, also while a server is at work: the copy is the database of one moment. What was erased is not in it: a
 * copy of the file itself would still have it in its unused pages.
 */
export function makeBackup(
  { database, dataDir }: Pick<Config, 'database' | 'dataDir'>,
  file: string,
  now: Date,
): Result<{ bytes: number }, BackupError> {
  if (database.kind === 'postgres') return fail('elsewhere')
  const secret = path.join(dataDir, 'secret')
  if (existsSync(file)) return fail('exists')
  if (!existsSync(database.file)) return fail('no-database')
  if (!existsSync(secret)) return fail('no-secret')

  const [copy, about, draft] = ['db', 'json', 'tar'].map((kind) => `${file}.part-${process.pid}-${kind}`) as [
    string,
    string,
    string,
  ]
  try {
    closeSync(openSync(copy, 'wx', 0o600))
    copyDatabase(database.file, copy)
    if (fileProblem(copy)) return fail('damaged')
    const files = { [backupNames.database]: measure(copy), [backupNames.secret]: measure(secret) }
    const written = { format: 'regie-backup', version: 1, madeAt: now.toISOString(), files }
    writeFileSync(about, JSON.stringify(written, null, 2) + '\n', { mode: 0o600 })
    writeTar(draft, [
      { name: backupNames.about, file: about },
      { name: backupNames.secret, file: secret },
      { name: backupNames.database, file: copy },
    ])
    takeName(draft, file)
    return succeed({ bytes: statSync(file).size })
  } finally {
    for (const one of [copy, about, draft]) rmSync(one, { force: true })
  }
}

/** Gives a whole file its name. Where there is one by now, that stays, and this throws. `link` is how the disk gives a file a second name. */
export function takeName(draft: string, file: string, link = linkSync): void {
  try {
    link(draft, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!noLinkCodes.has(code)) throw error
    closeSync(openSync(file, 'wx', 0o600))
    try {
      // Over the empty file of our own.
      renameSync(draft, file)
    } catch (error) {
      rmSync(file, { force: true })
      throw error
    }
  }
}

/** What disks say that know no second names: exFAT and FAT, network drives. */
const noLinkCodes: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout: 5000 })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

/** How long a file is and what is in it. */
export function measure(file: string): v.InferOutput<typeof ofFile> {
  const hash = createHash('sha256')
  const input = openSync(file, 'r')
  const chunk = Buffer.alloc(2 ** 20)
  try {
    for (let read = readSync(input, chunk); read > 0; read = readSync(input, chunk))
      hash.update(chunk.subarray(0, read))
  } finally {
    closeSync(input)
  }
  return { size: statSync(file).size, sha256: hash.digest('hex') }
}
