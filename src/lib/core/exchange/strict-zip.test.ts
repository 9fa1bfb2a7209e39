import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { listZip, unpack } from './strict-zip.ts'
import type { ZipError } from './strict-zip.ts'

const text = (words: string) => new TextEncoder().encode(words)
const limit = 10
const zip = (files: Record<string, Uint8Array>) => zipSync(files)
const two = () => zip({ 'a.txt': text('hallo'), 'map/b.txt': text('b'.repeat(5000)) })

function errorOf(bytes: Uint8Array, most = limit): ZipError | null {
  const listed = listZip(bytes, most)
  return listed.ok ? null : listed.error
}

const at = (bytes: Uint8Array, signature: number): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length - 3 }, (_, i) => i).filter((i) => view.getUint32(i, true) === signature)
}
const locals = (bytes: Uint8Array) => at(bytes, 0x04_03_4b_50)
const centrals = (bytes: Uint8Array) => at(bytes, 0x02_01_4b_50)
const ends = (bytes: Uint8Array) => at(bytes, 0x06_05_4b_50)

/** A copy in which a number was changed behind the back of whoever made the zip. */
function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}

/** The same name in both lists of the zip; as long as the one it takes the place of. */
function renamed(bytes: Uint8Array, file: number, name: string): Uint8Array {
  const copy = bytes.slice()
  copy.set(text(name), (locals(bytes)[file] ?? 0) + 30)
  copy.set(text(name), (centrals(bytes)[file] ?? 0) + 46)
  return copy
}

describe('a zip that is what it says', () => {
  test('is listed without its folders and unpacked to the byte', () => {
    const bytes = zip({ 'a.txt': text('hallo'), 'map/': new Uint8Array(0), 'map/b.txt': text('b'.repeat(5000)) })
    const listed = listZip(bytes, limit)
    if (!listed.ok) throw new Error(listed.error)
    expect(listed.value.map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', 5],
      ['map/b.txt', 5000],
    ])
    const contents = listed.value.map((entry) => unpack(bytes, entry))
    expect(contents).toEqual([text('hallo'), text('b'.repeat(5000))])
  })

  test('may hold as many files as the limit, and not one more', () => {
    expect([errorOf(two(), 2), errorOf(two(), 1)]).toEqual([null, 'too-many'])
  })
})

describe('a name', () => {
  test.each(['../aa.txt', 'aa/../.tx', './aa.txt', '/etc/aa.t', '//aaa.txt', 'aa//b.txt', 'C:\\aa.txt', 'a\\..\\b.t'])(
    'that leads out of the folder is refused: %s',
    (name) => {
      const bytes = zip({ ['x'.repeat(name.length)]: text('x') })
      expect(errorOf(bytes)).toBe(null)
      expect(errorOf(renamed(bytes, 0, name))).toBe('unsafe-name')
    },
  )

  test('that holds a control character or nothing is refused', () => {
    expect(errorOf(renamed(zip({ 'aa.txt': text('x') }), 0, 'a\u0000.txt'))).toBe('unsafe-name')
    expect(errorOf(zip({ '': text('x') }))).toBe('unsafe-name')
  })

  test('with dots that lead nowhere is fine', () => {
    expect(errorOf(zip({ '..a': text('x'), 'b...txt': text('x'), 'c./d': text('x') }))).toBe(null)
  })

  test('that is there twice is refused: which of the two is meant?', () => {
    expect(errorOf(renamed(zip({ 'a.txt': text('een'), 'b.txt': text('twee') }), 1, 'a.txt'))).toBe('damaged')
  })

  test('that differs between the two lists is refused', () => {
    const bytes = two()
    const other = bytes.slice()
    other.set(text('c.txt'), (locals(bytes)[0] ?? 0) + 30)
    expect(errorOf(other)).toBe('damaged')
  })
})

