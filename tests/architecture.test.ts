import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importsOf, type Import, type SourceFile } from './imports.ts'
import { diaryGroup, layerOf, refusal, topicOf } from './layers.ts'

const isTest = (path: string) => /\.(test|contract|fixture)\.ts$/.test(path)

const ours: SourceFile[] = globSync('src/**/*.{ts,svelte}')
  .filter((path) => !isTest(path) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** `file:line imports what: why not`, for every import the house does not allow. */
const offences = (files: SourceFile[]): string[] =>
  files.flatMap(importsOf).flatMap((found) => {
    const reason = refusal(found)
    return reason ? [`${found.from}:${found.line} imports ${found.to}: ${reason}`] : []
  })

/** Every way from a server file to the diary, through whatever lies between. */
function waysToTheDiary(files: SourceFile[]): string[] {
  const importsByFile = Map.groupBy(files.flatMap(importsOf), ({ from }) => from)
  const starts = files.map(({ path }) => path).filter((path) => layerOf(path) === 'server')
  const found: string[] = []
  const seen = new Set<string>()
  const walk = (path: string, way: string[]) => {
    if (diaryGroup.some((topic) => topic === topicOf(path))) found.push([...way, path].join(' → '))
    if (seen.has(path)) return
    seen.add(path)
    for (const { to } of importsByFile.get(path) ?? []) walk(to, [...way, path])
  }
  for (const start of starts) walk(start, [])
  return found
}

const made = (path: string, ...specifiers: string[]): SourceFile => ({
  path,
  text: specifiers.map((specifier) => `import { x } from '${specifier}'`).join('\n'),
})

describe('the house', () => {
  test('every import is one the table of layers allows', () => {
    expect(offences(ours)).toEqual([])
  })

  test('no server file can reach the diary, not even through another', () => {
    expect(waysToTheDiary(ours)).toEqual([])
  })

  test('the files of the house were really read', () => {
    const paths = ours.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['src/lib/core/day.ts', 'src/routes/(site)/+layout.svelte']))
    const layout = importsOf(ours.find(({ path }) => path === 'src/lib/server/http.ts') ?? { path: '', text: '' })
    expect(layout.map(({ to }) => to)).toContain('src/lib/server/page-cache.ts')
  })
})

describe('the test of the house notices', () => {
  const forbidden: [string, string, string][] = [
    ['src/lib/core/trend/mean.ts', '$app/env', 'core may not use $app/env'],
    ['src/lib/core/trend/mean.ts', '#lib/device/store.ts', 'core may not import device'],
    ['src/lib/core/diary/entry.ts', '../trend/mean.ts', 'core/diary may not look back at core/trend'],
    ['src/lib/core/diary/entry.ts', 'age-encryption', 'core may not use age-encryption'],
    ['src/lib/i18n/nl.ts', '#lib/core/day.ts', 'i18n may not import core'],
    ['src/lib/ui/Scale.svelte', '#lib/core/day.ts', 'ui may not import core'],
    ['src/lib/device/store.ts', '#lib/ui/words.ts', 'device may not import ui'],
    ['src/lib/parts/Card.svelte', '#lib/core/diary/entry.ts', 'parts may not know the diary'],
    ['src/lib/server/practice.ts', '#lib/core/diary/entry.ts', 'server may not know the diary'],
    ['src/lib/server/practice.ts', '#lib/device/store.ts', 'server may not import device'],
    ['src/lib/server/db/migrations/002-x.ts', '../tables.ts', 'migrations may not import server'],
    ['src/routes/app/+page.svelte', '#lib/server/practice.ts', 'app may not import server'],
    ['src/routes/(site)/+page.svelte', '#lib/server/practice.ts', 'only +*.server.ts may import server'],
    ['src/routes/(site)/+page.server.ts', '#lib/core/trend/mean.ts', 'site may not know the diary'],
    ['src/routes/(site)/over/+page.svelte', '#lib/device/store.ts', 'this page keeps nothing on the device'],
    ['src/routes/studio/+page.svelte', '#lib/core/exercise/recipe.ts', 'studio may not import core/exercise'],
    ['src/lib/core/day.ts', '../../../tests/layers.ts', 'core may not use tests/layers.ts'],
    ['src/elsewhere/x.ts', 'svelte', 'stands in no layer of the house'],
  ]
  test.each(forbidden)('%s importing %s', (path, specifier, reason) => {
    expect(offences([made(path, specifier)])).toEqual([expect.stringMatching(new RegExp(`^${escaped(path)}:1 .*`))])
    expect(offences([made(path, specifier)])[0]).toContain(reason)
  })

  test('types, re-exports, dynamic imports and imports over several lines', () => {
    const text = `const a = 1
import type {
  A,
} from '#lib/device/a.ts'
export { b } from '#lib/device/b.ts'
const c = await import('#lib/device/c.ts')
import '#lib/device/d.ts'`
    const found: Import[] = importsOf({ path: 'src/lib/ui/x.ts', text })
    expect(found.map(({ line, to }) => [line, to])).toEqual([
      [4, 'src/lib/device/a.ts'],
      [5, 'src/lib/device/b.ts'],
      [6, 'src/lib/device/c.ts'],
      [7, 'src/lib/device/d.ts'],
    ])
  })

  test('a way to the diary through another file', () => {
    const files = [
      made('src/lib/server/a.ts', '#lib/core/plan/b.ts'),
      made('src/lib/core/plan/b.ts', '#lib/core/diary/c.ts'),
    ]
    expect(waysToTheDiary(files)).toEqual(['src/lib/server/a.ts → src/lib/core/plan/b.ts → src/lib/core/diary/c.ts'])
  })

  test('nothing wrong where nothing is wrong', () => {
    const files = [
      made('src/routes/(site)/+page.server.ts', '#lib/server/practice.ts', '#lib/core/lang.ts', 'node:fs'),
      made('src/routes/(site)/pijntest/+page.svelte', '#lib/device/store.ts', 'svelte/transition'),
      made('src/routes/app/+page.svelte', '#lib/core/diary/entry.ts', '$app/state'),
      made('src/lib/core/trend/mean.ts', '../diary/entry.ts', '../day.ts'),
    ]
    expect(offences(files)).toEqual([])
  })
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
