/**
 * `node bench/letters.ts [readers]`: one letter to so many readers (5,000), through a mail server in a process of its own, and beside it a bare
 * loop of nodemailer that sends the same mails: one conversation for each, eight at a time, as ours; and once more over connections that stay
 * open. Prints mails per second and the most memory each took.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSmtp } from '../tests/smtp.ts'

/** As long as a short letter. */
const words = 'Dag allemaal, dit is een brief. Je lijf antwoordt op wat je meemaakt, en dat mag. '.repeat(20)

const [how = '', port = '', given = '5000'] = process.argv.slice(2)
if (how === 'ours') await sendOurs(Number(port), Number(given))
else if (how === 'bare' || how === 'pooled') await sendBare(Number(port), Number(given), how === 'pooled')
else if (how === 'host') await host()
else await compare(Number(how || 5000))

async function compare(readers: number): Promise<void> {
  const server = spawn(process.execPath, [import.meta.filename, 'host'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [first] = (await once(server.stdout, 'data')) as [Buffer]
  console.log(`${readers} readers; mails per second, most memory`)
  for (const each of ['ours', 'bare', 'pooled']) {
    const child = spawn(process.execPath, [import.meta.filename, each, first.toString().trim(), String(readers)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    await once(child, 'close')
  }
  server.kill()
}

/** Keeps nothing of what it takes. */
async function host(): Promise<void> {
  const smtp = await startSmtp({ maxClients: 1000 })
  setInterval(() => {
    smtp.taken.length = 0
    smtp.envelopes.length = 0
  }, 200)
  console.log(smtp.port)
}

async function sendOurs(port: number, readers: number): Promise<void> {
  const { openTestDb } = await import('#lib/server/db/open.fixture.ts')
  const { startRunner } = await import('#lib/server/jobs/runner.ts')
  const { addLetter, markProofed, readLetter, scheduleLetter, sendLetterKind } =
    await import('#lib/server/letters/letters.ts')
  const { sendLetter } = await import('#lib/server/letters/send-letter.ts')
  const { fillDemoPractice } = await import('#lib/server/practice.ts')
  const { servicesFor } = await import('#lib/server/services.fixture.ts')
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-letters-bench-'))
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  await fillDemoPractice(db)
  // Faster than anybody would choose: the question is what it can do.
  await db.insertInto('sending_limits').values({ id: 1, per_second: 5000, per_hour: null, per_day: null }).execute()
  for (let at = 0; at < readers; at += 100) {
    const rows = Array.from({ length: Math.min(100, readers - at) }, (_, i) => ({
      ...{ id: `s${at + i}`, mail: `m${at + i}@example.net`, lang: 'nl' as const, topics: '', asked_at: 'T' },
      ...{ confirmed_at: 'T', consent_source: 'import' as const, consent_text: 'x', consent_at: '2024-01-01' },
      ...{ consent_how: 'kaartje', bounced_at: null },
    }))
    await db.insertInto('subscribers').values(rows).execute()
  }
  const now = new Date(Date.now() - 5 * 60_000)
  const id = 'a'
  await addLetter(
    db,
    { id, text: { lang: 'nl', topics: [], subject: 'Rust', body: words, onSite: false } },
    now.toISOString(),
  )
  await markProofed(db, { id, revision: 1 })
  await scheduleLetter(db, { id, revision: 1 }, { sendAt: null, actor: 'her', now })
  const services = servicesFor(db, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'post@example.org' })
  const start = performance.now()
  const runner = startRunner(services, { handlers: { [sendLetterKind]: sendLetter }, pollMs: 50 })
  while ((await readLetter(db, id))?.state !== 'sent') await new Promise((resolve) => setTimeout(resolve, 50))
  report('ours, SQLite', readers, start)
  await runner.stop()
  const states = db.selectFrom('letter_recipients').select((eb) => ['state', eb.fn.countAll().as('count')])
  console.log(`  ${JSON.stringify(await states.groupBy('state').execute())}`)
  await db.destroy()
  rmSync(folder, { recursive: true })
}

async function sendBare(port: number, readers: number, pooled: boolean): Promise<void> {
  const { createTransport } = await import('nodemailer')
  const to = { host: '127.0.0.1', port, secure: false, ignoreTLS: true }
  const transport = pooled ? createTransport({ ...to, pool: true, maxConnections: 8 }) : createTransport(to)
  const start = performance.now()
  let next = 0
  const hand = async () => {
    while (next < readers) {
      const mail = { from: 'post@example.org', to: `m${next++}@example.net`, subject: 'Rust' }
      await transport.sendMail({ ...mail, text: words, html: `<p>${words}</p>` })
    }
  }
  await Promise.all(Array.from({ length: 8 }, hand))
  report(pooled ? 'nodemailer, connections kept' : 'nodemailer, one each', readers, start)
  transport.close()
}

function report(name: string, readers: number, start: number): void {
  const seconds = (performance.now() - start) / 1000
  // In kilobytes on Linux.
  const most = process.resourceUsage().maxRSS / 1024
  console.log(`${name}: ${Math.round(readers / seconds)} a second, ${Math.round(most)} MiB`)
}
