/**
 * A slower processor for a whole browser. DevTools slows the main thread only, while a track is made in a worker and a
 * codec thread; so here every process of the browser is stopped together for three quarters of the time (SIGSTOP, SIGCONT),
 * 4 ms on and 12 ms off: each of its threads gets as much done as on a core four times slower.
 */
import type { Browser } from '@playwright/test'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

type ProcessInfo = { processInfo: { type: string; id: number }[] }

/** Every process of a browser, by its number. */
export async function processesOf(browser: Browser): Promise<{ type: string; id: number }[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as ProcessInfo
  await session.detach()
  return processInfo
}

/** Does something while these processes run one part of `times`. They always run on afterwards. */
export async function slowed<Value>(pids: readonly number[], times: number, use: () => Promise<Value>): Promise<Value> {
  const runMs = 4
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { pids, runMs, pauseMs: runMs * (times - 1), stop }
  const pauser = new Worker(new URL('./pauser.ts', import.meta.url), { workerData })
  const ended = new Promise((resolve, reject) => {
    pauser.once('exit', resolve)
    pauser.once('error', reject)
  })
  try {
    await Promise.race([once(pauser, 'message'), ended])
    return await use()
  } finally {
    Atomics.store(stop, 0, 1)
    await ended
  }
}
