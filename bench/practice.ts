/**
 * `node bench/practice.ts [posts] [readers]`: a practice as full as one becomes, on the built server. A blog of so many posts (500) is brought
 * along by the screen itself in Chromium, from choosing the file until readers have the last; then what one of those articles weighs and
 * costs beside the bare page, how long the search of /artikelen takes at every letter, and a letter to so many readers (5,000) through a
 * mail server in a process of its own. Needs a build.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import { nlStudio } from '#lib/i18n/nl-studio.ts'
import { opened, signedIn } from '#lib/server/access/access.fixture.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { addLetter, markProofed, readLetter, scheduleLetter } from '#lib/server/letters/letters.ts'
import { longestArticle, writeBarePage } from './article.ts'
import { blogOf } from './blog.ts'
import { costPerAnswer } from './cost.ts'
import { bytesOf, firstVisit, without } from './first-visit.ts'
import { withChromium } from './phone.ts'
import { forgetMostMemory, memoryMiB, mostMemoryMiB } from './process.ts'
import { startBarePage, startRegieIn, type Running } from './servers.ts'
import { atLeast, atMost, exactly, kilobytes, median, range, tableOf, type Row } from './table.ts'

const [posts, readers] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 5000)]
const queries = ['rust', 'bewegen', 'slapen', 'stress pijn', 'zenuwstelsel', 'oefeningn']
const port = Number(process.env.BENCH_PORT ?? 5319)
/** What was thrown away is taken back by then, and the thread that searched has ended. */
const restMs = 40_000
const { along } = nlStudio
const firstPath = '/artikelen/demo-1'

