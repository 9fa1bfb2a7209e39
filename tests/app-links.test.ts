import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Whatever the private app shows: its own screens, and the parts it shares with the site. */
const files = globSync(['src/routes/app/**/*.svelte', 'src/lib/parts/**/*.svelte', 'src/lib/ui/**/*.svelte']).filter(
  // An article is read on the site alone.
  (file) => !file.startsWith('src/lib/parts/article/'),
)

/** The tags of links to a place of the site that the client would open by itself. */
const openedByClient = (text: string) =>
  [...text.matchAll(/<a\b(?:[^>{]|\{[^}]*\})*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /localPath\((?:'|`)\/(?!app\b)/.test(tag) && !/data-sveltekit-reload|target="_blank"/.test(tag))

/**
 * A page of the site asks the server what stands around it. Opened by the client, that fails without a network, and with one it would say from
 * inside the private place where somebody goes; opened as a page, it is on the device.
 */
test('no link from the private app to the site is opened by the client', () => {
  expect(files).toContain('src/routes/app/+page.svelte')
  const astray = files.flatMap((file) => openedByClient(readFileSync(file, 'utf8')).map((tag) => `${file}: ${tag}`))
  expect(astray).toEqual([])
})

test('such links are found', () => {
  expect(openedByClient("<a href={localPath('/pijntest', lang())}>")).toHaveLength(1)
  expect(openedByClient("<a href={localPath('/pijntest', lang())} data-sveltekit-reload>")).toEqual([])
  expect(openedByClient("<a href={localPath('/app/plan', lang())}>")).toEqual([])
})
