/** What the pictures of articles promise on every database. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fileOf, pictureAt, widthsOf } from '#lib/core/publishing/picture.ts'
import type { Db } from '../db/tables.ts'
import { keepPicture, readPictureFile } from './store.ts'

const at = '2026-11-29T09:00:00.000Z'

/** A photo as a telephone makes it: lying on its side, with where and when. */
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Demotelefoon' }, IFD3: { GPSLatitude: '51/1 58/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const addressOf = (kept: Awaited<ReturnType<typeof keepPicture>>) => {
  if (!kept.ok) throw new Error(kept.error)
  return kept.value.address
}

export function picturesContract(freshDb: () => Promise<Db>): void {
  test('a photo is kept upright, in every width, without what the telephone wrote beside it', async () => {
    const db = await freshDb()
    const given = await photo(2000, 1000)
    expect((await sharp(given).metadata()).exif).toBeDefined()
    const picture = pictureAt(addressOf(await keepPicture(db, given, at)))
    expect(picture).toMatchObject({ width: 1000, height: 2000 })
    if (!picture) return
    for (const width of widthsOf(picture.width)) {
      for (const format of ['avif', 'webp'] as const) {
        const bytes = await readPictureFile(db, { id: picture.id, width, format })
        expect(bytes, fileOf(picture, width, format)).not.toBeNull()
        const found = await sharp(bytes ?? new Uint8Array()).metadata()
        expect([found.width, found.height]).toEqual([width, width * 2])
        expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined])
        expect(Buffer.from(bytes ?? []).includes('Demotelefoon')).toBe(false)
      }
    }
    const jpeg = await readPictureFile(db, { id: picture.id, width: 960, format: 'jpg' })
    expect((await sharp(jpeg ?? new Uint8Array()).metadata()).format).toBe('jpeg')
    expect(await readPictureFile(db, { id: picture.id, width: 7, format: 'webp' })).toBeNull()
  }, 30_000)

  test('the same file is one picture, also when it is given twice at once', async () => {
    const db = await freshDb()
    const given = await photo(300, 200)
    const [one, other] = await Promise.all([keepPicture(db, given, at), keepPicture(db, given, at)])
    expect(addressOf(one)).toBe(addressOf(other))
    expect(addressOf(await keepPicture(db, given, at))).toBe(addressOf(one))
    expect(await db.selectFrom('pictures').select('id').execute()).toHaveLength(1)
  }, 30_000)

  test('what is no picture, or one nobody could hold, is refused and leaves nothing', async () => {
    const db = await freshDb()
    const whole = await photo(800, 600)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'
    for (const odd of ['', 'hello', svg, '<html>', '%PDF-1.7\n%âãÏÓ', 'GIF89a']) {
      expect(await keepPicture(db, new TextEncoder().encode(odd), at), odd).toEqual({
        ok: false,
        error: 'not-a-picture',
      })
    }
    expect(await keepPicture(db, whole.subarray(0, whole.length / 2), at)).toEqual({
      ok: false,
      error: 'not-a-picture',
    })
    // A page of one colour: small as a file, and large enough to fill a server's memory when it is opened.
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(await keepPicture(db, bomb, at)).toEqual({ ok: false, error: 'too-large' })
    expect(await db.selectFrom('pictures').select('id').execute()).toEqual([])
    expect(await db.selectFrom('picture_files').select('picture').execute()).toEqual([])
  }, 30_000)
}
