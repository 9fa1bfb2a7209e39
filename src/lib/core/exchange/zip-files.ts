import { Zip, ZipDeflate } from 'fflate'

export type FileToZip = { path: string; bytes: Uint8Array }

/** A zip in pieces, one file after the other, so that no more than one stands in memory. `at` is when they were made. */
export async function* zipFiles(files: AsyncIterable<FileToZip>, at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for await (const { path, bytes } of files) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = at
    zip.add(file)
    file.push(bytes, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready
}
