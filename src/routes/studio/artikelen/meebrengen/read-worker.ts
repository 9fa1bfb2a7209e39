/** Reads an export beside the page: a blog of years is tens of megabytes, and nothing on the screen waits for it. */
import { listZip, unpack, type ZipEntry } from '#lib/core/exchange/strict-zip.ts'
import type { Lang } from '#lib/core/lang.ts'
import { bring, type Brought } from '#lib/core/publishing/import/bring.ts'
import { changedByBringing } from '#lib/core/publishing/import/brought-words.ts'
import { guessShelf } from '#lib/core/publishing/import/guess-shelf.ts'
import { indexOf, namedPictures, type FileIndex } from '#lib/core/publishing/import/picture-files.ts'
import { planned } from '#lib/core/publishing/import/plan.ts'
import { readExports, type ExportFile } from '#lib/core/publishing/import/read-export.ts'
import { isTextFile } from '#lib/core/publishing/import/read-texts.ts'
import type { BlogExport } from '#lib/core/publishing/import/source.ts'
import type { Answered, Asked, OpenProblem, PlanChoices, Questions, Unread } from './worker-message.ts'

/** Bytes of an export. The largest string a browser makes is not much longer. */
const largestExport = 200 * 1024 * 1024
/** Bytes of a zip, which stands in memory while she brings her blog along. */
const largestZip = 1024 * 1024 * 1024
/** The server takes no larger picture. */
const largestPicture = 20 * 1024 * 1024
const mostFiles = 60_000

/** Gives the bytes of one of her files. */
type Source = () => Promise<Questions['picture']['answer']>

let blog: BlogExport | null = null
/** Only that of Ghost is read once more, when it is known where it stood. */
let ofGhost: ExportFile[] = []
let sources = new Map<string, Source>()
let files: FileIndex = new Map()
let brought = new Map<string, Brought>()

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { number } = data
  answerTo(data).then(
    (answer) => postMessage({ number, answer } satisfies Answered),
    (error: unknown) => postMessage({ number, failed: String(error) } satisfies Answered),
  )
})

async function answerTo({ kind, asked }: Asked): Promise<Questions[keyof Questions]['answer']> {
  switch (kind) {
    case 'open':
      return open(asked)
    case 'plan':
      return plan(asked)
    case 'take':
      return brought.get(asked.key) ?? null
    case 'picture':
      return (await sources.get(asked.path)?.()) ?? 'damaged'
  }
}

class Refusal extends Error {
  readonly problem: OpenProblem
  constructor(problem: OpenProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

async function open({ file, pictures, builtIn }: Questions['open']['asked']): Promise<Questions['open']['answer']> {
  try {
    sources = new Map()
    const sizes = [file, ...pictures.map(({ file: each }) => each).filter(isZip)].map(({ size }) => size)
    const reading = { read: 0, of: sizes.reduce((sum, size) => sum + size, 0) }
    const found = await exportIn(file, { reading, builtIn: new Set(builtIn) })
    blog = found.blog
    for (const each of pictures) await addPictures(each, reading)
    files = indexOf([...sources.keys()])
    const { from, site, leftOut, shelves } = blog
    const opened = shelves.map((shelf) => ({ ...shelf, lang: langOf(shelf.name), guess: guessShelf(shelf.name) }))
    return { from, site, leftOut, shelves: opened, unread: found.unread, files: sources.size }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    // The disk it stood on is gone, or it was changed meanwhile.
    if (error instanceof DOMException) return { problem: { kind: 'unreadable' } }
    throw error
  }
}

const isZip = (file: File) => /\.zip$/i.test(file.name) || file.type === 'application/zip'

type Reading = { read: number; of: number }

type Found = { blog: BlogExport; unread: Unread[] }

type ToRead = { reading: Reading; builtIn: ReadonlySet<string> }

async function exportIn(file: File, { reading, builtIn }: ToRead): Promise<Found> {
  const bytes = await bytesOf(file, reading)
  if (!startsAsZip(bytes)) return blogOf([{ name: file.name, text: textOf(bytes) }])
  const entries = entriesIn(bytes)
  const { texts: all, unread } = textsIn(bytes, entries)
  const hashes = await Promise.all(all.map(({ text }) => sha256(text)))
  const texts = all.filter((_, at) => !builtIn.has(hashes[at] ?? ''))
  if (texts.length === 0 && all.length > 0) throw new Refusal({ kind: 'no-posts' })
  const [first] = unread
  if (texts.length === 0) throw new Refusal({ kind: first?.why ?? 'no-export' })
  try {
    const found = blogOf(texts)
    addEntries(bytes, entries)
    if (all.length > texts.length) found.blog.leftOut = { ...found.blog.leftOut, 'built-in': all.length - texts.length }
    return { ...found, unread: [...unread, ...found.unread] }
  } catch (error) {
    const isOther = error instanceof Refusal && error.problem.kind === 'not-an-export'
    throw isOther ? new Refusal({ kind: first?.why ?? 'no-export' }) : error
  }
}

/** Everything in a zip that may be an export, as far as a memory holds it. */
function textsIn(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  const texts: ExportFile[] = []
  const unread: { name: string; why: 'too-large' | 'damaged' }[] = []
  let room = largestExport
  for (const entry of entries) {
    if (!mayBeExport(entry.name) || isOfMac(entry.name)) continue
    const name = nameOf(entry)
    const content = entry.size > room ? null : unpack(bytes, entry)
    if (content === null) unread.push({ name, why: entry.size > room ? 'too-large' : 'damaged' })
    else {
      texts.push({ name, text: textOf(content) })
      room -= entry.size
    }
  }
  return { texts, unread }
}

const mayBeExport = (name: string) => /\.(?:xml|json)$|(?:^|\/)_redirects$/i.test(name) || isTextFile(name)

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...digest].map((one) => one.toString(16).padStart(2, '0')).join('')
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Reads it piece by piece, and says how far that is. */
async function bytesOf(file: File, reading: Reading): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > (isZip(file) ? largestZip : largestExport)) throw new Refusal({ kind: 'too-large' })
  const bytes = new Uint8Array(file.size)
  const reader = file.stream().getReader()
  let filled = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes.set(piece.value, filled)
    filled += piece.value.length
    reading.read += piece.value.length
    postMessage({ progress: reading.of === 0 ? 1 : reading.read / reading.of } satisfies Answered)
  }
  return bytes
}

