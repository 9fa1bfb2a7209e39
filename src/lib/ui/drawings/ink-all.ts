// Inks every sketch: node src/lib/ui/drawings/ink-all.ts
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileOf, moduleOf } from './module-of.ts'
import { sketches } from './sketches.ts'

const folder = new URL('./inked/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
for (const [name, sketch] of Object.entries(sketches)) {
  writeFileSync(new URL(fileOf(name), folder), moduleOf(name, sketch))
}
