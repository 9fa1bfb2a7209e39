/**
 * One JSON line per event on standard output. Lines hold no address, user agent, query, identifier or body: nothing in
 * a log may say who was here or what they wrote.
 */
import type { LogLevel } from './config.ts'

export type AnswerLine = { method: string; route: string; status: number; ms: number }

export type Log = {
  answer: (line: AnswerLine) => void
  note: (text: string) => void
  /** `id` is what the reader sees on the error page. */
  error: (id: string, error: unknown, route?: string | null) => void
  flush: () => void
}

/** Lines are written together: a system call per answer would cost more than the answer itself. */
const flushAfterMs = 250
const flushAtLines = 200

export function createLog(level: LogLevel, write: (text: string) => void, now: () => Date): Log {
  let lines: string[] = []
  let timer: NodeJS.Timeout | undefined

  function flush() {
    clearTimeout(timer)
    timer = undefined
    if (lines.length === 0) return
    const text = lines.join('\n') + '\n'
    lines = []
    write(text)
  }

  function add(value: object) {
    lines.push(JSON.stringify({ time: now().toISOString(), ...value }))
    if (lines.length >= flushAtLines) return flush()
    timer ??= setTimeout(flush, flushAfterMs).unref()
  }

  return {
    answer(line) {
      if (level === 'info') add({ level: 'info', ...line })
    },
    note(text) {
      if (level === 'info') add({ level: 'info', note: text })
    },
    error(id, error, route) {
      if (level === 'silent') return
      const stack = error instanceof Error ? (error.stack ?? error.message) : 'thrown value was not an Error'
      add({ level: 'error', id, ...(route ? { route } : {}), stack })
      flush()
    },
    flush,
  }
}
