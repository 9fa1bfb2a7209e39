import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArticle } from '#lib/core/publishing/parse.ts'
import { passagesOf } from '#lib/core/publishing/reader/passage.ts'
import { parseBlocks, writeBlocks } from '#lib/core/publishing/blocks.ts'
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

test('what a note says is read behind the words it stands in, and all of it stands at its number', () => {
  const body = [
    '## Kop^[Bij de kop.]',
    'Rust ^[*Dit* geneest.] helpt^[Zie [hier](/x).].',
    '- een\n- twee^[Bij twee.]',
    '::: claim moderate burns-2006\nStress^[Bij stress.]\n:::',
    '^[Alleen.]',
  ].join('\n\n')
  const blocks = parseBlocks('x', body)
  if (!blocks.ok) throw new Error(blocks.error.join())
  const doc = readDocument(body)
  const passages = passagesIn(doc)
  const told = ({ text, isHeading, isNote, hasSource }: (typeof passages)[number]) => [
    text,
    isHeading ? 'heading' : isNote ? 'note' : 'text',
    hasSource,
  ]
  expect(passages.map(told)).toEqual([
    ['Kop', 'heading', false],
    ['Bij de kop.', 'note', false],
    ['Rust helpt.', 'text', false],
    ['Dit geneest.', 'note', false],
    ['Zie hier.', 'note', false],
    ['een', 'text', false],
    ['twee', 'text', false],
    ['Bij twee.', 'note', false],
    ['Stress', 'text', true],
    ['Bij stress.', 'note', true],
    ['Alleen.', 'note', false],
  ])
  expect(passagesOf(blocks.value).map(told)).toEqual(passages.map(told))
  for (const { at, text, isNote } of passages) {
    expect(at).toHaveLength(text.length + 1)
    if (isNote) expect(doc.nodeAt(at[0] ?? 0)?.type.name).toBe('note')
  }
})
