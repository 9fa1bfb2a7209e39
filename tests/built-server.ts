import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type BuiltServer = {
  origin: string
  process: ChildProcess
  /** Where it keeps everything. */
  dataDir: string
  /** Everything written to standard output so far. */
  output: () => string
  /** Runs another command of ours beside it, and gives what that wrote. */
  command: (...words: string[]) => string
  /** Asks it to stop; resolves with its exit code. */
  stop: () => Promise<number | null>
}

/** Starts the built server on a free port with a database of its own. Throws when there is no build. */
export async function startBuilt(env: Record<string, string> = {}): Promise<BuiltServer> {
  if (!existsSync('build/regie.js')) throw new Error('there is no build: run npm start once')
  const port = await freePort()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'regie-built-'))
  const child = spawn(process.execPath, ['build/regie.js', 'start'], {
    env: { ...process.env, ...emptySettings, PORT: String(port), DATA_DIR: dataDir, ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await untilReady(() => output, child)

  return {
    origin: `http://localhost:${port}`,
    process: child,
    dataDir,
    output: () => output,
    command: (...words) =>
      execFileSync(process.execPath, ['build/regie.js', ...words], {
        env: { ...process.env, ...emptySettings, PORT: String(port), DATA_DIR: dataDir, ...env },
        encoding: 'utf8',
      }),
    async stop() {
      child.kill('SIGTERM')
      const code = await exit
      rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
}

/** Runs the command to its end; for starts that are refused. */
export function runToEnd(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'regie-built-'))
  const child = spawn(process.execPath, ['build/regie.js', 'start'], {
    env: { ...process.env, ...emptySettings, DATA_DIR: dataDir, ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      rmSync(dataDir, { recursive: true, force: true })
      resolve({ code, output })
    }),
  )
}

const emptySettings = {
  ...{ HOST: '', ORIGIN: '', DATABASE_URL: '', LOG_LEVEL: '', DEMO: '', SMTP_URL: '', MAIL_FROM: '' },
  ...{ DKIM_DOMAIN: '', DKIM_SELECTOR: '', DKIM_KEY_FILE: '' },
}

async function untilReady(output: () => string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (output().includes('Regie is ready')) return
    if (child.exitCode !== null) break
    await sleep(50)
  }
  throw new Error(`the server did not start:\n${output()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => {
        resolve(port)
      })
    })
  })
}
