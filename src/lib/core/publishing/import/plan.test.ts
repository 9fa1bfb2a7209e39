import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { day } from '../../day.ts'
import { bring } from './bring.ts'
import { indexOf, namedPictures } from './picture-files.ts'
import { isToBring, planned, type Earlier } from './plan.ts'
import { readExports } from './read-export.ts'

const wxr = readFileSync(new URL('samples/wordpress.xml', import.meta.url), 'utf8')
const blog = readExports([{ name: 'export.xml', text: wxr }], '')
const all = blog.ok
  ? bring(blog.value.blog, {
      ...{ shelves: {}, author: 'Noor', changed: { nl: 'x', en: 'x' }, zone: 'Europe/Amsterdam' },
      ...{ today: day('2026-11-29'), taken: new Set<string>() },
    })
  : []
const key = 'wordpress:https://demo.example/?p=10'
const [first] = all.filter((post) => post.key === key)

const plan = (paths: readonly string[], earlier: [string, Earlier][] = []) => {
  if (!first) throw new Error('the sample has no such post')
  return planned(first, { files: indexOf(paths), all: namedPictures([]), earlier: new Map(earlier) })
}

test('a line for a post says where its pictures come from, and holds no text', () => {
  expect(plan(['uploads/2019/05/stoel.jpg'])).toMatchObject({
    ...{ title: 'Rust & zitten', slug: 'rust', category: '', publishedOn: '2019-05-04', earlier: null },
    pictures: [{ from: 'file', path: 'uploads/2019/05/stoel.jpg', alt: 'Een stoel' }],
  })
  expect(plan([]).pictures).toMatchObject([{ from: 'site', path: null }])
  expect(Object.keys(plan([]))).not.toContain('draft')
})

test('what came along earlier is left alone, but for what waits and may go to readers now', () => {
  const how = { publish: true, leftOut: new Set<string>() }
  expect(isToBring(plan([]), how)).toBe(true)
  expect(isToBring(plan([]), { ...how, leftOut: new Set([key]) })).toBe(false)
  for (const earlier of ['unchanged', 'edited'] as const) expect(isToBring(plan([], [[key, earlier]]), how)).toBe(false)
  const waits = { ...plan([], [[key, 'waits']]), why: [] }
  expect([isToBring(waits, how), isToBring(waits, { ...how, publish: false })]).toEqual([true, false])
  expect(isToBring({ ...waits, why: [{ kind: 'draft' }] }, how)).toBe(false)
})

const read = (...texts: string[]) =>
  readExports(
    texts.map((text, at) => ({ name: `${String(at + 1)}.xml`, text })),
    'https://demo.example',
  )
const ghost = readFileSync(new URL('samples/ghost.json', import.meta.url), 'utf8')

test('either export is known by what it begins with', () => {
  const found = read(`\uFEFF ${ghost}`)
  expect([blog.ok && blog.value.blog.from, found.ok && found.value.blog.from]).toEqual(['wordpress', 'ghost'])
  expect(found.ok && found.value.blog.shelves).toContainEqual({ name: 'Rust', posts: 1, addresses: ['/tag/rust'] })
  expect(read('hallo')).toEqual({ ok: false, error: { kind: 'not-an-export' } })
})

/** The sample cut in two, as WordPress does: its posts, and the file of the picture above one of them. */
const cut = (first: boolean) =>
  wxr.replace(/\t<item>[\s\S]*?<\/item>\n/g, (item) => (item.includes('<wp:post_id>9<') === first ? '' : item))

test('a blog that was cut into files is one blog, with pictures of one file for posts of another', () => {
  const parts = read(cut(false), cut(true))
  const whole = read(wxr)
  expect(parts.ok && whole.ok && parts.value).toEqual(whole.ok && whole.value)
  expect(parts.ok && parts.value.blog.posts.some(({ picture }) => picture !== null)).toBe(true)
  // Two exports of it in one zip are no second blog.
  const twice = read(wxr, wxr.replace('<title><![CDATA[Lopen]]>', '<title><![CDATA[Ouder]]>'))
  expect(twice.ok && twice.value.blog.posts).toEqual(whole.ok && whole.value.blog.posts)
  const both = read(ghost, ghost)
  expect(both).toEqual(read(ghost))
})

test('what was not read is named', () => {
  const other = wxr.replaceAll('demo.example', 'other.example').replace(/(<\/item>)[\s\S]*<\/item>/, '$1')
  const found = read('{"a":1}', wxr.slice(0, -300), other, wxr, ghost)
  expect(found.ok && found.value.blog.site).toBe('https://demo.example')
  expect(found.ok && found.value.unread).toEqual([
    { name: '1.xml', why: 'not-an-export' },
    { name: '2.xml', why: 'cut-off' },
    { name: '3.xml', why: 'other-blog' },
    { name: '5.xml', why: 'other-blog' },
  ])
})
