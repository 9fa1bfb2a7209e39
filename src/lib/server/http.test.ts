import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { openTestDb } from './db/open.fixture.ts'
import { createHttpServer, noteHeaders } from './http.ts'
import { servicesFor } from './services.fixture.ts'

test('a page that was being made while something changed is not kept', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-http-'))
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  const services = servicesFor(db)
  let title = 'oud'
  let beforeItIsSent: () => void = () => undefined
  const server = createHttpServer(services, (_request, response) => {
    const page = `<h1>${title}</h1>`
    beforeItIsSent()
    response
      .writeHead(200, { 'content-type': 'text/html', [noteHeaders.keep]: '1', [noteHeaders.route]: '/' })
      .end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const kept = vi.spyOn(services.pageCache, 'keep')
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await Promise.all(kept.mock.results.map(({ value }) => value as Promise<void>))
    return answer.text()
  }
  try {
    beforeItIsSent = () => {
      title = 'nieuw'
      services.pageCache.clear()
    }
    expect(await ask()).toBe('<h1>oud</h1>')
    beforeItIsSent = () => undefined
    expect(await ask()).toBe('<h1>nieuw</h1>')
    title = 'later'
    expect(await ask()).toBe('<h1>nieuw</h1>')
  } finally {
    server.close()
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
})

test.each([
  ['the first time and from what is kept', 'rust en beweging '.repeat(50), true],
  ['also when it is larger than what is held of other answers', randomBytes(2_500_000).toString('base64'), false],
])('what comes packed is for every reader what it was, %s', async (_, text, isKept) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-http-'))
  const db = await openTestDb({ kind: 'sqlite', file: path.join(folder, 'regie.db') })
  const services = servicesFor(db)
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  const server = createHttpServer(services, (_request, response) => {
    const headers = { 'content-type': 'text/plain', 'content-encoding': 'br', [noteHeaders.keep]: '1' }
    response.writeHead(200, headers).end(packed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const kept = vi.spyOn(services.pageCache, 'keep')
  const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body }
  try {
    for (const isFirst of [true, false]) {
      expect(services.pageCache.get('/') !== undefined).toBe(isKept && !isFirst)
      for (const encoding of ['identity', 'gzip', 'br'] as const) {
        const answer = await askedFor(port, encoding)
        expect(answer.encoding).toBe(encoding === 'identity' ? undefined : encoding)
        expect(answer.length).toBe(answer.body.length)
        expect(unpacked[encoding](answer.body).toString()).toBe(text)
      }
      await Promise.all(kept.mock.results.map(({ value }) => value as Promise<void>))
    }
  } finally {
    server.close()
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
})

type Coded = { encoding: string | undefined; length: number; body: Buffer }

/** As it travels: `fetch` unpacks. */
function askedFor(port: number, encoding: string): Promise<Coded> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'content-encoding': coded, 'content-length': length } = response.headers
        resolve({ encoding: coded, length: Number(length), body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}