function blogOf(files: ExportFile[]): Found {
  const found = readExports(files, '')
  if (!found.ok) throw new Refusal(found.error)
  ofGhost = found.value.blog.from === 'ghost' ? files : []
  return found.value
}

async function addPictures({ file, path }: Questions['open']['asked']['pictures'][number], reading: Reading) {
  if (!isZip(file)) {
    sources.set(path, async () => (file.size > largestPicture ? 'too-large' : file.arrayBuffer()))
    return
  }
  const bytes = await bytesOf(file, reading)
  addEntries(bytes, entriesIn(bytes))
}

function addEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    if (isOfMac(entry.name)) continue
    const unpacked: Source = () =>
      Promise.resolve(entry.size > largestPicture ? 'too-large' : (unpack(bytes, entry)?.buffer ?? 'damaged'))
    sources.set(nameOf(entry), unpacked)
  }
}

function entriesIn(bytes: Uint8Array): readonly ZipEntry[] {
  const listed = listZip(bytes, mostFiles)
  if (!listed.ok) throw new Refusal({ kind: listed.error })
  return listed.value
}

/** What a Mac puts beside every file. */
const isOfMac = (name: string) => /(?:^|\/)(?:__MACOSX\/|\._)/.test(name)

const startsAsZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A name in a zip is bytes; most programs write UTF-8. */
function nameOf({ name }: ZipEntry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(name, (sign) => sign.charCodeAt(0)))
  } catch {
    return name
  }
}

/** In which language most posts on this shelf of hers are written. */
function langOf(name: string): Lang {
  const on = (blog?.posts ?? []).filter(({ categories }) => categories.includes(name))
  return on.filter(({ lang }) => lang === 'en').length * 2 > on.length ? 'en' : 'nl'
}

function plan({ site, here, taken, ...choices }: PlanChoices) {
  if (blog?.from === 'ghost' && site !== blog.site) {
    const again = readExports(ofGhost, site)
    if (again.ok) blog = again.value.blog
  }
  if (blog === null) throw new Error('plan requires an export that was opened')
  const all = bring(blog, {
    ...{ ...choices, changed: changedByBringing, taken: new Set(taken) },
    here: new Map(here.map(({ key, slug }) => [key, slug])),
  })
  brought = new Map(all.map((one) => [one.key, one]))
  const earlier = new Map(here.map(({ key, earlier: what }) => [key, what]))
  const pictures = all.flatMap((one) => one.pictures.map(({ address }) => address))
  const named = namedPictures([...blog.files, ...pictures])
  return all.map((one) => planned(one, { files, earlier, all: named }))
}
