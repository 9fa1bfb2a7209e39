import fc from 'fast-check'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardedFetch, type FetchRules } from './fetch-guarded.ts'
import { FetchRefusal } from './fetch-refusal.ts'

const servers: Server[] = []
let seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      answer(request, response)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const problem = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'none'
  } catch (error) {
    if (error instanceof FetchRefusal) return error.problem
    throw error
  }
}

/** What a fetch of this address is refused with. */
const refusal = (url: string, rules: Partial<FetchRules> = {}) =>
  problem(guardedFetch({ allowPrivate: 'no', timeoutMs: 2000, ...rules })(url))

let port: number
let other: number
const at = (path: string, on = port) => `http://127.0.0.1:${on}${path}`
const here: FetchRules = { allowPrivate: ['127.0.0.1'] }

beforeAll(async () => {
  other = await listen((_, response) => response.end('other'))
  port = await listen((request, response) => {
    const url = request.url ?? ''
    const to = (location: string, status = 302) => response.writeHead(status, { location }).end()
    if (url === '/text') return response.end('BEGIN:VCALENDAR')
    if (url === '/away') return to(at('/text', other))
    if (url === '/near') return to('/text')
    if (url === '/see') return to('/text', 303)
    if (url === '/round') return to('/round')
    if (url === '/metadata') return to('http://169.254.169.254/latest/meta-data/')
    if (url === '/mapped') return to(`http://[::ffff:127.0.0.1]:${port}/text`)
    if (url === '/named') return to(`http://localhost:${port}/text`)
    if (url === '/file') return to('file:///etc/passwd')
    if (url === '/large') return response.end('x'.repeat(3000))
    if (url === '/announced') return response.writeHead(200, { 'content-length': '99999999' }).write('x')
    if (url === '/bomb') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5e6)))
    if (url === '/zipped') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('plain'))
    if (url === '/mangled') return response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip')
    if (url === '/unchanged') return response.writeHead(304, { etag: '"a"' }).end()
    if (url === '/drip') return void response.write('x')
    if (url === '/silent') return
    response.writeHead(404).end()
  })
})

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

describe('addresses', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0177.1/',
    'http://127.0.0.1./',
    'http://1２7.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST/',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.20.0.1/',
    'http://100.100.100.200/',
    'http://169.254.169.254/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://user:secret@127.0.0.1/',
    'https://127.0.0.1/',
  ])('%s is refused', async (url) => {
    expect(await refusal(url)).toBe('private-address')
  })

  test.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'data:text/calendar,x',
    'http://',
    'no address',
    '',
    'http://[fe80::1%25lo]/',
    'http://300.1.1.1/',
  ])('%s is no address we call', async (url) => {
    expect(await refusal(url)).toBe('bad-address')
  })

  test('whatever way an address of this machine is written, it is refused', async () => {
    const byte = fc.integer({ min: 0, max: 255 })
    const notation = fc.constantFrom(
      (n: number) => String(n),
      (n: number) => `0x${n.toString(16)}`,
      (n: number) => `0${n.toString(8)}`,
    )
    await fc.assert(
      fc.asyncProperty(byte, byte, byte, notation, fc.integer({ min: 1, max: 4 }), async (b, c, d, write, parts) => {
        const numbers = [127, b, c, d]
        const tail = numbers.slice(parts - 1).reduce((sum, n) => sum * 256 + n, 0)
        const host = [...numbers.slice(0, parts - 1), tail].map(write).join('.')
        expect(await refusal(`http://${host}/`)).toBe('private-address')
      }),
    )
  })

  test('one bad address among good ones refuses the host', async () => {
    const lookup = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])
    expect(await refusal('http://calendar.example.org/', { lookup })).toBe('private-address')
  })

  test('a name that changes its mind after the check gains nothing: the checked address is called', async () => {
    let asked = 0
    // Checked: this machine, allowed by name. Had the connection asked again, it would have gone nowhere.
    const lookup = () => Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.9', family: 4 }])
    const answer = await guardedFetch({ allowPrivate: ['rebound.example.org'], lookup })(
      `http://rebound.example.org:${port}/text`,
    )
    expect(await answer.text()).toBe('BEGIN:VCALENDAR')
    expect(asked).toBe(1)
  })

  test('allowing private addresses allows no link-local, multicast or mapped ones', async () => {
    for (const host of ['169.254.169.254', '[::ffff:127.0.0.1]', '224.0.0.1', '0.0.0.0', '[fe80::1]', '[64:ff9b::1]']) {
      expect(await refusal(`http://${host}/`, { allowPrivate: 'yes' })).toBe('private-address')
    }
  })

  test('allowing one host allows no other', async () => {
    expect(await refusal(`http://127.0.0.2:${port}/`, here)).toBe('private-address')
    expect(await refusal(at('/named'), here)).toBe('private-address')
  })

  test('a dot behind the name of this machine leads nowhere else', async () => {
    // Some resolvers know it with a dot, others do not.
    expect(['private-address', 'unknown-host']).toContain(await refusal('http://localhost./'))
  })

  test('an unknown name is said to be one', async () => {
    expect(await refusal('http://nowhere.invalid/')).toBe('unknown-host')
  })
})

