/** Reads which file imports what. Used by the architecture test. */
import path from 'node:path'

export type SourceFile = { path: string; text: string }

export type Import = {
  /** File that imports, from the project root: `src/lib/core/day.ts`. */
  from: string
  line: number
  /** A file of ours from the project root, or the name of a package: `valibot`, `node:fs`, `$app/env`. */
  to: string
}

/** Every import, re-export and dynamic import, types included, in TypeScript and Svelte files. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(statement)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? match[3]
    if (specifier === undefined) return []
    const line = file.text.slice(0, match.index + match[0].indexOf(specifier)).split('\n').length
    return [{ from: file.path, line, to: target(file.path, specifier) }]
  })
}

const statement =
  /^\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

function target(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#lib/')) return `src/lib/${bare.slice('#lib/'.length)}`
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(from), bare)
  if (bare.startsWith('node:') || bare.startsWith('$')) return bare
  return bare.split('/', bare.startsWith('@') ? 2 : 1).join('/')
}
