import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Areas the app does not load at once, and the screens that fetch them for themselves. */
const homes: Record<string, RegExp | null> = {
  site: null,
  explain: null,
  painTest: null,
  booking: null,
  contact: /^src\/(lib\/parts\/messages|routes\/app\/(berichten|rapport))\//,
  articles: /^src\/(lib\/parts\/(article|evidence)|routes\/app\/dagboek)\//,
  plan: /^src\/routes\/app\/plan\//,
  begin: /^src\/routes\/app\/(begin|instellingen|inzicht|KnownCause)/,
  insight: /^src\/routes\/app\/(inzicht|rapport)\//,
  data: /^src\/routes\/app\/gegevens\//,
  own: /^src\/routes\/app\/oefenen\//,
  patterns: /^src\/routes\/app\/(inzicht|zelftest)\//,
  selfTest: /^src\/routes\/app\/zelftest\//,
  diary: /^src\/routes\/app\/dagboek\//,
  session: /^src\/(lib\/parts\/session|routes\/app\/(oefenen|nu-even|instellingen))\//,
  voice: /^src\/(lib\/parts\/voice|routes\/app\/(stem|instellingen))\//,
  settings: /^src\/routes\/app\/instellingen\//,
}

/** Whatever the app shows: its own screens, and the parts and components it shares with the site. */
const files = globSync(['src/routes/app/**/*.svelte', 'src/lib/parts/**/*.svelte', 'src/lib/ui/**/*.svelte'])

const areasIn = (text: string) => [...text.matchAll(/\bwords\(\)\s*\.\s*(\w+)/g)].map(([, area = '']) => area)

test('no screen of the private app asks for words it has not fetched', () => {
  expect(files).toContain('src/routes/app/+page.svelte')
  const astray = files.flatMap((file) =>
    areasIn(readFileSync(file, 'utf8'))
      .filter((area) => area in homes && !homes[area]?.test(file))
      .map((area) => `${file}: ${area}`),
  )
  expect(astray).toEqual([])
})

test('the words a component asks for are found', () => {
  expect(areasIn('const text = $derived(words().painTest.title)\n words()\n  .data.title')).toEqual([
    'painTest',
    'data',
  ])
})
