/** Lighthouse's own mobile settings and scores, with the same Chromium. */
import lighthouse, { type Flags } from 'lighthouse'
import { launchChromium } from './phone.ts'

export type Scores = { performance: number; accessibility: number; bestPractices: number; seo: number }
export type Judged = { scores: Scores; missed: Record<keyof Scores, string[]> }

const categories: Record<keyof Scores, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best-practices',
  seo: 'seo',
}

/** Points out of a hundred, and the audits that cost some. */
export async function judge(address: string, port: number): Promise<Judged> {
  // A browser of its own: Lighthouse must not meet a service worker or a cache of the page before.
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  try {
    const flags: Flags = { port, onlyCategories: Object.values(categories), logLevel: 'error', output: 'json' }
    const result = (await lighthouse(address, flags))?.lhr
    if (!result || result.runtimeError) throw new Error(`Lighthouse could not open ${address}`)
    return {
      scores: perKind((id) => Math.round((result.categories[id]?.score ?? 0) * 100)),
      missed: perKind((id) => missedIn(result, id)),
    }
  } finally {
    await browser.close()
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function missedIn(result: Result, category: string): string[] {
  return (result.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
}

function perKind<Value>(of: (category: string) => Value): Record<keyof Scores, Value> {
  const { performance, accessibility, bestPractices, seo } = categories
  return {
    performance: of(performance),
    accessibility: of(accessibility),
    bestPractices: of(bestPractices),
    seo: of(seo),
  }
}
