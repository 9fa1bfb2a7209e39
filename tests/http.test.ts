import { readdirSync } from 'node:fs'
import { createServer, get, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runToEnd, startBuilt, type BuiltServer } from './built-server.ts'

let server: BuiltServer

beforeAll(async () => {
  server = await startBuilt()
})

afterAll(async () => {
  await server.stop()
})

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** A bare request, so that nothing is decompressed or followed for us. */
function ask(path: string, headers: Record<string, string> = {}, origin = server.origin): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers, agent: false }, (message) => {
      const chunks: Buffer[] = []
      message.on('data', (chunk: Buffer) => chunks.push(chunk))
      message.on('end', () => {
        resolve({ status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}

/** Asks until the page comes from memory, which it does a moment after its first answer. */
async function askKept(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  await ask(path, headers)
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask(path, headers)
    if (answer.headers.etag) return answer
    await sleep(20)
  }
  throw new Error(`${path} is never kept`)
}

/** Every page that can be reached from the two home pages and the app, by path. */
async function crawl(): Promise<Map<string, Answer>> {
  const pages = new Map<string, Answer>()
  const queue = ['/', '/en', '/app', '/en/app']
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (pages.has(path)) continue
    const answer = await ask(path)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    pages.set(path, answer)
    for (const [, href = ''] of answer.body.toString().matchAll(/<a\s[^>]*?href="([^"#?]+)/g)) {
      const url = new URL(href, server.origin + path)
      if (url.origin === server.origin) queue.push(url.pathname)
    }
  }
  return pages
}

/** What a browser would load by itself for this page: links of `<a>` and the page's own names are not among them. */
function loadedBy(html: string): string[] {
  const tags = [...html.matchAll(/<(script|img|link|source|iframe|video|audio|object|embed|use|image)\b[^>]*>/g)]
  const fromTags = tags.flatMap(([tag, name]) => {
    if (name === 'link' && !/rel="[^"]*(stylesheet|icon|preload|modulepreload|manifest|preconnect|prefetch)/.test(tag))
      return []
    return [...tag.matchAll(/\s(?:src|href|srcset|data|poster)="([^"]+)"/g)].map(([, url = '']) => url)
  })
  const fromStyles = [...html.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url = '']) => url)
  const fromScripts = [...html.matchAll(/\bimport\(\s*"([^"]+)"/g)].map(([, url = '']) => url)
  return [...fromTags, ...fromStyles, ...fromScripts]
}

const isOwn = (url: string): boolean =>
  /^(data|blob):/.test(url) || url.startsWith('#') || new URL(url, server.origin).origin === server.origin

describe('every page', () => {
  let pages: Map<string, Answer>

  beforeAll(async () => {
    pages = await crawl()
  })

  test('is found by following the links, and answers', () => {
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['/', '/en', '/artikelen', '/en/articles', '/oefeningen', '/pijntest', '/uitleg', '/app']),
    )
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([])
  })

  test('loads nothing from anyone else', () => {
    const foreign = [...pages].flatMap(([path, { body }]) =>
      loadedBy(body.toString())
        .filter((url) => !isOwn(url))
        .map((url) => `${path} loads ${url}`),
    )
    expect(foreign).toEqual([])
  })

  test.each([
    '<script src="https://x.example/a.js">',
    '<link rel="stylesheet" href="//x.example/a.css">',
    '<img alt="" srcset="https://x.example/a.png">',
    '<style>@font-face { src: url(https://x.example/a.woff2) }</style>',
  ])('would be caught loading %s', (html) => {
    expect(loadedBy(html).every(isOwn)).toBe(false)
  })

  test('sets no cookie', () => {
    expect([...pages].filter(([, { headers }]) => headers['set-cookie']).map(([path]) => path)).toEqual([])
  })

  test('has a policy without inline exceptions, and no attribute that it would refuse', () => {
    const faults = [...pages].flatMap(([path, { headers, body }]) => {
      const html = body.toString()
      const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
      const policy = `${String(headers['content-security-policy'])} ${meta}`
      return [
        ...(/default-src 'none'/.test(policy) && /frame-ancestors 'none'/.test(policy) ? [] : [`${path}: no policy`]),
        ...(/unsafe-|\*|https?:/.test(policy) ? [`${path}: ${policy}`] : []),
        ...[...html.matchAll(/<[a-z][^>]*\s(style|on[a-z]+)="[^"]*"/g)].map(([tag]) => `${path}: ${tag}`),
      ]
    })
    expect(faults).toEqual([])
  })

  test('names its language', () => {
    const wrong = [...pages].filter(([path, { body }]) => {
      const lang = /^\/en(\/|$)/.test(path) ? 'en' : 'nl'
      return !body.toString().includes(`<html lang="${lang}"`)
    })
    expect(wrong.map(([path]) => path)).toEqual([])
  })

  test('carries the security headers', () => {
    const expected = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()') as string,
    }
    for (const { headers } of pages.values()) expect(headers).toMatchObject(expected)
  })
})

