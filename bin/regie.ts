/** The command: reads the words, calls what does the work. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '#lib/server/config.ts'
import type { Result } from '#lib/core/result.ts'
import type { Config } from '#lib/server/config.ts'
import { SchemaError, type SchemaFault } from '#lib/server/db/schema-state.ts'
import type { Db } from '#lib/server/db/tables.ts'
import type { FileVerdict } from '#lib/server/access/verify-log-file.ts'

const root = path.join(import.meta.dirname, '..')
const envFile = path.resolve('.env')

if (existsSync(envFile)) process.loadEnvFile(envFile)

// Before the words are read: what follows below it is done while this file is still being read.
const schemaAdvice: Record<SchemaFault, (step: string) => string> = {
  newer: (step) =>
    `A newer Regie has been at work in this database (${step}). This one would damage it, so it does not start.\n` +
    'Start the newer Regie again, or put back a backup from before it: your own, or for fourteen days the file regie.db.before-… beside the database.',
  half: (step) =>
    `The database is not whole: what it says was done and what is in it differ (${step}). Nothing was changed.\n` +
    'Put back a backup, all of it. To begin with an empty practice, choose another DATA_DIR or an empty database.',
  older: (step) =>
    `The database is still of an older Regie (${step}). Start this Regie once, so that it is brought up to date; then try again.`,
}

// The version of pg_dump has to be that of the server, and who may do what is said there: its own tools know both (docs/decisions/0021).
const postgresAdvice = {
  backup: (dataDir: string) =>
    'The database is in PostgreSQL, which makes its own backups. Run, with the address of DATABASE_URL:\n' +
    '  pg_dump --format=custom --file=regie.pgdump --dbname="$DATABASE_URL"\n' +
    `and keep a copy of ${path.join(dataDir, 'secret')} with it.`,
  restore: (dataDir: string) =>
    'The database is in PostgreSQL. Stop every Regie, make an empty database, and run:\n' +
    '  pg_restore --no-owner --single-transaction --exit-on-error --dbname="$DATABASE_URL" regie.pgdump\n' +
    `Put the file secret back in ${dataDir}, leave the folder journal there as it is, and start Regie: it holds back what waited.`,
}

const bounceWords = {
  'not-set': 'MAIL_BOUNCE is not set, so nothing was counted. See .env.example.',
  'not-ours': 'This is not about a letter of this practice. Nothing was changed.',
  'no-bounce': 'This does not say that a letter was not delivered. Nothing was changed.',
  known: 'This was known already.',
  counted: 'Counted: the studio shows it with the letter.',
} as const

const replyWords = {
  'no-reply': 'This answers nothing, or was sent by a machine. Nothing was counted.',
  'not-ours': 'This does not answer a letter of this practice. Nothing was counted.',
  known: 'This answer was counted already.',
  counted: 'Counted: the studio shows it with the letter. Nothing of the mail is kept.',
} as const

/** What a mail server that could not run a program now is told: try again later (sysexits.h, EX_TEMPFAIL). */
const tryLaterCode = 75

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
  case 'backup':
    await backup(words)
    break
  case 'restore':
    await restore(words)
    break
  case 'studio-link':
    await besideServer(studioLink)
    break
  case 'bounce':
    await bounce(words[0])
    break
  case 'reply':
    await reply()
    break
  case 'verify-log':
    await (words[0] === undefined ? besideServer(verifyLog, 2) : verifyFile(words[0]))
    break
  default:
    stop(
      `regie ${word} is not a command. There are: regie start, regie backup, regie restore, regie studio-link, regie bounce, regie reply, regie verify-log, regie patterns, regie experiment`,
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
    await sayPutBack(db)
  } catch (error) {
    return stop(explain(error, config.value))
  }
}

/** Opens the database as a running server left it, does one thing and closes it. `unableCode` says that it could not be done. */
async function besideServer(work: (db: Db, config: Config) => Promise<void>, unableCode = 1): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error, unableCode)
  const { finishRestore } = await import('#lib/server/backup/restore.ts')
  const { openDb } = await import('#lib/server/db/open.ts')
  const { keptSecret } = await import('#lib/server/secret.ts')
  try {
    finishRestore(config.value)
    const db = await openDb(config.value.database, keptSecret(config.value.dataDir), 'asItIs')
    await work(db, config.value).finally(() => db.destroy())
  } catch (error) {
    stop(explain(error, config.value), unableCode)
  }
}

/** A mail that came back to a letter, on the standard input; `to` is where it was for, as the mail server knows it. */
async function bounce(to: string | undefined): Promise<void> {
  const { readStart } = await import('./read-start.ts')
  // A returned letter is at most a few hundred kB, and what counts stands at its beginning.
  const raw = await readStart(process.stdin, 1_000_000)
  const { takeBounce } = await import('#lib/server/letters/take-bounce.ts')
  const { keptSecret } = await import('#lib/server/secret.ts')
  await besideServer(async (db, config) => {
    const services = { db, config, secret: keptSecret(config.dataDir) }
    const taken = await takeBounce(services, { raw, ...(to === undefined ? {} : { to }) }, new Date())
    console.log(bounceWords[taken])
  }, tryLaterCode)
}

/** A copy of a mail that came to the practice, on the standard input. Whatever it is, the answer to a mail server is that it went well. */
async function reply(): Promise<void> {
  const { readHead } = await import('./read-head.ts')
  // No program writes more above a mail than a fraction of this.
  const head = await readHead(process.stdin, 256_000)
  const { takeReply } = await import('#lib/server/letters/take-reply.ts')
  await besideServer(async (db) => {
    console.log(replyWords[await takeReply(db, head ?? '', new Date())])
  }, tryLaterCode)
}

