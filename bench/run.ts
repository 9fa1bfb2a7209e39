/**
 * `node bench/run.ts [article] [server] [app] [session] [lighthouse] [patterns-page] [experiment] [import] [hostile]`: measures the built site on
 * this machine and prints one table; without words all of it but the last four, which need no site and get a table of their
 * own. The site needs a build (`npm start` makes one); all but the self-tests need Chromium. Details go to bench/results/.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { appRows } from './app-rows.ts'
import { articleRows } from './article-rows.ts'
import { longestArticle, writeBarePage } from './article.ts'
import { experimentRows } from './experiment-rows.ts'
import { hostileRows } from './hostile-rows.ts'
import { importRows } from './import-rows.ts'
import { lighthouseRows } from './lighthouse-rows.ts'
import { patternsPageRows } from './patterns-page-rows.ts'
import type { Bench, Part } from './part.ts'
import { serverRows } from './server-rows.ts'
import { startBarePage, startRegie } from './servers.ts'
import { sessionRows } from './session-rows.ts'
import { tableOf } from './table.ts'

const parts: Record<string, (bench: Bench) => Promise<Part>> = {
  article: articleRows,
  server: serverRows,
  app: appRows,
  session: sessionRows,
  lighthouse: lighthouseRows,
}

/** Needs no site. */
const apart: Record<string, () => Part | Promise<Part>> = {
  'patterns-page': () => patternsPageRows(Number(process.env.BENCH_PORT ?? 5319)),
  experiment: experimentRows,
  import: importRows,
  hostile: hostileRows,
}

const chosen = process.argv.slice(2)
const known = [...Object.keys(parts), ...Object.keys(apart)]
const unknown = chosen.find((name) => !known.includes(name))
if (unknown) throw new Error(`${unknown} is not measured; there is: ${known.join(', ')}`)

const measured: Part[] = []
// Mean number of processes that wanted a core in the last minute; the times are to be read beside it.
const waiting = () => (loadavg()[0] ?? 0).toFixed(1)
const before = waiting()
if (chosen.length === 0 || chosen.some((name) => name in parts)) await measureSite()
for (const [name, measure] of Object.entries(apart)) {
  if (!chosen.includes(name)) continue
  console.error(`measuring ${name}…`)
  const part = await measure()
  measured.push(part)
  console.log(tableOf(part.rows))
}
keep(measured)

async function measureSite() {
  const port = Number(process.env.BENCH_PORT ?? 5319)
  const article = longestArticle()
  const regie = await startRegie(port)
  const bare = await startBarePage(port + 1, writeBarePage(article))
  try {
    const bench = { regie, bare, articlePath: `/artikelen/${article.slug}`, debugPort: port + 2 }
    for (const [name, measure] of Object.entries(parts)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      console.error(`measuring ${name}…`)
      // One part that fails, on a machine that is too busy, does not take the others with it.
      await measure(bench).then(
        (part) => measured.push(part),
        (error: unknown) => {
          console.error(error)
          process.exitCode = 1
        },
      )
    }
  } finally {
    await Promise.all([regie.stop(), bare.stop()])
  }
  console.log(tableOf(measured.flatMap(({ rows }) => rows)))
  console.log(
    `${cpus().length} cores; work waiting: ${before} at the start, ${waiting()} at the end (2 or less is quiet)`,
  )
}

function keep(results: Part[]) {
  const folder = path.join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryMiB: Math.round(totalmem() / 2 ** 20) }
  const file = path.join(folder, `${at.replaceAll(':', '-')}.json`)
  writeFileSync(
    file,
    `${JSON.stringify({ at, machine, node: process.version, waiting: [before, waiting()], results }, null, 2)}\n`,
  )
  console.error(`details in ${path.relative('', file)}`)
}
