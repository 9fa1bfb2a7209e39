import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { day } from '../../day.ts'
import { bring } from './bring.ts'
import { indexOf } from './picture-files.ts'
import { isToBring, planned, type Earlier } from './plan.ts'
import { readExport } from './read-export.ts'

const blog = readExport(readFileSync(new URL('samples/wordpress.xml', import.meta.url), 'utf8'), '')
const all = blog.ok
  ? bring(blog.value, {
      ...{ shelves: {}, author: 'Noor', changed: { nl: 'x', en: 'x' }, zone: 'Europe/Amsterdam' },
      ...{ today: day('2026-11-29'), taken: new Set<string>() },
    })
  : []
const key = 'wordpress:https://demo.example/?p=10'
const [first] = all.filter((post) => post.key === key)

const plan = (paths: readonly string[], earlier: [string, Earlier][] = []) => {
  if (!first) throw new Error('the sample has no such post')
  return planned(first, { files: indexOf(paths), earlier: new Map(earlier) })
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

test('either export is known by what it begins with', () => {
  const ghost = readFileSync(new URL('samples/ghost.json', import.meta.url), 'utf8')
  const read = readExport(`\uFEFF ${ghost}`, 'https://demo.example')
  expect([blog.ok && blog.value.from, read.ok && read.value.from]).toEqual(['wordpress', 'ghost'])
  expect(read.ok && read.value.shelves).toContainEqual({ name: 'Rust', posts: 1, addresses: ['/tag/rust'] })
  expect(readExport('hallo', '')).toEqual({ ok: false, error: { kind: 'not-an-export' } })
})