/** Whoever put a copy back is told what follows, until the practitioner has looked. */
async function sayPutBack(db: Db): Promise<void> {
  const { readPutBack } = await import('#lib/server/backup/put-back.ts')
  const putBack = await readPutBack(db)
  if (!putBack) return
  const mails = putBack.held === 1 ? 'One mail that waited is' : `${putBack.held} mails that waited are`
  const erased = putBack.unknown
    ? 'Who was erased after the copy was made is not known: the journal of erasures is lost, or as old as the copy (JOURNAL_DIR).'
    : 'Who was erased after the copy was made has been erased again.'
  console.log(
    `These data were put back from a copy, or moved here. ${mails} held in the studio (Mail) until the practitioner decides; she signs in again.\n${erased}`,
  )
}

async function backup([file, ...more]: string[]): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error)
  if (file === undefined || more.length > 0) return stop('Say where the backup goes: regie backup FILE', 2)
  const { makeBackup } = await import('#lib/server/backup/backup.ts')
  const { dataDir } = config.value
  try {
    const made = makeBackup(config.value, path.resolve(file), new Date())
    if (made.ok) {
      console.log(
        `${oneLine(file)} holds the database and the secret of the server (${made.value.bytes} bytes). Keep it as safe as the data folder.\n` +
          'Not in it: the settings (.env) and the key of DKIM_KEY_FILE.',
      )
      return
    }
    const why = {
      exists: `${oneLine(file)} is there already, and stays as it is. Choose another name.`,
      'no-database': `There is no database in ${dataDir} yet.`,
      'no-secret': `There is no file secret in ${dataDir}: put it back first, or a backup could not be used.`,
      damaged: 'The database is damaged, and a copy of it would be no backup. Restore an earlier backup.',
      elsewhere: postgresAdvice.backup(dataDir),
    }
    stop(why[made.error])
  } catch (error) {
    stop(explain(error, config.value))
  }
}

async function restore(words: string[]): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error)
  const replace = words.includes('--replace')
  const [file, ...more] = words.filter((one) => one !== '--replace')
  if (file === undefined || more.length > 0) return stop('Say which backup: regie restore FILE [--replace]', 2)
  const { restoreBackup } = await import('#lib/server/backup/restore.ts')
  const { dataDir } = config.value
  try {
    const restored = await restoreBackup(config.value, path.resolve(file), { replace })
    if (restored.ok) {
      const { madeAt, kept } = restored.value
      const before = kept === null ? '' : `What was there is kept for fourteen days: ${kept}\n`
      console.log(`Put back as it was at ${madeAt}. ${before}Start Regie now.`)
      return
    }
    const { error } = restored
    if (error.kind === 'damaged')
      return stop(`${oneLine(file)} is damaged (${oneLine(error.what)}). Nothing was changed.`)
    const why = {
      'in-use': `Regie is at work with these data. Stop it first. Nothing was changed.`,
      'not-empty': `There are data in ${dataDir} already. To put the backup in their place: regie restore ${oneLine(file)} --replace`,
      'no-backup': `${oneLine(file)} is not a whole backup of Regie. Nothing was changed.`,
      elsewhere: postgresAdvice.restore(dataDir),
    }
    stop(why[error.kind])
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

/** Exit codes of both: 0 whole, 1 broken, 2 not to be read. */
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
}

/** A file that the studio saved. The database beside it is looked at as well: it may have lost what the file still has. */
async function verifyFile(file: string): Promise<void> {
  const { readText } = await import('./text-file.ts')
  const { parseLogFile } = await import('#lib/server/access/log-file.ts')
  const text = readText(file)
  if (!text.ok) return stop(oneLine(text.error), 2)
  const parsed = parseLogFile(text.value)
  if (!parsed.ok) return stop(`${oneLine(file)} is not a whole file of the access log, as the studio saves one.`, 2)
  await besideServer(async (db) => {
    const { verifyLogFile } = await import('#lib/server/access/verify-log-file.ts')
    const verdict = await verifyLogFile(db, parsed.value)
    if (verdict.kind === 'whole') console.log(sayWhole(verdict))
    else stop(sayBroken(verdict))
  }, 2)
}

function sayWhole({ rows, first, last, end, savedAt }: Extract<FileVerdict, { kind: 'whole' }>): string {
  const which = rows === last - first + 1 ? `${first} to ${last}` : `some of ${first} to ${last}`
  return `The file is whole: ${rows} lines (${which}), saved at ${savedAt}. The database has every one of them, and goes on to line ${end}.`
}

function sayBroken(verdict: Exclude<FileVerdict, { kind: 'whole' }>): string {
  if (verdict.kind === 'foreign')
    return 'The file was not written here: it is of another practice, or not a word of it is as it was.'
  const { at, how } = verdict
  if (verdict.kind === 'database') {
    const what = how === 'gone' ? 'no longer has line' : 'says something else at line'
    return `The file is whole, and the database is not: it ${what} ${at}.`
  }
  const hows = {
    order: 'that line stands after a later one',
    changed: 'that line is not what was written',
    missing: 'that line is gone',
    'cut-off': 'the file went on there, or began earlier',
  }
  return `The file is broken at line ${at}: ${hows[verdict.how]}.`
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
  stop(oneLine(answer.error), 2)
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
  if (error instanceof Error && error.name === 'CutOffError') return reason
  return error instanceof Error ? (error.stack ?? reason) : reason
}

function stop(message: string, code = 1): void {
  console.error(message)
  process.exitCode = code
}
