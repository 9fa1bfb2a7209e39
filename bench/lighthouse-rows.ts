import { judge, type Judged, type Scores } from './lighthouse.ts'
import type { Bench, Part } from './part.ts'
import { atLeast, type Row } from './table.ts'

/** Lighthouse's mobile scores of the four pages that must be good. */
export async function lighthouseRows({ regie, articlePath, debugPort }: Bench): Promise<Part> {
  const pages = { home: '/', article: articlePath, 'pain test': '/pijntest', app: '/app' }
  const judged: Record<string, Judged> = {}
  for (const [name, pathname] of Object.entries(pages)) {
    const address = regie.origin + pathname
    // Lighthouse gives up when the machine stalls; once more is fair, twice would be choosing.
    judged[name] = await judge(address, debugPort).catch(() => judge(address, debugPort))
  }
  return { rows: Object.entries(judged).flatMap(([name, one]) => scoreRows(name, one)), details: judged }
}

const goals: Record<keyof Scores, number> = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 }
const labels: Record<keyof Scores, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best practices',
  seo: 'SEO',
}

function scoreRows(page: string, { scores, missed }: Judged): Row[] {
  return (Object.keys(goals) as (keyof Scores)[]).map((kind) => ({
    name: `${page}, Lighthouse ${labels[kind]}`,
    measured: scores[kind],
    goal: atLeast(goals[kind]),
    ...(scores[kind] < goals[kind] && { note: missed[kind].join(', ') }),
  }))
}
