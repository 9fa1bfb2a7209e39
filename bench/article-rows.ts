/** A public article at a first visit: weight, requests, movement, and when it can be read. */
import type { Browser } from '@playwright/test'
import { bytesOf, firstVisit, without, type Visit } from './first-visit.ts'
import type { Bench, Part } from './part.ts'
import { withChromium } from './phone.ts'
import type { Running } from './servers.ts'
import { atMost, exactly, kilobytes, median, range } from './table.ts'

const visits = 7

export async function articleRows({ regie, bare, articlePath }: Bench): Promise<Part> {
  const ours = await withChromium((browser) => visitOften(browser, regie, articlePath))
  const theirs = await withChromium((browser) => visitOften(browser, bare, '/'))
  const [visit, floor] = [ours[0], theirs[0]]
  if (!visit || !floor) throw new Error('no visits')

  const { fetched } = visit
  const page = without(fetched, 'font')
  const fonts = fetched.filter(({ kind }) => kind === 'font')
  const foreign = fetched.filter(({ address }) => new URL(address).origin !== regie.origin)
  const rows = [
    {
      ...kilobytes('article, without fonts', bytesOf(page), atMost(25)),
      bare: bytesOf(floor.fetched) / 1000,
      note: articlePath,
    },
    { name: 'article, requests without fonts', measured: page.length, goal: atMost(4), bare: floor.fetched.length },
    { ...kilobytes('article, script', bytesOf(fetched, 'script'), atMost(10)), bare: 0 },
    kilobytes('article, fonts', bytesOf(fonts), atMost(45)),
    { name: 'article, requests for fonts', measured: fonts.length, goal: atMost(2) },
    { name: 'article, requests to others', measured: foreign.length, goal: exactly(0) },
    {
      name: 'article, layout shift (CLS), worst visit',
      digits: 3,
      measured: worstShift(ours),
      goal: exactly(0),
      bare: worstShift(theirs),
    },
    {
      name: 'article, LCP on the slow phone, median',
      unit: 's',
      digits: 2,
      measured: median(lcpSeconds(ours)),
      goal: atMost(0.6),
      bare: median(lcpSeconds(theirs)),
      note: `${visits} visits, ${range(lcpSeconds(ours))} (bare: ${range(lcpSeconds(theirs))})`,
    },
  ]
  return { rows, details: { ours, theirs } }
}

async function visitOften(browser: Browser, server: Running, pathname: string): Promise<Visit[]> {
  // The first visit is not counted: it fills what the server keeps, and starts the browser's own processes.
  await firstVisit(browser, server.origin + pathname)
  const all: Visit[] = []
  for (let i = 0; i < visits; i += 1) all.push(await firstVisit(browser, server.origin + pathname))
  return all
}

const lcpSeconds = (visited: readonly Visit[]) => visited.map(({ lcpMs }) => lcpMs / 1000)

const worstShift = (visited: readonly Visit[]) => Math.max(...visited.map(({ cls }) => cls))
