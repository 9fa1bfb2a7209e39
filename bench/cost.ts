/** What an answer costs the machine: processor time of the server's own process while another one keeps asking. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { cpuMs } from './process.ts'
import type { Running } from './servers.ts'

export type Cost = { processorMsPerAnswer: number; answersPerSecond: number; bytes: number }

const run = promisify(execFile)
const loadProgram = path.join(import.meta.dirname, 'load.ts')
const warmUpSeconds = 3

/** Loads one page for `seconds`, after a warm-up that is not counted. */
export async function costPerAnswer(server: Running, pathname: string, seconds: number): Promise<Cost> {
  const address = server.origin + pathname
  await load(address, warmUpSeconds)
  const before = cpuMs(server.pid)
  const { answers, bytes } = await load(address, seconds)
  return {
    processorMsPerAnswer: (cpuMs(server.pid) - before) / answers,
    answersPerSecond: answers / seconds,
    bytes,
  }
}

async function load(address: string, seconds: number): Promise<{ answers: number; bytes: number }> {
  const { stdout } = await run(process.execPath, [loadProgram, address, String(seconds)])
  return JSON.parse(stdout) as { answers: number; bytes: number }
}
