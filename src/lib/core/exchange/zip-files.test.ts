import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listZip, unpack } from './strict-zip.ts'
import { zipFiles, type FileToZip } from './zip-files.ts'

const at = new Date('2026-11-29T09:00:00Z')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const joined = (pieces: Iterable<Uint8Array>) => new Uint8Array(Buffer.concat([...pieces]))

test('a zip that our own strict reader and others read alike', () => {
  const files = [
    { path: 'content/nl/een.md', bytes: bytesOf('Rust. '.repeat(10_000)) },
    { path: 'leeg.md', bytes: bytesOf('') },
  ]
  const zip = joined(zipFiles(files, at))
  expect(zip.length).toBeLessThan(1000)
  const listed = listZip(zip, 10)
  if (!listed.ok) throw new Error(listed.error)
  expect(listed.value.map((entry) => [entry.name, unpack(zip, entry)])).toEqual(
    files.map((file) => [file.path, file.bytes]),
  )
  expect(unzipSync(zip)).toEqual(Object.fromEntries(files.map((file) => [file.path, file.bytes])))
})

test('a file is not asked for before the one in front of it was taken', () => {
  const asked: string[] = []
  function* files(): Generator<FileToZip> {
    for (const path of ['a', 'b']) {
      asked.push(path)
      yield { path, bytes: bytesOf(path) }
    }
  }
  const pieces = zipFiles(files(), at)
  pieces.next()
  expect(asked).toEqual(['a'])
})
