/** The built server, started the way `npm start` starts it, and the bare page it is compared with. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sparingEnv, sparingFlags } from '../scripts/sparing.mjs'

export type Running = { origin: string; pid: number; stop: () => Promise<void> }

const root = path.join(import.meta.dirname, '..')
const patienceMs = 20_000

/** Starts Regie with a database of its own that is thrown away afterwards. Throws when it does not answer in time. */
export async function startRegie(port: number): Promise<Running> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'regie-bench-'))
  const running = await startRegieIn(dataDir, port)
  const stop = async () => {
    await running.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...running, stop }
}

/** The same on what is in this folder, which stays there. */
export function startRegieIn(dataDir: string, port: number, settings: NodeJS.ProcessEnv = {}): Promise<Running> {
  const origin = `http://localhost:${port}`
  const own = { PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir, HOST: '', DATABASE_URL: '' }
  const env = { ...sparingEnv, ...process.env, ...own, ...settings }
  return start([...sparingFlags, 'build/regie.js', 'start'], env, origin)
}

/** Starts the reference: `page` as HTML, compressed once, from a plain `node:http` server. */
export function startBarePage(port: number, pageFile: string): Promise<Running> {
  return start(['bench/bare-page.ts', String(port), pageFile], process.env, `http://localhost:${port}`)
}

async function start(args: string[], env: NodeJS.ProcessEnv, origin: string): Promise<Running> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  try {
    await untilItAnswers(origin, child)
  } catch (error) {
    child.kill()
    throw error
  }
  return { origin, pid: child.pid ?? -1, stop: () => stop(child) }
}

async function untilItAnswers(origin: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server at ${origin} stopped at once`)
    const answer = await fetch(origin).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${origin} did not answer within ${patienceMs / 1000} s`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