describe('redirects', () => {
  test.each(['/metadata', '/mapped', '/named'])('%s: every hop is checked', async (path) => {
    expect(await refusal(at(path), here)).toBe('private-address')
  })

  test('another scheme is no redirect we follow', async () => {
    expect(await refusal(at('/file'), here)).toBe('bad-address')
  })

  test('there is an end to them', async () => {
    seen = []
    expect(await refusal(at('/round'), here)).toBe('too-many-redirects')
    expect(seen).toHaveLength(6)
  })

  test('a password goes along to the same machine and never to another', async () => {
    seen = []
    const headers = { authorization: 'Basic c2VjcmV0', cookie: 'a=b', accept: 'text/calendar' }
    await guardedFetch(here)(at('/near'), { headers })
    await guardedFetch(here)(at('/away'), { headers })
    expect(
      seen.map(({ url, headers: { authorization, cookie, accept } }) => [url, authorization, cookie, accept]),
    ).toEqual([
      ['/near', 'Basic c2VjcmV0', 'a=b', 'text/calendar'],
      ['/text', 'Basic c2VjcmV0', 'a=b', 'text/calendar'],
      ['/away', 'Basic c2VjcmV0', 'a=b', 'text/calendar'],
      ['/text', undefined, undefined, 'text/calendar'],
    ])
  })

  test('a question keeps its method and text, unless the answer says to look elsewhere', async () => {
    seen = []
    const ask = { method: 'PROPFIND', body: '<x/>', headers: { 'content-type': 'text/xml' } }
    await guardedFetch(here)(at('/near'), ask)
    await guardedFetch(here)(at('/see'), ask)
    expect(seen.map(({ method, body }) => `${method} ${body}`)).toEqual([
      'PROPFIND <x/>',
      'PROPFIND <x/>',
      'PROPFIND <x/>',
      'GET ',
    ])
  })

  test('asked not to follow, it hands the redirect over', async () => {
    const answer = await guardedFetch(here)(at('/near'), { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/text'])
  })
})

describe('answers', () => {
  test('an answer is a Response with its address, status, headers and text', async () => {
    const answer = await guardedFetch(here)(at('/zipped'))
    expect([answer.status, answer.url, await answer.text()]).toEqual([200, at('/zipped'), 'plain'])
    const unchanged = await guardedFetch(here)(at('/unchanged'))
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([304, '"a"'])
  })

  test.each(['/large', '/announced', '/bomb'])('%s is more than we take', async (path) => {
    expect(await refusal(at(path), { ...here, maxBytes: 1000 })).toBe('too-large')
  })

  test.each(['/drip', '/silent'])('%s takes more time than we give', async (path) => {
    expect(await refusal(at(path), { ...here, timeoutMs: 200 })).toBe('too-slow')
  })

  test('a resolver that hangs is cut off too', async () => {
    const lookup = () => new Promise<never>(() => undefined)
    expect(await refusal('http://slow.example.org/', { lookup, timeoutMs: 100 })).toBe('too-slow')
  })

  test('the caller can stop it', async () => {
    const stop = AbortSignal.timeout(50)
    expect(await problem(guardedFetch(here)(at('/silent'), { signal: stop }))).toBe('too-slow')
  })

  test('what cannot be decompressed is broken', async () => {
    expect(await refusal(at('/mangled'), here)).toBe('broken-answer')
  })

  test('a machine that does not answer is unreachable, one that speaks no TLS has no certificate', async () => {
    expect(await refusal(at('/', 9), here)).toBe('unreachable')
    expect(await refusal(`https://127.0.0.1:${port}/`, here)).toBe('certificate')
  })

  test('no message repeats the address, which may be a secret', async () => {
    const work = guardedFetch({ allowPrivate: 'no' })('http://127.0.0.1/private-3f9a/basic.ics')
    await expect(work).rejects.toThrow(/^guardedFetch refused: private-address$/)
  })
})
