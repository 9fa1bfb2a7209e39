import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** What of Vite's manifest of the client is read here: https://vite.dev/guide/backend-integration */
type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk | undefined>

const name = 'virtual:studio-files'
const id = `\0${name}`
const nodes = '.svelte-kit/generated/build/client-optimized/nodes'

/**
 * Gives the service worker the names of the files that only the studio needs: a visitor's phone does not fetch the editor of articles to
 * keep a diary offline. Kit builds the worker after the client, so the client's manifest is there.
 */
export function studioFiles(): Plugin {
  return {
    name: 'regie:studio-files',
    apply: 'build',
    resolveId: { filter: { id: /^virtual:studio-files$/ }, handler: () => id },
    load: {
      filter: { id: /^\0virtual:studio-files$/ },
      handler() {
        const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Manifest
        const isStudio = (key: string) =>
          key.startsWith(nodes) && readFileSync(path.resolve(key), 'utf8').includes('/src/routes/studio/')
        const files = filesOnlyBehind(manifest, isStudio)
        if (files.length === 0) this.error('No file is of the studio alone: look at scripts/studio-files.ts')
        return `export const studioFiles = ${JSON.stringify(files)}`
      },
    },
  }
}

/** The files that cannot be reached without passing a chunk for which `isBehind` is true. */
export function filesOnlyBehind(manifest: Manifest, isBehind: (key: string) => boolean): string[] {
  const open = new Set<string>()
  const reach = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || open.has(key) || isBehind(key)) return
    open.add(key)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) reach(next)
  }
  // Where nothing is imported by another, a page begins; of the others it is known by their importers.
  const imported = new Set(
    Object.values(manifest).flatMap((chunk) => [...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? [])]),
  )
  // Styles that two pages share have an entry of their own that nothing imports: they belong to the chunks that name them.
  const styles = new Set(Object.values(manifest).flatMap((chunk) => chunk?.css ?? []))
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk && !imported.has(key) && !styles.has(chunk.file)) reach(key)
  }
  const filesOf = (key: string) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat()
  const kept = new Set([...open].flatMap(filesOf))
  return [...new Set(Object.keys(manifest).flatMap(filesOf))].filter((file) => !kept.has(file))
}
