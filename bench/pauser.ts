/** Stops processes and lets them go again, in a thread of its own so that nothing delays it, until told to end. */
import { parentPort, workerData } from 'node:worker_threads'

const { pids, runMs, pauseMs, stop } = workerData as {
  pids: readonly number[]
  runMs: number
  pauseMs: number
  stop: Int32Array
}

/** What ends by itself needs no signal any more. */
function signal(name: 'SIGSTOP' | 'SIGCONT') {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      continue
    }
  }
}

try {
  parentPort?.postMessage('begun')
  while (Atomics.load(stop, 0) === 0) {
    signal('SIGSTOP')
    Atomics.wait(stop, 0, 0, pauseMs)
    signal('SIGCONT')
    Atomics.wait(stop, 0, 0, runMs)
  }
} finally {
  signal('SIGCONT')
}
