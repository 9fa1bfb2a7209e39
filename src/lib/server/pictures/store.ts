/** The pictures of articles and of the site itself. Who knows an address can see the picture; the address cannot be guessed without having the file. */
import { createHash } from 'node:crypto'
import { addressOf, type PictureFormat } from '#lib/core/publishing/picture.ts'
import { succeed, type Result } from '#lib/core/result.ts'
import type { Db } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { resize, type PictureProblem } from './resize.ts'

/** A file may be this large, in bytes: what a phone makes of a view, with room to spare. */
export const largestPicture = 20 * 1024 * 1024

/** Keeps a picture in every size readers get, and gives its address in an article. The same file again is the same picture. */
export async function keepPicture(
  db: Db,
  bytes: Uint8Array,
  at: string,
): Promise<Result<{ address: string }, PictureProblem>> {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
  const known = await db.selectFrom('pictures').select(['width', 'height']).where('id', '=', id).executeTakeFirst()
  if (known) return succeed({ address: addressOf({ id, ...known }) })
  const resized = await resize(bytes)
  if (!resized.ok) return resized
  const { files, ...size } = resized.value
  await writing(db, async (tx) => {
    const added = await tx
      .insertInto('pictures')
      .values({ id, ...size, added_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    // Another window gave the same file at the same moment.
    if (!added) return
    for (const file of files)
      await tx
        .insertInto('picture_files')
        .values({ picture: id, ...file })
        .execute()
  })
  return succeed({ address: addressOf({ id, ...size }) })
}

/** Whether we have this picture: an address may be of one that is not here. */
export async function hasPicture(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('pictures').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** One file, or null. */
export async function readPictureFile(
  db: Db,
  { id, width, format }: { id: string; width: number; format: PictureFormat },
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('picture_files')
    .select('bytes')
    .where('picture', '=', id)
    .where('width', '=', width)
    .where('format', '=', format)
    .executeTakeFirst()
  return row?.bytes ?? null
}
