/**
 * `regie patterns FILE.json[.gz] [--seed NUMBER]`: which factors go with the pain in each diary of a file, through the
 * code the app uses. Findings go to the standard output as JSON, progress to the standard error, one diary per core.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { parseDiaryFile } from '#lib/core/patterns/diary-file.ts'
import { fail, succeed } from '#lib/core/result.ts'
import { readText, reasonOf } from './text-file.ts'
import type { FiledDiary } from '#lib/core/patterns/diary-file.ts'
import type { Result } from '#lib/core/result.ts'

export type Task = { readonly diary: FiledDiary; readonly seed: number }
export type FiledFinding = {
  readonly factor: string
  readonly lag: number
  readonly sign: 1 | -1
  readonly p: number
  /** Points of pain per unit of the factor, and the 90 % interval. */
  readonly est: number
  readonly lo: number
  readonly hi: number
  readonly shown: boolean
}

const usage = 'regie patterns FILE.json[.gz] [--seed NUMBER]'

/** The text to write, or the one line that says why there is none. */
export async function patternsOf(words: string[], report: (line: string) => void): Promise<Result<string, string>> {
  const asked = parseWords(words)
  if (!asked.ok) return asked
  const { file, seed } = asked.value
  const text = readText(file)
  if (!text.ok) return text
  const diaries = parseDiaryFile(text.value)
  if (!diaries.ok) return fail(`${file}: ${diaries.error}`)
  const found = await analyseAll(diaries.value, seed, report)
  const lines = diaries.value.map(({ id }) => `${JSON.stringify(id)}: ${JSON.stringify(found.get(id) ?? [])}`)
  return succeed(`{\n${lines.join(',\n')}\n}\n`)
}

function parseWords(words: string[]): Result<{ file: string; seed: number }, string> {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { seed: { type: 'string', default: '1' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return fail(`which file? ${usage}`)
    if (!/^\d{1,9}$/.test(values.seed)) return fail(`--seed is a whole number of at most nine digits. ${usage}`)
    return succeed({ file, seed: Number(values.seed) })
  } catch (error) {
    return fail(`${reasonOf(error)}. ${usage}`)
  }
}

/** Hands out the diaries one by one, to as many workers as there are cores. */
async function analyseAll(diaries: FiledDiary[], seed: number, report: (line: string) => void) {
  const found = new Map<string, FiledFinding[]>()
  const queue = diaries.values()
  const work = async () => {
    const worker = new Worker(new URL('patterns-worker.ts', import.meta.url))
    try {
      for (const diary of queue) {
        found.set(diary.id, await ask(worker, { diary, seed }))
        const every = Math.ceil(diaries.length / 20)
        if (found.size % every === 0 || found.size === diaries.length) {
          report(`${String(found.size)} of ${String(diaries.length)} diaries`)
        }
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), diaries.length) }, work))
  return found
}

async function ask(worker: Worker, task: Task): Promise<FiledFinding[]> {
  worker.postMessage(task)
  const [findings] = (await once(worker, 'message')) as [FiledFinding[]]
  return findings
}
