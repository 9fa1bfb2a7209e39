/**
 * Refuses a text that cannot be published, before the pages are built: `node scripts/check-content.ts`.
 * Prints one line per problem, with the file and the reason, and ends with 1 when there are any.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { exerciseIds } from '../src/lib/core/exercise/exercise-id.ts'
import type { Article } from '../src/lib/core/publishing/article.ts'
import { categories, categoryPath } from '../src/lib/core/publishing/category.ts'
import { checkArticles } from '../src/lib/core/publishing/check.ts'
import { parseArticle } from '../src/lib/core/publishing/parse.ts'

const root = new URL('../', import.meta.url)
const articles: Article[] = []
const problems: string[] = []

for (const lang of ['nl', 'en']) {
  for (const name of readdirSync(new URL(`content/${lang}/`, root)).toSorted()) {
    const file = `content/${lang}/${name}`
    const article = parseArticle(file, readFileSync(new URL(file, root), 'utf8'))
    if (article.ok) articles.push(article.value)
    else problems.push(...article.error)
  }
}

const pages = [
  ...[
    '/',
    '/uitleg',
    '/pijntest',
    '/oefeningen',
    '/artikelen',
    '/wanneer-bel-je-de-dokter',
    '/over',
    '/privacy',
    '/app',
  ],
  ...exerciseIds.map((id) => `/oefeningen/${id}`),
  ...categories.map(({ id }) => categoryPath(id)),
]
problems.push(...checkArticles(articles, pages))

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`${String(articles.length)} texts can be published`)