describe('the server', () => {
  test('gives a finished page in the encoding that is asked for', async () => {
    const plain = await askKept('/')
    const brotli = await askKept('/', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    const gzip = await askKept('/', { 'accept-encoding': 'gzip, br;q=0' })
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotli.headers.vary).toBe('accept-encoding')
  })

  test('says that a known page is unchanged, without sending it again', async () => {
    const { headers } = await askKept('/', { 'accept-encoding': 'br' })
    const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
  })

  test('keeps its notes to itself', async () => {
    const first = await ask('/over')
    const kept = await askKept('/over')
    for (const { headers } of [first, kept]) {
      expect(Object.keys(headers).filter((name) => /^x-(regie|sveltekit|powered)|^server$/.test(name))).toEqual([])
    }
  })

  test('lets files that never change be kept for good, and has workers asked for each time', async () => {
    const html = (await ask('/')).body.toString()
    const font = /\/_app\/immutable\/[^"' )]+\.woff2/.exec(html)?.[0] ?? ''
    expect((await ask(font)).headers['cache-control']).toBe('public,max-age=31536000,immutable')
    expect((await ask('/service-worker.js')).headers['cache-control']).toBe('no-cache')
  })

  test('reads any range of a file, and the whole when it is kept', async () => {
    const whole = await ask('/mark.svg')
    const part = await ask('/mark.svg', { range: 'bytes=0-3' })
    expect(part.status).toBe(206)
    expect(part.body.equals(whole.body.subarray(0, 4))).toBe(true)
  })

  test('is healthy while its database answers', async () => {
    const { status, body, headers } = await ask('/healthz')
    expect([status, body.toString()]).toEqual([200, '{"status":"ok"}'])
    expect(headers['cache-control']).toBe('no-store')
  })

  test('refuses a form that another site sends', async () => {
    const answer = await fetch(`${server.origin}/pijntest`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    })
    expect(answer.status).toBe(403)
  })

  test('says nothing private on a page that does not exist', async () => {
    const { status, body, headers } = await ask('/bestaat-niet')
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(body.toString()).not.toMatch(/node_modules|\/src\/|at .*\.js:\d+/)
  })

  test('has browsers stay on https when that is its address, and ignores what a request claims', async () => {
    const secure = await startBuilt({ ORIGIN: 'https://regie.example.org' })
    const { headers, body } = await ask('/', { host: 'evil.example', 'x-forwarded-proto': 'http' }, secure.origin)
    await secure.stop()
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(body.toString()).toContain('<link rel="canonical" href="https://regie.example.org/"')
    expect(body.toString()).not.toContain('evil.example')
    expect((await ask('/')).headers['strict-transport-security']).toBeUndefined()
  })
})

