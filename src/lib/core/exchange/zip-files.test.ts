import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listZip, unpack } from './strict-zip.ts'
import { zipFiles, type FileToZip } from './zip-files.ts'

const at = new Date('2026-11-29T09:00:00Z')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const joined = async (pieces: AsyncIterable<Uint8Array>) => new Uint8Array(Buffer.concat(await Array.fromAsync(pieces)))

async function* oneByOne(files: readonly FileToZip[], asked: string[] = []): AsyncGenerator<FileToZip> {
  for (const file of files) {
    asked.push(file.path)
    yield await Promise.resolve(file)
  }
}

test('a zip that our own strict reader and others read alike', async () => {
  const files = [
    { path: 'content/nl/een.md', bytes: bytesOf('Rust. '.repeat(10_000)) },
    { path: 'leeg.md', bytes: bytesOf('') },
  ]
  const zip = await joined(zipFiles(oneByOne(files), at))
  expect(zip.length).toBeLessThan(1000)
  const listed = listZip(zip, 10)
  if (!listed.ok) throw new Error(listed.error)
  expect(listed.value.map((entry) => [entry.name, unpack(zip, entry)])).toEqual(
    files.map((file) => [file.path, file.bytes]),
  )
  expect(unzipSync(zip)).toEqual(Object.fromEntries(files.map((file) => [file.path, file.bytes])))
})

test('a file is not asked for before the one in front of it was taken', async () => {
  const asked: string[] = []
  const files = ['a', 'b'].map((path) => ({ path, bytes: bytesOf(path) }))
  await zipFiles(oneByOne(files, asked), at).next()
  expect(asked).toEqual(['a'])
})
