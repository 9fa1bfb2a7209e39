import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draftOf } from './adopt.ts'
import { assembled } from './draft.ts'
import { parseArticle } from './parse.ts'

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))

test.each(files)('content/%s is the same article once it is adopted and published unchanged', (name) => {
  const article = parseArticle(`content/${name}`, readFileSync(`content/${name}`, 'utf8'))
  if (!article.ok) throw new Error(article.error.join())
  const { lang, translation, published, checked, nextCheck } = article.value
  // Read on the day of publication: its own days are what the draft leaves open.
  const about = { lang, translation, published, today: checked, nextCheck }
  expect(assembled(draftOf(article.value), about)).toEqual(article)
})
