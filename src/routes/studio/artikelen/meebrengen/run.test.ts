import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { emptyDraft } from '#lib/core/publishing/draft.ts'
import type { Brought } from '#lib/core/publishing/import/bring.ts'
import { pictureMark } from '#lib/core/publishing/import/picture-marks.ts'
import type { PlannedPicture, PlannedPost } from '#lib/core/publishing/import/plan.ts'
import type { Reader } from './picture-keeper.ts'
import { atBegin, Run, type How, type Progress } from './run.ts'

type Sent = { path: string; body: string }
type Answer = { status: number; json?: object }

const came = { id: 'a', came: 'now', isPublished: false, state: 'draft', problems: [] }

/** Answers as the server would; `answer` says what it says to what is sent, and undefined is the usual. */
let answer: (sent: Sent) => Answer | 'cut' | undefined = () => undefined
let sent: Sent[] = []
const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    if (request.method === 'GET') return void response.writeHead(isDown ? 502 : 405).end()
    const one = { path: request.url?.split('/').at(-1) ?? '', body: Buffer.concat(pieces).toString() }
    sent.push(one)
    const said = answer(one)
    if (said === 'cut') return void request.socket.destroy()
    const usual = one.path === 'artikel' ? came : { address: '/afbeeldingen/a.webp' }
    response.writeHead(said?.status ?? 200).end(JSON.stringify(said?.json ?? usual))
  })
})
let isDown = false
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
afterAll(() => void server.close())

const address = 'https://old.example/a.jpg'
const picture = (more: Partial<PlannedPicture> = {}): PlannedPicture => ({
  ...{ address, alt: 'Een stoel', caption: '', from: 'site', path: null, ...more },
})
const post = (key: string, pictures: PlannedPicture[] = [], more: Partial<PlannedPost> = {}): PlannedPost => ({
  ...{ key, title: key, lang: 'nl', slug: key, category: '', publishedOn: null, why: [], lost: [] },
  ...{ addresses: [], earlier: null, pictures, ...more },
})

/** A worker that has read these posts. */
const readerOf = (posts: readonly PlannedPost[], bytes: () => Promise<ArrayBuffer | 'damaged'>): Reader => ({
  hasEnded: false,
  ask: ((kind: string, asked: { key?: string }) => {
    if (kind === 'picture') return bytes()
    const found = posts.find(({ key }) => key === asked.key)
    if (!found) return Promise.resolve(null)
    const body = found.pictures.map((_, at) => pictureMark(at)).join('\n\n')
    const brought: Brought = { ...found, draft: { ...emptyDraft, title: found.title, body } }
    return Promise.resolve(brought)
  }) as Reader['ask'],
})

function begin(
  posts: PlannedPost[],
  more: Partial<How> & { reader?: Partial<Reader>; bytes?: () => Promise<never> } = {},
) {
  sent = []
  answer = () => undefined
  isDown = false
  const waits: number[] = []
  const states: string[] = []
  let progress = atBegin
  const read = readerOf(posts, more.bytes ?? (() => Promise.resolve(new ArrayBuffer(3))))
  const run = new Run(
    {
      reader: { ask: more.reader?.ask ?? read.ask, hasEnded: more.reader?.hasEnded ?? false },
      around: {
        fetch: (path, init) => fetch(base + path, init),
        isOnline: () => true,
        isSignedOut: ({ status }) => status === 401,
        pause: async (ms) => void waits.push(ms),
      },
      tell: (next: Progress) => {
        if (next.state !== progress.state) states.push(next.state)
        progress = next
      },
    },
    posts,
    { publish: false, shelves: [], ...more },
  )
  return { run, waits, states, now: () => progress }
}

const until = async (is: () => boolean) => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 5))
}
const to = (path: string) => sent.filter((one) => one.path === path)

test('a site that gives no picture is asked again after longer and longer, and its article waits for her', async () => {
  const { run, waits, now } = begin([post('one', [picture()])])
  let isBusy = true
  answer = ({ path }) => (path === 'afbeelding' && isBusy ? { status: 422, json: { error: 'busy' } } : undefined)
  const going = run.go()
  await until(() => now().state === 'silent')
  expect([now().silentHost, to('afbeelding').length, to('artikel')]).toEqual(['old.example', 3, []])
  expect(waits).toEqual([3000, 12_000])
  isBusy = false
  run.choose('again')
  await going
  expect([now().state, now().outcomes[0]?.missing]).toEqual(['done', []])
  expect(to('artikel')[0]?.body).toContain('/afbeeldingen/a.webp')
})

test('without its pictures they are told, and one that answers again still gives the others', async () => {
  const second = picture({ address: 'https://old.example/b.jpg' })
  const { run, now } = begin([post('one', [picture()]), post('two', [second])])
  answer = ({ body }) => (body.includes('/a.jpg') ? { status: 422, json: { error: 'busy' } } : undefined)
  const going = run.go()
  await until(() => now().state === 'silent')
  run.choose('without')
  await going
  expect(now().outcomes.map(({ missing }) => missing)).toEqual([[{ address, why: 'busy' }], []])
})

