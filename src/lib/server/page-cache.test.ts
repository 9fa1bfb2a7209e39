import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createPageCache, type PageCache } from './page-cache.ts'

const page = (text: string, generation = 0) => ({
  generation,
  route: '/x',
  headers: ['content-type', 'text/html'],
  body: Buffer.from(text),
  compressible: true,
})

const text = 'rust en beweging '.repeat(50)

const shown = async (cache: PageCache, path: string) =>
  (await cache.get(path)?.versions.identity.unpacked())?.toString()

describe('a kept page', () => {
  test('every encoding unpacks to the same text', async () => {
    const cache = createPageCache()
    await cache.keep('/a', page(text))
    const versions = cache.get('/a')?.versions
    expect(brotliDecompressSync(versions?.br.body ?? '').toString()).toBe(text)
    expect(gunzipSync((await versions?.gzip.unpacked()) ?? '').toString()).toBe(text)
    expect(await shown(cache, '/a')).toBe(text)
  })

  test('that came packed is kept as it came, and unpacks to the same', async () => {
    const cache = createPageCache()
    const packed = brotliCompressSync(text)
    await cache.keep('/a', { ...page(''), body: packed, isPacked: true })
    expect(cache.get('/a')?.versions.br.body).toEqual(packed)
    expect(await shown(cache, '/a')).toBe(text)
  })

  test('holds no more memory than its packed text', async () => {
    const cache = createPageCache()
    await cache.keep('/a', page(text))
    const { br, gzip, identity } = cache.get('/a')?.versions ?? {}
    expect(br?.body?.buffer.byteLength).toBe(br?.body?.length)
    expect([gzip?.body, identity?.body]).toEqual([null, null])
  })

  test('a version says its encoding and what it depends on', async () => {
    const cache = createPageCache()
    await cache.keep('/a', page(text))
    const gzip = cache.get('/a')?.versions.gzip
    expect(gzip?.headers).toEqual([
      'content-type',
      'text/html',
      'etag',
      gzip?.etag,
      'vary',
      'accept-encoding',
      'content-encoding',
      'gzip',
    ])
  })

  test('is forgotten when cleared, also when it was still being compressed', async () => {
    const cache = createPageCache()
    const underWay = cache.keep('/a', page(text))
    cache.clear()
    await underWay
    expect(cache.get('/a')).toBeUndefined()
    await cache.keep('/a', page('new', cache.generation()))
    expect(await shown(cache, '/a')).toBe('new')
  })

  test('is not kept when it was begun before the cache was cleared', async () => {
    const cache = createPageCache()
    const begun = cache.generation()
    cache.clear()
    await cache.keep('/a', page('old', begun))
    expect(cache.get('/a')).toBeUndefined()
    await cache.keep('/a', page('new', cache.generation()))
    await cache.keep('/a', page('old', begun))
    expect(await shown(cache, '/a')).toBe('new')
  })

  test('asking for many addresses does not push out the pages that are there', async () => {
    const cache = createPageCache({ answers: 2, bytes: 1e6, bytesPerAnswer: 1e6, packedBytesPerAnswer: 1e6 })
    for (const path of ['/a', '/b', '/c']) await cache.keep(path, page(path))
    const pages = await Promise.all(['/a', '/b', '/c'].map((path) => shown(cache, path)))
    expect(pages).toEqual(['/a', '/b', undefined])
  })
})
