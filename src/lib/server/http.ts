/**
 * The server around Kit's handler: kept pages first, then Kit; one place where every answer gets its headers, its
 * compression and its line in the log.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bodyFate, passAsTooLarge } from './body-limit.ts'
import { chooseEncoding, compressQuickly, isCompressible, repacked } from './compress.ts'
import { defaultPolicy, pageHeaders, securityHeaders } from './headers.ts'
import { checkHealth } from './health.ts'
import { holdAnswer, type HeldAnswer } from './held-answer.ts'
import { answerOneClick, leaveRoute, oneClickToken } from './newsletter/one-click.ts'
import type { FlatHeaders, KeptAnswer } from './page-cache.ts'
import type { Services } from './services.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown

/**
 * Notes that hooks.server.ts leaves on an answer for this file; they never reach a reader. `keep` marks a page that is
 * the same for everyone, `route` is the pattern it came from, which unlike the address holds nobody's words.
 */
export const noteHeaders = { keep: 'x-regie-keep', route: 'x-regie-route' } as const

/** Headers by which we tell Kit our address, in place of anything a proxy or visitor claims. */
export const originHeaders = { protocol: 'x-regie-protocol', host: 'x-regie-host' } as const

const hourInSeconds = 3600
const unknownRoute = '(unknown)'

export function createHttpServer(services: Services, handler: Handler): Server {
  const { config, log, pageCache } = services
  const always = securityHeaders(config.origin)
  const own = new URL(config.origin)

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const start = performance.now()
    const kept = mayUseKept(request) ? pageCache.get(request.url ?? '/') : undefined
    if (kept) {
      const status = sendKept(request, response, kept)
      log.answer({ method: request.method ?? '', route: kept.route, status, ms: since(start) })
      return
    }

    const path = pathOf(request)
    // Before anything of the page is read.
    const generation = pageCache.generation()
    let route = unknownRoute
    response.once('close', () => {
      const method = request.method ?? ''
      log.answer({ method, route, status: response.statusCode, ms: since(start) })
    })
    const prepare = () => {
      route = routeOf(response, path)
      setHeaders(response, path)
    }
    holdAnswer(response, prepare, (held, send) => {
      prepare()
      void finish(request, response, { ...held, route, generation }, send)
    })

    if (path === '/healthz') return void checkHealth(services.db, response)
    const leaving = oneClickToken(request, config.origin)
    if (leaving !== null) {
      response.setHeader(noteHeaders.route, leaveRoute)
      return void answerOneClick(services, request, response, leaving)
    }
    const fate = bodyFate(request, path)
    if (fate === 'length-required' || fate === 'cut-off') {
      // What is still on its way is not waited for.
      response.writeHead(fate === 'cut-off' ? 413 : 411, { connection: 'close' })
      response.end()
      return
    }
    if (fate === 'refuse') passAsTooLarge(request)
    request.headers[originHeaders.protocol] = own.protocol.slice(0, -1)
    request.headers[originHeaders.host] = own.host
    void handler(request, response, () => {
      response.statusCode = 404
      response.end()
    })
  }

  function setHeaders(response: ServerResponse, path: string): void {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    response.removeHeader('x-sveltekit-page')
    const type = String(response.getHeader('content-type') ?? '')
    if (type.startsWith('text/html')) {
      for (const [name, value] of Object.entries(pageHeaders(path))) {
        // The preview of a letter stands in a frame of our own page, and says so itself.
        if (!response.hasHeader(name)) response.setHeader(name, value)
      }
    }
    if (!response.hasHeader('content-security-policy')) {
      response.setHeader('content-security-policy', defaultPolicy(type))
    }
    // Pictures of articles are meant to be shown elsewhere, in a mail too.
    if (/^\/(og|afbeeldingen)\//.test(path)) response.setHeader('cross-origin-resource-policy', 'cross-origin')
    if (!response.hasHeader('cache-control')) response.setHeader('cache-control', cacheControl(response, type))
  }

  async function finish(
    request: IncomingMessage,
    response: ServerResponse,
    { status, body, route, generation }: HeldAnswer & { route: string; generation: number },
    send: (body: Buffer | undefined) => void,
  ): Promise<void> {
    const compressible = isCompressible(String(response.getHeader('content-type') ?? ''))
    const isPacked = response.getHeader('content-encoding') === 'br'
    const keep = status === 200 && request.method === 'GET' && mayUseKept(request) && isForEveryone(response)
    response.removeHeader(noteHeaders.keep)
    response.removeHeader(noteHeaders.route)
    if (keep) {
      const headers = flatHeaders(response)
      const answer = { route, headers, body, compressible, isPacked, generation }
      pageCache.keep(request.url ?? '/', answer).catch((error: unknown) => {
        log.error('page-cache', error)
      })
    }
    if (body.length === 0) return void send(undefined)

    const encoding = compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
    const coded = isPacked ? await repacked(body, encoding) : await compressQuickly(body, encoding)
    response.removeHeader('content-encoding')
    if (encoding !== 'identity') {
      response.setHeader('content-encoding', encoding)
      // This is another representation than the one the handler named; a weak name holds for both (RFC 9110, 8.8.1).
      if (!String(response.getHeader('etag')).startsWith('W/')) response.removeHeader('etag')
      response.removeHeader('accept-ranges')
    }
    if (compressible) response.setHeader('vary', 'accept-encoding')
    response.setHeader('content-length', coded.length)
    send(coded)
  }

  return createServer({ keepAliveTimeout: 20_000, requestTimeout: 60_000 }, answer)
}

function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptAnswer): number {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const version = kept.versions[encoding]
  const known = request.headers['if-none-match']
  if (known?.includes(version.etag)) {
    response.writeHead(304, version.unchanged).end()
    return 304
  }
  if (version.body) send(version.body)
  else void version.unpacked().then(send, () => response.destroy())
  return 200

  function send(body: Buffer): void {
    response.writeHead(200, [...version.headers, 'content-length', String(body.length)])
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

const mayUseKept = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && !request.headers.cookie && !request.headers.range

/** Static files announce ranges; pages are marked by our hook. */
function isForEveryone(response: ServerResponse): boolean {
  if (response.hasHeader('set-cookie')) return false
  return response.hasHeader(noteHeaders.keep) || response.hasHeader('accept-ranges')
}

function cacheControl(response: ServerResponse, type: string): string {
  if (!response.hasHeader('accept-ranges')) return 'no-store'
  const isCode = /^(text\/html|text\/javascript|application\/manifest)/.test(type)
  return isCode ? 'no-cache' : `public, max-age=${hourInSeconds}`
}

/** A pattern or a file of ours; what someone else typed after the slash is never written down. */
function routeOf(response: ServerResponse, path: string): string {
  const route = response.getHeader(noteHeaders.route)
  if (typeof route === 'string') return route
  return response.hasHeader('accept-ranges') || path === '/healthz' ? path : unknownRoute
}

function flatHeaders(response: ServerResponse): FlatHeaders {
  const skipped = new Set(['etag', 'content-length', 'content-encoding', 'vary', 'accept-ranges', 'date'])
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    skipped.has(name) || value === undefined ? [] : [name, String(value)],
  )
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/'

const since = (start: number): number => Math.round((performance.now() - start) * 100) / 100
