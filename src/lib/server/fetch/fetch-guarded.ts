/**
 * `fetch` for addresses that somebody typed. Every hop is resolved first, every address it resolves to is checked, and the
 * connection goes to a checked address: a name that changes its mind between the two (DNS rebinding) gains nothing.
 */
import { lookup as systemLookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { addressKind } from './addresses.ts'
import { FetchRefusal, type FetchProblem } from './fetch-refusal.ts'
import { readBody } from './read-body.ts'

export type FetchRules = {
  /** Whether addresses of the own network may be called: never, always, or for these host names. */
  allowPrivate: 'yes' | 'no' | readonly string[]
  /** Bytes of the answer after decompression. */
  maxBytes?: number
  /** For everything together: names, redirects and the whole answer. */
  timeoutMs?: number
  maxRedirects?: number
  /** How names become addresses; the system's way by default. */
  lookup?: (host: string) => Promise<{ address: string; family: number }[]>
}

type Settled = Required<FetchRules>
type Call = { url: URL; method: string; headers: Headers; body: string | undefined }

const defaults = {
  maxBytes: 10 * 1024 * 1024,
  timeoutMs: 20_000,
  maxRedirects: 5,
  lookup: (host: string) => systemLookup(host, { all: true, verbatim: true }),
}

/** A `fetch` that keeps to the rules. Takes text bodies only; throws a FetchRefusal. */
export function guardedFetch(rules: FetchRules): typeof fetch {
  const settled: Settled = { ...defaults, ...rules }
  return async (input, init = {}) => {
    const timeout = AbortSignal.timeout(settled.timeoutMs)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    const call: Call = {
      url: parse(input instanceof Request ? input.url : String(input)),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : undefined,
    }
    return follow(call, settled, { signal, manual: init.redirect === 'manual' })
  }
}

function parse(text: string, base?: URL): URL {
  const url = URL.parse(text, base)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') throw new FetchRefusal('bad-address')
  return url
}

async function follow(
  first: Call,
  rules: Settled,
  { signal, manual }: { signal: AbortSignal; manual: boolean },
): Promise<Response> {
  let call = first
  for (let hops = 0; ; hops++) {
    const answer = await send(call, rules, signal)
    const location = isRedirect(answer.status) ? answer.headers.get('location') : null
    if (location === null || manual) return answer
    if (hops >= rules.maxRedirects) throw new FetchRefusal('too-many-redirects')
    call = redirected(call, parse(location, call.url), answer.status)
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

/** The next call. Whatever proves who we are stays behind when the next machine is another one (RFC 9110, 15.4). */
function redirected({ url, method, headers, body }: Call, next: URL, status: number): Call {
  if (url.protocol === 'https:' && next.protocol === 'http:') throw new FetchRefusal('downgraded')
  const kept = new Headers(headers)
  if (next.origin !== url.origin) for (const name of ['authorization', 'cookie']) kept.delete(name)
  const becomesGet = status === 303 || (status <= 302 && method === 'POST')
  if (!becomesGet || method === 'HEAD') return { url: next, method, headers: kept, body }
  kept.delete('content-type')
  return { url: next, method: 'GET', headers: kept, body: undefined }
}

async function send(call: Call, rules: Settled, signal: AbortSignal): Promise<Response> {
  try {
    const addresses = await checkedAddresses(call.url, rules, signal)
    const answer = await answerTo(call, addresses, signal)
    const body = await readBody(answer, rules.maxBytes, signal)
    return responseOf(call.url, answer, body)
  } catch (error) {
    throw error instanceof FetchRefusal ? error : new FetchRefusal(problemOf(error, signal), error)
  }
}

type Address = { address: string; family: number }

/** Every address of the host, if all of them may be called: one bad one among good ones is how a trap looks. */
async function checkedAddresses({ hostname }: URL, rules: Settled, signal: AbortSignal): Promise<Address[]> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const addresses = family ? [{ address: host, family }] : await orAborted(rules.lookup(host), signal)
  if (addresses.length === 0) throw new FetchRefusal('unknown-host')
  const mayBePrivate = allowsPrivate(hostname, rules.allowPrivate)
  for (const { address } of addresses) {
    const kind = addressKind(address)
    if (kind === 'never' || (kind === 'private' && !mayBePrivate)) throw new FetchRefusal('private-address')
  }
  return addresses
}

function allowsPrivate(hostname: string, allow: FetchRules['allowPrivate']): boolean {
  if (typeof allow === 'string') return allow === 'yes'
  return allow.includes(hostname.replace(/\.$/, ''))
}

function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop)
    })
  })
}

function answerTo(call: Call, addresses: Address[], signal: AbortSignal): Promise<IncomingMessage> {
  const { url, method, headers, body } = call
  if (!headers.has('user-agent')) headers.set('user-agent', 'Regie')
  headers.set('accept-encoding', 'gzip, deflate, br')
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method,
      headers: Object.fromEntries(headers),
      // No shared connections: one that was opened for somebody else was checked for somebody else.
      agent: false,
      lookup: only(addresses),
      signal,
    })
    request.once('response', resolve)
    request.once('error', reject)
    request.end(body)
  })
}

/** Answers a connection's question for addresses with the ones that were checked, whatever the name resolves to by now. */
function only(addresses: Address[]): LookupFunction {
  return (_host, options, callback) => {
    const [first = { address: '', family: 4 }] = addresses
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  }
}

function responseOf(url: URL, answer: IncomingMessage, body: Buffer): Response {
  const status = answer.statusCode ?? 502
  const headers = new Headers()
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    if (name === 'content-encoding' || name === 'content-length') continue
    for (const value of values ?? []) headers.append(name, value)
  }
  const withoutBody = status === 204 || status === 205 || status === 304
  const response = new Response(withoutBody ? null : new Uint8Array(body), {
    status: status < 200 || status > 599 ? 502 : status,
    headers,
  })
  return Object.defineProperty(response, 'url', { value: url.href })
}

function problemOf(error: unknown, signal: AbortSignal): FetchProblem {
  if (signal.aborted) return 'too-slow'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'unknown-host'
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) return 'certificate'
  if (/^(HPE_|Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_STREAM)/.test(code)) return 'broken-answer'
  return 'unreachable'
}
