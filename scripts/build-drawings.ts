// Inks every sketch anew: node scripts/build-drawings.ts
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileOf, moduleOf } from '../src/lib/ui/drawings/module-of.ts'
import { sketches } from '../src/lib/ui/drawings/sketches.ts'

const folder = new URL('../src/lib/ui/drawings/inked/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
for (const [name, sketch] of Object.entries(sketches)) {
  writeFileSync(new URL(fileOf(name), folder), moduleOf(name, sketch))
}
