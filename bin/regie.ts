/** The command: reads the words, calls what does the work. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '#lib/server/config.ts'
import type { Result } from '#lib/core/result.ts'
import type { Config } from '#lib/server/config.ts'

const root = path.join(import.meta.dirname, '..')
const envFile = path.resolve('.env')

if (existsSync(envFile)) process.loadEnvFile(envFile)

const [word = 'start', ...words] = process.argv.slice(2)

switch (word) {
  case 'start':
    await start()
    break
  case 'check-settings':
    checkSettings()
    break
  case 'patterns':
    await patterns(words)
    break
  case 'experiment':
    await experiment(words)
    break
  default:
    stop(`regie ${word} is not a command. There are: regie start, regie patterns, regie experiment`)
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error)
  const handlerFile = path.join(root, 'build/handler.js')
  if (!existsSync(handlerFile)) return stop('Regie has not been built yet. Run: npm start')

  const { serve } = await import('#lib/server/serve.ts')
  try {
    await serve(config.value, handlerFile)
  } catch (error) {
    return stop(explain(error, config.value))
  }
  const { origin, dataDir } = config.value
  console.log(`Regie is ready: ${origin} (data in the folder ${path.relative('', dataDir) || '.'})`)
}

async function patterns(words: string[]): Promise<void> {
  const { patternsOf } = await import('./patterns.ts')
  const found = await patternsOf(words, (line) => {
    console.error(line)
  })
  write(found)
}

async function experiment(words: string[]): Promise<void> {
  const { experimentOf } = await import('./experiment.ts')
  write(experimentOf(words))
}

/** A wrong file or word is the caller's to repair: exit code 2, and nothing on the standard output. */
function write(answer: Result<string, string>): void {
  if (answer.ok) {
    process.stdout.write(answer.value)
    return
  }
  stop(oneLine(answer.error))
  process.exitCode = 2
}

/** Names come from a file of others: without line ends and other signs that steer a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** Before a build that takes half a minute. */
function checkSettings(): void {
  const config = readConfig(process.env)
  if (!config.ok) stop(config.error)
}

function explain(error: unknown, { port, host, dataDir }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
  }
  const reason = error instanceof Error ? error.message : String(error)
  if (code === 'EADDRNOTAVAIL') return `This machine has no network address ${host}. Check HOST in your settings.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return `The database of DATABASE_URL does not answer: ${reason}`
  if (typeof code === 'string' && /^(EACCES|EROFS|EPERM|EEXIST|ENOTDIR|ENOENT|ENOSPC)$/.test(code)) {
    return `Regie cannot use its data folder ${dataDir}: ${reason}\nCheck that DATA_DIR is a folder Regie may write in, with room left.`
  }
  if (/unable to open database|not a database|malformed|disk (?:I\/O|is full)/i.test(reason)) {
    return `The database in ${dataDir} cannot be opened: ${reason}\nIs it a file of Regie, may Regie write there? Put a backup in its place if it is damaged.`
  }
  return error instanceof Error ? (error.stack ?? reason) : reason
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
