import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mark } from './inked/mark.ts'
import { fileOf, moduleOf } from './module-of.ts'
import { sketches } from './sketches.ts'

const folder = new URL('./inked/', import.meta.url)
const written = (file: string) => readFileSync(new URL(file, folder), 'utf8')

describe('the inked drawings', () => {
  it.each(Object.entries(sketches))('%s is what its lines give today', (name, sketch) => {
    expect(written(fileOf(name))).toBe(moduleOf(name, sketch))
  })

  it('leave no file behind of a drawing that is gone', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(sketches).map(fileOf).sort())
  })

  it.each(Object.keys(sketches))('%s weighs at most 8.5 kB', (name) => {
    expect(written(fileOf(name)).length).toBeLessThanOrEqual(8500)
  })

  it.each(Object.keys(sketches))('%s has no broken number', (name) => {
    expect(written(fileOf(name))).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('are what the favicon shows; node scripts/build-icons.ts writes it', () => {
    const favicon = readFileSync(new URL('../../../../static/mark.svg', import.meta.url), 'utf8')
    for (const [, d] of mark.layers) expect(favicon).toContain(`d="${d}"`)
  })
})
