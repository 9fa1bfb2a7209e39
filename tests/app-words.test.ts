import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const siteAreas = /\bwords\(\)\s*\.\s*(site|explain|painTest)\b|\bwords\.(site|explain|painTest)\b/

/** Whatever the app shows: its own screens, and the parts and components it shares with the site. */
const files = globSync([
  'src/routes/app/**/*.{svelte,ts}',
  'src/lib/parts/**/*.{svelte,ts}',
  'src/lib/ui/**/*.{svelte,ts}',
])

test('nothing in the private app asks for words that only the site has', () => {
  expect(files).toContain('src/routes/app/+page.svelte')
  expect(files.filter((file) => siteAreas.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('a component that asks for such words would be found', () => {
  expect(siteAreas.test('const text = $derived(words().painTest)')).toBe(true)
  expect(siteAreas.test('const { site } = words.site')).toBe(true)
  expect(siteAreas.test('words().app.today')).toBe(false)
})
