import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArticle } from '#lib/core/publishing/parse.ts'
import { passagesOf } from '#lib/core/publishing/reader/passage.ts'
import { writeBlocks } from '#lib/core/publishing/blocks.ts'
import { readDocument } from './markdown.ts'
import { passagesIn } from './passages.ts'

const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))

test.each(files)(
  'content/%s is read the same in the editor as in its file, and every letter is where it says',
  (name) => {
    const article = parseArticle(`content/${name}`, readFileSync(`content/${name}`, 'utf8'))
    if (!article.ok) throw new Error(article.error.join())
    const doc = readDocument(writeBlocks(article.value.blocks))
    const passages = passagesIn(doc)
    const told = ({ text, isHeading, hasSource }: (typeof passages)[number]) => [text, isHeading, hasSource]
    expect(passages.map(told)).toEqual(passagesOf(article.value.blocks).map(told))
    for (const { text, at } of passages) {
      expect(doc.textBetween(at[0] ?? 0, at.at(-1) ?? 0)).toBe(text)
      expect(at).toHaveLength(text.length + 1)
    }
  },
)
