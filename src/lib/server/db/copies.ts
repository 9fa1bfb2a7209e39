/** Copies of the database file from before its tables changed: beside it, named after the first step that was about to run. */
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import type { Config } from '../config.ts'

/** Long enough to notice that something is wrong with the newer version; people who were erased since are still in it. */
const keptDays = 14
const dayMs = 24 * 3_600_000

const before = (file: string) => `${file}.before-`

export async function copyBefore(step: string, { database, file }: { database: DatabaseSync; file: string }) {
  await backup(database, before(file) + step)
}

/**
 * Removes the copies that are kept long enough, with what a restored backup took the place of and what a restore that was cut off had laid
 * ready. In PostgreSQL none are made.
 */
export function forgetCopies({ database, dataDir }: Pick<Config, 'database' | 'dataDir'>, now: Date): void {
  if (database.kind !== 'sqlite') return
  for (const file of [database.file, path.join(dataDir, 'secret')]) {
    const folder = path.dirname(file)
    const isCopy = (name: string) =>
      [before(file), `${file}.restoring`].some((start) => name.startsWith(path.basename(start)))
    for (const name of readdirSync(folder).filter(isCopy)) {
      const copy = lstatSync(path.join(folder, name), { throwIfNoEntry: false })
      if (copy?.isFile() && now.getTime() - copy.mtimeMs >= keptDays * dayMs)
        rmSync(path.join(folder, name), { force: true })
    }
  }
}
