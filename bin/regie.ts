/** The command: reads the words, calls what does the work. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '#lib/server/config.ts'
import type { Result } from '#lib/core/result.ts'
import type { Config } from '#lib/server/config.ts'
import { SchemaError, type SchemaFault } from '#lib/server/db/schema-state.ts'
import type { Db } from '#lib/server/db/tables.ts'

const root = path.join(import.meta.dirname, '..')
const envFile = path.resolve('.env')

if (existsSync(envFile)) process.loadEnvFile(envFile)

// Before the words are read: what follows below it is done while this file is still being read.
const schemaAdvice: Record<SchemaFault, (step: string) => string> = {
  newer: (step) =>
    `A newer Regie has been at work in this database (${step}). This one would damage it, so it does not start.\n` +
    'Start the newer Regie again, or put back the backup from before it: the file regie.db.before-… beside the database.',
  half: (step) =>
    `The database is not whole: what it says was done and what is in it differ (${step}). Nothing was changed.\n` +
    'Put back a backup, all of it. To begin with an empty practice, choose another DATA_DIR or an empty database.',
  older: (step) =>
    `The database is still of an older Regie (${step}). Start this Regie once, so that it is brought up to date; then try again.`,
}

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
  case 'studio-link':
    await besideServer(studioLink)
    break
  case 'verify-log':
    await besideServer(verifyLog)
    break
  default:
    stop(
      `regie ${word} is not a command. There are: regie start, regie studio-link, regie verify-log, regie patterns, regie experiment`,
    )
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error)
  const handlerFile = path.join(root, 'build/handler.js')
  if (!existsSync(handlerFile)) return stop('Regie has not been built yet. Run: npm start')

  const { serve } = await import('#lib/server/serve.ts')
  const { origin, dataDir } = config.value
  try {
    const { db } = await serve(config.value, handlerFile)
    console.log(`Regie is ready: ${origin} (data in the folder ${path.relative('', dataDir) || '.'})`)
    const { hasPractitioner } = await import('#lib/server/access/practitioners.ts')
    if (!(await hasPractitioner(db))) await studioLink(db, config.value)
  } catch (error) {
    return stop(explain(error, config.value))
  }
}

/** Opens the database as a running server left it, does one thing and closes it. */
async function besideServer(work: (db: Db, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error)
  const { openDb } = await import('#lib/server/db/open.ts')
  const { keptSecret } = await import('#lib/server/secret.ts')
  try {
    const db = await openDb(config.value.database, keptSecret(config.value.dataDir), 'asItIs')
    await work(db, config.value).finally(() => db.destroy())
  } catch (error) {
    stop(explain(error, config.value))
  }
}

/** The one time a token is shown: to whoever runs the server. */
async function studioLink(db: Db, { origin }: Config): Promise<void> {
  const { makeStudioLink, studioLinkAddress } = await import('#lib/server/access/links.ts')
  const { purpose, token, hours } = await makeStudioLink(db, new Date())
  const what = purpose === 'set-up' ? 'Open this to set up the studio' : 'Open this to get into the studio again'
  const until = hours === 1 ? 'an hour' : `${hours} hours`
  console.log(`${what}. It works once, for ${until}; show it to nobody else:\n${studioLinkAddress(origin, token)}`)
}

async function verifyLog(db: Db): Promise<void> {
  const { verifyAccessLog } = await import('#lib/server/access/verify-log.ts')
  const verdict = await verifyAccessLog(db)
  if (verdict.kind === 'whole') {
    console.log(`The access log is whole: ${verdict.rows} lines. The last one is ${verdict.end || 'not there yet'}`)
    return
  }
  const how = {
    changed: 'that line is not what was written',
    missing: 'that line is gone',
    'cut-off': 'that line and those after it are gone',
  }
  stop(`The access log is broken at line ${verdict.at}: ${how[verdict.how]}.`)
  process.exitCode = 2
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
  if (error instanceof SchemaError) return schemaAdvice[error.fault](error.step)
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
