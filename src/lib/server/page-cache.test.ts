import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createPageCache } from './page-cache.ts'

const page = (text: string, generation = 0) => ({
  generation,
  route: '/x',
  headers: ['content-type', 'text/html'],
  body: Buffer.from(text),
  compressible: true,
})

const text = 'rust en beweging '.repeat(50)

describe('a kept page', () => {
  test('every encoding unpacks to the same text', async () => {
    const cache = createPageCache()
    await cache.keep('/a', page(text))
    const bodies = cache.get('/a')?.bodies
    expect(brotliDecompressSync(bodies?.br.body ?? '').toString()).toBe(text)
    expect(gunzipSync(bodies?.gzip.body ?? '').toString()).toBe(text)
    expect(bodies?.identity.body.toString()).toBe(text)
  })

  test('a version says its encoding, its length and what it depends on', async () => {
    const cache = createPageCache()
    await cache.keep('/a', page(text))
    const gzip = cache.get('/a')?.bodies.gzip
    expect(gzip?.headers).toEqual([
      'content-type',
      'text/html',
      'etag',
      gzip?.etag,
      'vary',
      'accept-encoding',
      'content-encoding',
      'gzip',
      'content-length',
      String(gzip?.body.length),
    ])
  })

  test('is forgotten when cleared, also when it was still being compressed', async () => {
    const cache = createPageCache()
    const underWay = cache.keep('/a', page(text))
    cache.clear()
    await underWay
    expect(cache.get('/a')).toBeUndefined()
    await cache.keep('/a', page('new', cache.generation()))
    expect(cache.get('/a')?.bodies.identity.body.toString()).toBe('new')
  })

  test('is not kept when it was begun before the cache was cleared', async () => {
    const cache = createPageCache()
    const begun = cache.generation()
    cache.clear()
    await cache.keep('/a', page('old', begun))
    expect(cache.get('/a')).toBeUndefined()
    await cache.keep('/a', page('new', cache.generation()))
    await cache.keep('/a', page('old', begun))
    expect(cache.get('/a')?.bodies.identity.body.toString()).toBe('new')
  })

  test('asking for many addresses does not push out the pages that are there', async () => {
    const cache = createPageCache({ answers: 2, bytes: 1e6, bytesPerAnswer: 1e6 })
    for (const path of ['/a', '/b', '/c']) await cache.keep(path, page(path))
    expect(['/a', '/b', '/c'].map((path) => cache.get(path)?.bodies.identity.body.toString())).toEqual([
      '/a',
      '/b',
      undefined,
    ])
  })
})