describe('a bomb', () => {
  const big = zip({ 'a.txt': new Uint8Array(1_000_000) })
  const [local = 0] = locals(big)
  const [central = 0] = centrals(big)
  const saying = (size: number) =>
    changed(big, (view) => {
      view.setUint32(local + 22, size, true)
      view.setUint32(central + 24, size, true)
    })
  const unpacked = (bytes: Uint8Array) => {
    const listed = listZip(bytes, limit)
    const entry = listed.ok ? listed.value[0] : undefined
    if (entry === undefined) throw new Error('this zip is listed')
    return unpack(bytes, entry)
  }

  test('that says it is small is not unpacked beyond what it says', () => {
    expect(unpacked(big)?.length).toBe(1_000_000)
    expect(unpacked(saying(1000))).toBe(null)
  })

  test('that says it is larger than it is, is not what it says', () => {
    expect(unpacked(saying(1_000_001))).toBe(null)
  })

  test('of files that lie over one another is refused', () => {
    const bytes = zipSync({ 'a.txt': text('hallo'), 'b.txt': text('dag') }, { level: 0 })
    const [first = 0] = locals(bytes)
    const [one = 0] = centrals(bytes)
    expect(errorOf(bytes)).toBe(null)
    // Both lists agree that the first file goes on over the beginning of the second.
    const over = changed(bytes, (view) => {
      for (const sizesAt of [first + 18, first + 22, one + 20, one + 24]) view.setUint32(sizesAt, 6, true)
    })
    expect(errorOf(over)).toBe('damaged')
  })
})

describe('damage', () => {
  test('is found wherever the file was cut off', () => {
    const bytes = two()
    for (let length = 0; length < bytes.length; length += 1) {
      expect(errorOf(bytes.subarray(0, length)), `${length} bytes`).toBe(length < 4 ? 'not-a-zip' : 'damaged')
    }
  })

  test('is found when something stands behind the end or in front of the beginning', () => {
    expect(errorOf(new Uint8Array([...two(), 0]))).toBe('damaged')
    expect(errorOf(new Uint8Array([0, ...two()]))).toBe('damaged')
  })

  test('in a content is found when it is unpacked', () => {
    const bytes = zipSync({ 'a.txt': text('hallo') }, { level: 0 })
    const listed = listZip(bytes, limit)
    const entry = listed.ok ? listed.value[0] : undefined
    if (entry === undefined) throw new Error('this zip is listed')
    expect(unpack(bytes, entry)).toEqual(text('hallo'))
    expect(
      unpack(
        changed(bytes, (view) => view.setUint8(entry.dataAt, 0)),
        entry,
      ),
    ).toBe(null)
  })

  test('in the count, and a zip in several parts, are refused', () => {
    const bytes = two()
    const [end = 0] = ends(bytes)
    const counting = (total: number, here: number) =>
      changed(bytes, (view) => {
        view.setUint16(end + 8, here, true)
        view.setUint16(end + 10, total, true)
      })
    expect([errorOf(counting(1, 1)), errorOf(counting(3, 3)), errorOf(counting(2, 1))]).toEqual([
      'damaged',
      'damaged',
      'damaged',
    ])
    expect(errorOf(changed(bytes, (view) => view.setUint16(end + 4, 1, true)))).toBe('damaged')
  })

  test('is what an encrypted file and an unknown way of packing are to us', () => {
    const bytes = two()
    const [local = 0] = locals(bytes)
    const [central = 0] = centrals(bytes)
    const withFlag = changed(bytes, (view) => {
      view.setUint16(local + 6, 1, true)
      view.setUint16(central + 8, 1, true)
    })
    const withMethod = changed(bytes, (view) => {
      view.setUint16(local + 8, 12, true)
      view.setUint16(central + 10, 12, true)
    })
    expect([errorOf(withFlag), errorOf(withMethod)]).toEqual(['damaged', 'damaged'])
  })

  test('is not what any other file is', () => {
    expect([errorOf(text('hallo, dit is geen zip maar een brief')), errorOf(new Uint8Array(0))]).toEqual([
      'not-a-zip',
      'not-a-zip',
    ])
  })
})
