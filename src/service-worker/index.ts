/**
 * Keeps working without a network, after one visit: everything in the private app, every exercise, the pain test and the
 * doctor page. Articles stay readable once they were read. A new version waits until the person asks for it or every
 * window is closed; the previous version's files stay for one version longer, so an open window never misses one.
 */
import { version } from '$app/env'
import { assets, immutable } from '$app/manifest'
import { self } from '$app/service-worker'
import { studioFiles } from 'virtual:studio-files'
import { exerciseIds } from '#lib/core/exercise/exercise-id.ts'
import { langOf, localPath } from '#lib/i18n/paths.ts'

const prefix = 'regie-files-'
const current = `${prefix}${version}`
const readCache = 'regie-read'
const readLimit = 40
const patienceMs = 2500

const pages = [
  '/pijntest',
  '/wanneer-bel-je-de-dokter',
  '/oefeningen',
  '/offline',
  ...exerciseIds.map((id) => `/oefeningen/${id}`),
].flatMap((path) => [localPath(path, 'nl'), localPath(path, 'en')])
/** The screen that records a voice comes with a right of its own, to ask for the microphone: no other shell can stand in for it. */
const ownShells = ['/app/stem', '/en/app/voice']
const shells = ['/app', '/en/app', ...ownShells, '/app/manifest.webmanifest', '/en/app/manifest.webmanifest']
/** No page of the client's manifest leads to a worker: this one reads the export of a blog. */
const studioWorkers = /\/workers\/read-worker-/
const files = [
  ...immutable
    .filter(({ path }) => !studioFiles.includes(path) && !studioWorkers.test(path))
    .map(({ path }) => `/${path}`),
  ...assets.map(({ path }) => `/${path}`).filter((path) => !path.startsWith('/og/')),
].map((path) => path.replace('//', '/'))

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const answer = answerFor(request, url)
  if (answer) event.respondWith(answer)
})

async function install() {
  const cache = await caches.open(current)
  await cache.addAll([...shells, ...pages, ...files].map((path) => new Request(path, { cache: 'reload' })))
}

async function activate() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current)
  // `caches.keys()` is in order of creation: all but the newest of the old ones can go.
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

function answerFor(request: Request, url: URL): Promise<Response> | null {
  if (request.mode === 'navigate') {
    if (ownShells.includes(url.pathname)) return fromCache(url.pathname, request)
    if (/^(?:\/en)?\/app(?:\/|$)/.test(url.pathname))
      return fromCache(langOf(url.pathname) === 'en' ? '/en/app' : '/app', request)
    if (pages.includes(url.pathname)) return fromNetwork(request, () => caches.match(url.pathname))
    if (/^\/(?:artikelen|en\/articles)\/[^/]+$/.test(url.pathname)) return readable(request)
    // The studio has nothing here to show instead: there is only waiting for what she asked.
    if (/^(?:\/en)?\/studio(?:\/|$)/.test(url.pathname)) return fetch(request).catch(() => offlineInstead(request))
    return fromNetwork(request, () => undefined)
  }
  if (files.includes(url.pathname) || shells.includes(url.pathname) || url.pathname.startsWith('/_app/immutable/'))
    return fromCache(url.pathname, request)
  return null
}

async function fromCache(path: string, request: Request) {
  const own = await caches.open(current).then((cache) => cache.match(path))
  return own ?? (await caches.match(path)) ?? fetch(request)
}

async function fromNetwork(request: Request, kept: () => Promise<Response | undefined> | undefined) {
  const answer = await fetchWithin(request)
  return answer ?? (await kept()) ?? (await offlineInstead(request))
}

const offlineInstead = async (request: Request) => (await offlinePage(request)) ?? Response.error()

/** An article that was read once can be read again: the newest forty are kept. */
async function readable(request: Request) {
  const cache = await caches.open(readCache)
  const answer = await fetchWithin(request)
  if (!answer) return (await cache.match(request)) ?? (await offlineInstead(request))
  if (answer.ok) {
    await cache.put(request, answer.clone())
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - readLimit)).map((key) => cache.delete(key)))
  }
  return answer
}

/** `null` without a network, or with one that does not answer in time (the train that has one bar). */
async function fetchWithin(request: Request) {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    return await fetch(request, { signal: patience.signal })
  } catch {
    return null
  } finally {
    // What has begun may take its time.
    clearTimeout(timer)
  }
}

const offlinePage = (request: Request) => caches.match(localPath('/offline', langOf(new URL(request.url).pathname)))
