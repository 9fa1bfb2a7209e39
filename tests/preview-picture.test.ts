/** The picture that others see when somebody passes on an article of the practice, drawn with what the build leaves for it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnAddress, drawnSlug, openDrawing, type Draw } from '../src/lib/server/og/drawn.ts'
import { writeMaterials } from '../scripts/og-materials.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'regie-og-'))
const titled = { lang: 'nl', slug: 'zitten-mag', title: 'Zitten mag', category: 'tension' } as const
const worker = path.resolve('src/lib/server/og/worker.ts')
let draw: Draw

beforeAll(async () => {
  await writeMaterials(dir)
  draw = openDrawing({ materials: dir, workerFile: worker, kept: path.join(dir, 'kept') })
})
afterAll(() => {
  rmSync(dir, { recursive: true, force: true })
})

test('it is as large as sharing sites ask for, and another title is another picture at another address', async () => {
  const png = await draw(titled)
  expect(await sharp(png ?? new Uint8Array()).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  const other = { ...titled, title: 'Liggen mag ook, <b>&amp; anders "niet"' }
  expect(drawnAddress(other)).not.toBe(drawnAddress(titled))
  expect(Buffer.from((await draw(other)) ?? []).equals(Buffer.from(png ?? []))).toBe(false)
  expect(drawnSlug(path.basename(drawnAddress(titled)))).toBe('zitten-mag')
})

test('a title with signs our typeface does not have is not drawn', async () => {
  expect(await draw({ ...titled, title: 'Покой' })).toBeNull()
})

test('what is missing is an error each time it is asked for, and holds up nothing else', async () => {
  const broken = openDrawing({
    materials: path.join(dir, 'nothing'),
    workerFile: worker,
    kept: path.join(dir, 'kept-of-nothing'),
  })
  await expect(broken(titled)).rejects.toThrow('ENOENT')
  await expect(broken(titled)).rejects.toThrow('ENOENT')
  expect(await draw(titled)).not.toBeNull()
})

test('an address that was never ours has no slug', () => {
  for (const file of ['regie.png', 'x-1234567.png', '../x-12345678.png', 'x-12345678.svg', '-12345678.png'])
    expect(drawnSlug(file), file).toBeNull()
})

test('what was drawn once is read from then on, also by a server that cannot draw', async () => {
  const png = await draw(titled)
  const later = openDrawing({
    materials: dir,
    workerFile: path.join(dir, 'no-worker.js'),
    kept: path.join(dir, 'kept'),
  })
  expect(Buffer.from((await later(titled)) ?? []).equals(Buffer.from(png ?? []))).toBe(true)
})

test('who asks for many at once gets the first ones, and no more', async () => {
  const many = Array.from({ length: 12 }, (_, i) => draw({ ...titled, title: `Zitten mag ${String(i)}` }))
  const drawn = (await Promise.all(many)).filter((png) => png !== null)
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn.length).toBeLessThan(12)
})