describe('the log', () => {
  test('tells method, route, status and time, and nothing about the reader', async () => {
    const agent = 'a-very-particular-browser'
    await ask('/artikelen?zoek=mijn-geheim', { 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' })
    await ask('/mijn-naam-is-geheim')
    await ask('/over')
    await sleep(600)
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ method }) => method)
    expect(answers.map(({ route }) => route)).toEqual(expect.arrayContaining(['/(site)/over', '(unknown)']))
    expect(new Set(answers.flatMap((answer) => Object.keys(answer)))).toEqual(
      new Set(['time', 'level', 'method', 'route', 'status', 'ms']),
    )
    expect(server.output()).not.toMatch(/geheim|\?|203\.0\.113|127\.0\.0\.1|a-very-particular/)
  })
})

describe('starting and stopping', () => {
  test('says that it is ready, where, where the data is, and how the studio is set up', async () => {
    const own = await startBuilt({ LOG_LEVEL: 'silent' })
    // The link is made after it is ready, and so comes a moment later.
    await expect
      .poll(() => own.output())
      .toMatch(
        /^Regie is ready: http:\/\/localhost:\d+ \(data in the folder .+\)\n.+\nhttp:\/\/localhost:\d+\/studio\/opzetten#[\w-]{40,}\n$/,
      )
    await own.stop()
  })

  test('finishes and leaves with code 0 when asked to stop', async () => {
    const own = await startBuilt()
    await ask('/', {}, own.origin)
    const start = Date.now()
    expect(await own.stop()).toBe(0)
    expect(Date.now() - start).toBeLessThan(10_000)
    expect(own.output()).toContain('"route":"/(site)"')
  })

  test('names every setting that cannot be used', async () => {
    const { code, output } = await runToEnd({ PORT: 'abc', LOG_LEVEL: 'loud' })
    expect(code).toBe(1)
    expect(output).toContain('PORT is "abc"; expected a number from 1 to 65535')
    expect(output).toContain('LOG_LEVEL is "loud"; expected silent, error or info')
  })

  test('says so when the port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const { code, output } = await runToEnd({ PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is taken by another program`)
  })
})

describe('the studio without a session', () => {
  /** Every address that is really there, with something in place of what varies. */
  const addresses = readdirSync('src/routes', { recursive: true, withFileTypes: true })
    .filter((entry) => /^\+(page|server)\b/.test(entry.name))
    .map((entry) => `/${path.relative('src/routes', entry.parentPath)}`.replaceAll(/\[[^\]]*\]/g, 'x'))
    .filter((address) => /^\/(api\/)?studio(\/|$)/.test(address))
  const closed = [...new Set(addresses)].filter((address) => !/inloggen|opzetten|\/entrance\//.test(address))

  test('nothing below it answers, whatever is asked', async () => {
    expect(closed.length).toBeGreaterThan(10)
    for (const address of closed) {
      const got = await fetch(`${server.origin}${address}`, { redirect: 'manual' })
      expect([303, 401], `GET ${address}`).toContain(got.status)
      const data = await fetch(`${server.origin}${address}/__data.json`, { redirect: 'manual' })
      expect([200, 401, 404], `data of ${address}`).toContain(data.status)
      // Kit tells its own script where to go with a whole answer: that address, and nothing else.
      if (data.status === 200) {
        const location = expect.stringMatching(/^\/studio\/inloggen(\?|$)/) as string
        expect(await data.json(), `data of ${address}`).toEqual({ type: 'redirect', status: 303, location })
      }
      for (const origin of [server.origin, 'https://elsewhere.example']) {
        const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
        const sent = await fetch(`${server.origin}${address}`, {
          method: 'POST',
          headers,
          body: 'a=b',
          redirect: 'manual',
        })
        expect([303, 401, 403], `POST ${address} from ${origin}`).toContain(sent.status)
      }
    }
  }, 60_000)

  test('a made-up session is no session', async () => {
    const headers = { cookie: `regie-session=${'x'.repeat(43)}; __Host-regie-session=${'y'.repeat(43)}` }
    const got = await fetch(`${server.origin}/studio/instellingen/logboek`, { headers, redirect: 'manual' })
    expect([got.status, got.headers.get('location')]).toEqual([303, expect.stringContaining('/studio/inloggen')])
  })
})