test('one that gives no answer at all is not asked again once she goes on without it', async () => {
  const second = picture({ address: 'https://old.example/b.jpg' })
  const { run, now } = begin([post('one', [picture()]), post('two', [second])])
  answer = ({ path }) => (path === 'afbeelding' ? { status: 422, json: { error: 'not-reached' } } : undefined)
  const going = run.go()
  await until(() => now().state === 'silent')
  run.choose('without')
  await going
  expect(to('afbeelding')).toHaveLength(3)
  expect(now().outcomes.map(({ missing }) => missing[0]?.why)).toEqual(['not-reached', 'not-reached'])
})

test('while she is asked she can stop, and go on later', async () => {
  const { run, now } = begin([post('one', [picture()])])
  answer = ({ path }) => (path === 'afbeelding' ? { status: 422, json: { error: 'busy' } } : undefined)
  const going = run.go()
  await until(() => now().state === 'silent')
  run.stop()
  await going
  expect(now().state).toBe('stopped')
  answer = () => undefined
  await run.go()
  expect([now().state, now().outcomes[0]?.missing]).toEqual(['done', []])
})

test('a picture on which the server breaks is given up, however it breaks', async () => {
  for (const broken of ['cut', { status: 503 }, { status: 504 }, { status: 408 }] as const) {
    const { run, now } = begin([post('one', [picture()])])
    answer = ({ path }) => (path === 'afbeelding' ? broken : undefined)
    await run.go()
    expect(to('afbeelding')).toHaveLength(3)
    expect(now().outcomes[0]?.missing).toEqual([{ address, why: 'not-kept' }])
  }
})

test('a server that is not there at all is waited for', async () => {
  const { run, now } = begin([post('one', [picture()])])
  isDown = true
  answer = ({ path }) => {
    if (path !== 'afbeelding' || to('afbeelding').length > 8) return undefined
    return { status: 502 }
  }
  await run.go()
  expect(now().outcomes[0]?.missing).toEqual([])
})

test('a fault that nobody thought of ends the run in a way it can go on from', async () => {
  const { ask } = readerOf([post('one'), post('two')], () => Promise.resolve('damaged'))
  let isBroken = true
  const { run, now } = begin([post('one'), post('two')], {
    reader: {
      ask: ((kind: 'take', asked: { key: string }) =>
        asked.key === 'two' && isBroken ? Promise.reject(new Error('odd')) : ask(kind, asked)) as Reader['ask'],
    },
  })
  await expect(run.go()).rejects.toThrow('odd')
  expect([now().state, now().outcomes.map(({ key }) => key)]).toEqual(['broken', ['one']])
  isBroken = false
  await run.go()
  expect([now().state, now().outcomes.map(({ key }) => key)]).toEqual(['done', ['one', 'two']])
})

test('a file that cannot be read is told; without its reader the run breaks off instead of losing every picture', async () => {
  const posts = [post('one', [picture({ from: 'file', path: 'a.jpg' })])]
  const bytes = () => Promise.reject(new Error('gone'))
  const told = begin(posts, { bytes })
  await told.run.go()
  expect(told.now().outcomes[0]?.missing).toEqual([{ address, why: 'damaged' }])
  const ended = begin(posts, { bytes, reader: { hasEnded: true } })
  await expect(ended.run.go()).rejects.toThrow('gone')
  expect([ended.now().state, to('artikel')]).toEqual(['broken', []])
})

test('one that came with an answer that was lost is told as having come', async () => {
  const lost = [{ kind: 'form', name: 'form', count: 1 }] as const
  const { run, now } = begin([
    post('one', [], { lost: [...lost], why: [{ kind: 'draft' }] }),
    post('two', [], { earlier: 'waits' }),
  ])
  answer = () => ({ status: 200, json: { ...came, came: 'here' } })
  await run.go()
  expect(now().outcomes).toMatchObject([{ what: 'draft', lost, why: [{ kind: 'draft' }] }, { what: 'here' }])
})

test('pages of her categories are sent in pieces, all of them, and it is said when the server would not have them', async () => {
  const paths = Array.from({ length: 25 }, (_, at) => `/category/${String(at)}`)
  const shelves = Array.from({ length: 30 }, () => ({ shelf: 'tension', lang: 'nl', paths }) as const)
  const { run, now } = begin([post('one')], { shelves: shelves.map((one) => ({ ...one, paths: [...one.paths] })) })
  await run.go()
  const read = to('planken').map(({ body }) => (JSON.parse(body) as { shelves: { paths: string[] }[] }).shelves)
  expect(read.flat().flatMap((one) => one.paths)).toEqual(shelves.flatMap((one) => one.paths))
  expect(Math.max(...read.flat().map((one) => one.paths.length))).toBe(10)
  expect([now().state, now().shelvesFailed]).toEqual(['done', false])
  const refused = begin([post('one')], { shelves: [{ shelf: 'tension', lang: 'nl', paths: ['/category/a'] }] })
  answer = ({ path }) => (path === 'planken' ? { status: 400, json: {} } : undefined)
  await refused.run.go()
  expect([refused.now().state, refused.now().shelvesFailed]).toEqual(['done', true])
})
