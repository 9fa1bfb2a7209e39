/** What processes have really had of a processor, whoever else wanted it (Linux). */
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of all threads of these processes since each began; a thread that has ended is not in it. */
export const processorMs = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + ofProcess(pid), 0)

function ofProcess(pid: number): number {
  try {
    const tasks = `/proc/${String(pid)}/task`
    return readdirSync(tasks).reduce((sum, task) => sum + nanoseconds(`${tasks}/${task}/schedstat`) / 1e6, 0)
  } catch {
    return 0
  }
}

const nanoseconds = (file: string) => Number(readFileSync(file, 'utf8').split(' ')[0])