const dataDir = mkdtempSync(path.join(tmpdir(), 'regie-bench-'))
const mail = await mailServer()
const settings = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'post@example.org', DEMO: '' }
try {
  const rows = await during(startRegieIn(dataDir, port, settings), async (regie) => {
    const [empty, brought] = [memoryMiB(regie.pid), await withChromium((browser) => bringAlong(browser, regie))]
    return [
      ...brought,
      memoryRow('memory of the server right after it', regie, `${empty.toFixed(0)} when it was empty`),
    ]
  })
  addReaders()
  // Started again, as at every night's update.
  const more = await during(startRegieIn(dataDir, port, settings), async (regie) => [
    ...(await readAll(regie)),
    ...(await searchRows(regie)),
    ...(await during(startBarePage(port + 1, writeBarePage(longestArticle())), (bare) => article(regie, bare))),
    ...(await letter(regie)),
  ])
  console.log(tableOf([...rows, ...more]))
} finally {
  mail.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function during<Value>(starting: Promise<Running>, use: (running: Running) => Promise<Value>): Promise<Value> {
  const running = await starting
  try {
    return await use(running)
  } finally {
    await running.stop()
  }
}

function memoryRow(name: string, { pid }: Running, note: string): Row {
  return { name, unit: 'MiB', measured: memoryMiB(pid), note }
}

/** Each article is asked for once, so that all that can be kept in memory is there. */
async function readAll(regie: Running): Promise<Row[]> {
  const read = Array.from({ length: posts }, (_, at) => `/artikelen/demo-${String(at)}`)
  for (const address of ['/', '/artikelen', ...read]) {
    const answer = await fetch(regie.origin + address)
    if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`)
    await answer.arrayBuffer()
  }
  const rightAfter = memoryMiB(regie.pid)
  await new Promise((resolve) => setTimeout(resolve, restMs))
  const note = `${String(posts)} articles, each read once, and ${String(readers)} subscribers; ${rightAfter.toFixed(0)} right after, ${mostMemoryMiB(regie.pid).toFixed(0)} at most`
  return [{ ...memoryRow('whole system, memory', regie, note), goal: atMost(120) }]
}

async function searchRows(regie: Running): Promise<Row[]> {
  forgetMostMemory(regie.pid)
  const rows = await withChromium((browser) => search(browser, regie))
  const most = mostMemoryMiB(regie.pid)
  await new Promise((resolve) => setTimeout(resolve, restMs))
  const note = `${most.toFixed(0)} at most, while the index was made`
  return [...rows, { ...memoryRow('the same after readers searched', regie, note), goal: atMost(120) }]
}

async function bringAlong(browser: Browser, { origin }: Running): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-practice-bench-'))
  const file = path.join(folder, 'export.xml')
  writeFileSync(file, blogOf(posts))
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' })
  await context.addCookies([
    { name: 'regie-session', value: await signIn(), url: origin, httpOnly: true, sameSite: 'Lax' },
  ])
  const page = await context.newPage()
  await page.goto(`${origin}/studio/artikelen/meebrengen`)
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' })
  await page.getByLabel(along.file, { exact: true }).setInputFiles(file)
  const from = performance.now()
  await page.getByRole('button', { name: along.read, exact: true }).click()
  await page.getByRole('heading', { name: along.report }).waitFor({ timeout: 120_000 })
  const readAt = performance.now()
  await page.getByLabel(along.shelfOf('Demo', posts)).selectOption('tension')
  await page.getByLabel(along.asTheyWere).check()
  await page.getByRole('button', { name: along.go(posts) }).click({ timeout: 60_000 })
  await page.getByText(along.results.published(posts)).waitFor({ timeout: 600_000 })
  const seconds = (performance.now() - from) / 1000
  rmSync(folder, { recursive: true })
  return [
    {
      ...{
        name: `import of ${String(posts)} WordPress posts in the studio, until readers have them`,
        unit: 's',
        digits: 1,
      },
      ...{ measured: seconds, goal: atMost(30), note: `of which reading ${((readAt - from) / 1000).toFixed(1)} s` },
    },
    { name: 'articles that readers have', measured: countArticles(), goal: exactly(posts) },
  ]
}

async function search(browser: Browser, { origin }: Running): Promise<Row[]> {
  const page = await browser.newPage()
  await page.goto(`${origin}/artikelen`)
  await page.getByRole('searchbox').focus()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('index.json')),
  )
  await page.waitForTimeout(2000)
  const letters = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)))
  const times = await page.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('form[data-search] input')
    if (!field) throw new Error('there is no search field')
    return typed.map((text) => {
      field.value = text
      const start = performance.now()
      // The search of the page answers within the event.
      field.dispatchEvent(new Event('input', { bubbles: true }))
      return { ms: performance.now() - start, hits: document.querySelectorAll('[data-search-results] > *').length }
    })
  }, letters)
  const ms = times.map((one) => one.ms)
  const whole = times.filter((_, at) => queries.includes(letters[at] ?? ''))
  return [
    {
      ...{ name: `search over ${String(posts)} articles in the browser, median letter`, unit: 'ms', digits: 1 },
      ...{ measured: median(ms), goal: atMost(50), note: `${String(ms.length)} letters, ${range(ms)}` },
    },
    {
      ...{ name: 'the same, whole words, longest', unit: 'ms', digits: 1, goal: atMost(50) },
      measured: Math.max(...whole.map((one) => one.ms)),
      note: whole.map(({ hits }, at) => `${queries[at] ?? ''} ${String(hits)}`).join(', '),
    },
  ]
}

async function article(regie: Running, bare: Running): Promise<Row[]> {
  const [ours, floor] = await withChromium(async (browser) => [
    await firstVisit(browser, regie.origin + firstPath),
    await firstVisit(browser, bare.origin),
  ])
  const page = without(ours.fetched, 'font')
  const [cost, bareCost] = [await costPerAnswer(regie, firstPath, 10), await costPerAnswer(bare, '/', 10)]
  return [
    {
      ...kilobytes('such an article, without fonts', bytesOf(page), atMost(25)),
      ...{ bare: bytesOf(floor.fetched) / 1000 },
    },
    {
      ...{ name: 'such an article, requests without fonts', measured: page.length, goal: atMost(4) },
      bare: floor.fetched.length,
    },
    {
      ...{ name: 'such an article, processor time per answer', unit: 'ms', digits: 3, goal: atMost(0.05) },
      ...{ measured: cost.processorMsPerAnswer, bare: bareCost.processorMsPerAnswer },
    },
    {
      ...{ name: 'such an article, answers per second', measured: cost.answersPerSecond },
      ...{ bare: bareCost.answersPerSecond, note: 'one process that asks, on the same two cores' },
    },
  ]
}

/** Written by this process into the database of the server, which sends it. */
async function letter({ pid }: Running): Promise<Row[]> {
  const db = await openTestDb({ kind: 'sqlite', file: path.join(dataDir, 'regie.db') }, 'asItIs')
  try {
    // Faster than anybody would choose: the question is what it can do.
    await db.insertInto('sending_limits').values({ id: 1, per_second: 5000, per_hour: null, per_day: null }).execute()
    const body = `${'Rust is geen beloning. '.repeat(40)}\n\n[Lees verder](${firstPath})\n`
    const now = new Date(Date.now() - 5 * 60_000)
    await addLetter(
      db,
      { id: 'a', text: { lang: 'nl', topics: [], subject: 'Rust', body, onSite: false } },
      now.toISOString(),
    )
    await markProofed(db, { id: 'a', revision: 1 })
    const before = memoryMiB(pid)
    forgetMostMemory(pid)
    await scheduleLetter(db, { id: 'a', revision: 1 }, { sendAt: null, actor: 'her', now })
    const began = await until(async () => (await countTaken()) > 0)
    const ended = await until(async () => (await readLetter(db, 'a'))?.state === 'sent')
    const handed = await countTaken()
    return [
      {
        ...{
          name: `letter to ${String(readers)} readers, mails per second`,
          measured: handed / ((ended - began) / 1000),
        },
        ...{ goal: atLeast(100), note: 'by the built server' },
      },
      { name: 'readers it was handed over for', measured: handed, goal: exactly(readers) },
      {
        ...{
          name: 'whole system, most memory meanwhile',
          unit: 'MiB',
          measured: mostMemoryMiB(pid),
          goal: atMost(150),
        },
        note: `${before.toFixed(0)} before it`,
      },
    ]
  } finally {
    await db.destroy()
  }

  async function countTaken(): Promise<number> {
    const row = await db
      .selectFrom('letter_recipients')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('state', '=', 'handed-over')
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
}

async function until(isSo: () => Promise<boolean>): Promise<number> {
  const deadline = performance.now() + 600_000
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not come to its end in ten minutes')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return performance.now()
}

/** The token of somebody who is in already: how she comes in is not what is measured. */
async function signIn(): Promise<string> {
  const db = await openTestDb({ kind: 'sqlite', file: path.join(dataDir, 'regie.db') }, 'asItIs')
  try {
    const { id } = await opened(db)
    const { token } = await signedIn(db, id, 'set-up', new Date())
    return token
  } finally {
    await db.destroy()
  }
}

function addReaders(): void {
  change((database) => {
    const add = database.prepare(
      `insert into subscribers (id, mail, lang, topics, asked_at, confirmed_at, consent_source, consent_text, consent_at, consent_how)
       values (?, ?, 'nl', '', 'T', '2026-01-01T10:00:00.000Z', 'import', 'x', '2024-01-01', 'kaartje')`,
    )
    database.exec('begin')
    for (let i = 0; i < readers; i++) add.run(`s${String(i)}`, `m${String(i)}@example.net`)
    database.exec('commit')
  })
}

function countArticles(): number {
  let count = 0
  change((database) => {
    count = Number(
      database.prepare("select count(*) as count from articles where state = 'published'").get()?.['count'],
    )
  })
  return count
}

function change(how: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path.join(dataDir, 'regie.db'), { timeout: 5000 })
  how(database)
  database.close()
}

/** The mail server of `letters.ts`, which keeps nothing of what it takes. */
async function mailServer(): Promise<{ port: number; stop: () => void }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'letters.ts'), 'host'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { port: Number(line), stop: () => child.kill() }
}
