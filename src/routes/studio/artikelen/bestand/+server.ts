import { zipFiles } from '#lib/core/exchange/zip-files.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { builtInArticles } from '#lib/server/articles.ts'
import { exportFiles } from '#lib/server/articles/export.ts'
import { libraryOf } from '#lib/server/articles/library.ts'
import { readShelf } from '#lib/server/articles/shelf.ts'
import { listKept } from '#lib/server/articles/store.ts'
import { services } from '#lib/server/services.ts'
import type { RequestHandler } from './$types'

/** Every article as a file of its own, in one zip that is made while it is sent. */
export const GET: RequestHandler = async (event) => {
  const { id: actor } = practitionerOf(event)
  const { db } = services()
  const now = new Date()
  const [shelf, kept] = await Promise.all([readShelf(db), listKept(db)])
  const files = exportFiles(db, libraryOf(builtInArticles, shelf), kept, shelf.moved)
  await logAccess(db, { at: now.toISOString(), actor, action: 'articles.exported', subject: 'article:all' })
  return new Response(sentInPieces(zipFiles(files, now)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="regie-artikelen-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'no-store',
    },
  })
}

/** The next piece is made when the one before it has gone. */
const sentInPieces = (pieces: AsyncIterator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    async pull(out) {
      const next = await pieces.next()
      if (next.done === true) out.close()
      else out.enqueue(next.value)
    },
  })
