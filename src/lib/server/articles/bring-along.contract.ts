/** What bringing a blog along promises on every database. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { emptyDraft, type Draft } from '#lib/core/publishing/draft.ts'
import { pictureAt } from '#lib/core/publishing/picture.ts'
import type { Db } from '../db/tables.ts'
import { fetchPicture } from '../pictures/fetch-picture.ts'
import { bringAlong, listCameEarlier, type PostToBring } from './bring-along.ts'
import { leadToShelves, listMoved, movedFrom } from './old-addresses.ts'
import { withdrawArticle } from './publish.ts'
import { readShelf } from './shelf.ts'
import { listKept, readKept, saveDraft } from './store.ts'
import { listVersions } from './versions.ts'

const now = new Date('2026-11-29T09:00:00.000Z')
const at = now.toISOString()

const draft: Draft = {
  ...emptyDraft,
  title: 'Rust mag',
  lead: 'Ook zonder dat je het verdiend hebt.',
  category: 'tension',
  slug: 'rust-mag',
  author: 'Noor Demo',
  checked: '2020-01-10',
  changed: 'Overgenomen van de vorige site.',
  body: 'Ga even zitten.',
}

const post: PostToBring = {
  ...{ id: 'one', key: 'wordpress:https://demo.example/?p=10', lang: 'nl', draft, publish: false },
  publishedOn: day('2019-05-04'),
  addresses: ['/2019/05/rust', '/?p=10', '/2019/05/café'],
}

export function bringAlongContract(fresh: () => Promise<Db>): void {
  const rows = async (db: Db) => ({
    articles: await db.selectFrom('articles').selectAll().execute(),
    versions: await db.selectFrom('article_versions').selectAll().execute(),
    origins: await db.selectFrom('article_origins').selectAll().execute(),
    addresses: await db.selectFrom('old_addresses').selectAll().execute(),
    state: await db.selectFrom('publishing_state').selectAll().execute(),
  })

  test('a post comes as a draft that keeps its day, and no old address leads to it yet', async () => {
    const db = await fresh()
    expect(await bringAlong(db, post, now)).toEqual({
      ...{ id: 'one', came: 'now', isPublished: false, state: 'draft', problems: [] },
    })
    expect(await readKept(db, 'one')).toMatchObject({ state: 'draft', draft, publishedOn: '2019-05-04' })
    expect(await movedFrom(db, '/2019/05/rust')).toBeNull()
  })

  test('read a second time nothing changes, and what she wrote here stays', async () => {
    const db = await fresh()
    await bringAlong(db, { ...post, publish: true }, now)
    const before = await rows(db)
    const again = { ...post, id: 'two', publish: true, draft: { ...draft, title: 'Anders' } }
    expect(await bringAlong(db, again, new Date('2027-01-01'))).toEqual({
      ...{ id: 'one', came: 'here', isPublished: false, state: 'published', problems: [] },
    })
    expect(await rows(db)).toEqual(before)
    expect(await listCameEarlier(db)).toMatchObject([
      { key: post.key, slug: 'rust-mag', state: 'published', isEdited: false },
    ])
    await saveDraft(db, { id: 'one', revision: 2 }, { ...draft, title: 'Van mij' }, { at })
    expect(await listCameEarlier(db)).toMatchObject([{ key: post.key, isEdited: true }])
    await bringAlong(db, again, now)
    expect((await readKept(db, 'one'))?.draft.title).toBe('Van mij')
    expect(await listVersions(db, 'one')).toHaveLength(3)
  })

  test('of ten windows that bring the same post at once one brings it', async () => {
    const db = await fresh()
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => bringAlong(db, { ...post, id: `window-${i}` }, now)),
    )
    expect(all.filter(({ came }) => came === 'now')).toHaveLength(1)
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(await listKept(db)).toHaveLength(1)
  })

  test('given to readers with the day they first had it; one that waits is given to them when that is asked', async () => {
    const db = await fresh()
    await bringAlong(db, post, now)
    expect(await bringAlong(db, { ...post, id: 'two', publish: true }, now)).toMatchObject({
      id: 'one',
      isPublished: true,
    })
    const [shown] = (await readShelf(db)).articles
    expect([shown?.article.published, shown?.article.checked]).toEqual(['2019-05-04', '2020-01-10'])
  })

  test('a word that promises an outcome keeps it a draft, and says so', async () => {
    const db = await fresh()
    const claim = { ...post, publish: true, draft: { ...draft, body: 'Dit geneest je rug.' } }
    expect(await bringAlong(db, claim, now)).toMatchObject({
      came: 'now',
      isPublished: false,
      problems: [{ field: 'body', kind: 'medical-claim', word: 'geneest' }],
    })
    expect((await readKept(db, 'one'))?.state).toBe('draft')
  })

  test('old addresses lead to the article while readers have it, however they are written', async () => {
    const db = await fresh()
    await bringAlong(db, { ...post, publish: true }, now)
    const to = '/artikelen/rust-mag'
    for (const address of [
      '/2019/05/rust',
      '/2019/05/RUST/',
      '/2019/05/rust?utm=x',
      '/?p=10',
      '/?utm=x&p=10',
      '/2019/05/caf%C3%A9/',
    ])
      expect(await movedFrom(db, address), address).toBe(to)
    for (const address of ['/2019/05/rust/amp', '/2019/05/rust/feed/', '/2019/05/rust/comment-page-2'])
      expect(await movedFrom(db, address), address).toBe(to)
    for (const address of [
      '/',
      '/?p=11',
      '/2019/05',
      '/artikelen/rust-mag',
      '/%00',
      '/%',
      `/${'a'.repeat(5000)}`,
      '//evil.example/',
    ])
      expect(await movedFrom(db, address), address).toBeNull()
    await withdrawArticle(db, { id: 'one', revision: 2 }, at)
    expect(await movedFrom(db, '/2019/05/rust')).toBeNull()
    expect(await listMoved(db)).toEqual([])
  })

  test('who followed the feed of the earlier site is led to ours, once a blog came along', async () => {
    const db = await fresh()
    const old = ['/feed', '/feed/', '/rss', '/rss/', '/feed/rss2', '/feed/atom', '/feed/atom/']
    const to = async () => Promise.all(old.map((address) => movedFrom(db, address)))
    expect(await to()).toEqual(old.map(() => null))
    await bringAlong(db, { ...post, publish: true }, now)
    expect(await to()).toEqual([...Array.from({ length: 5 }, () => '/feed.xml'), '/feed.atom', '/feed.atom'])
    for (const feed of ['rss', 'feed', 'feed/atom'])
      expect(await movedFrom(db, `/2019/05/rust/${feed}/`)).toBe('/artikelen/rust-mag')
  })

  test('an address that leads to one article stays that article’s', async () => {
    const db = await fresh()
    await bringAlong(db, { ...post, publish: true }, now)
    const other = { ...post, id: 'two', key: 'ghost:x', draft: { ...draft, slug: 'anders' }, publish: true }
    expect(await bringAlong(db, other, now)).toMatchObject({ came: 'now', isPublished: true })
    expect(await movedFrom(db, '/2019/05/rust')).toBe('/artikelen/rust-mag')
    await leadToShelves(db, [{ shelf: 'tension', lang: 'nl', paths: ['/2019/05/rust'] }])
    expect(await movedFrom(db, '/2019/05/rust')).toBe('/artikelen/rust-mag')
  })

  test('pages of her categories lead to our shelves, the one she chose last', async () => {
    const db = await fresh()
    const paths = ['/category/rug', '/tag/rug']
    await leadToShelves(db, [{ shelf: 'tension', lang: 'nl', paths }])
    await leadToShelves(db, [{ shelf: 'pain-movement', lang: 'en', paths }])
    const to = '/en/articles/category/understanding-pain-and-moving'
    expect(await movedFrom(db, '/category/rug/page/2/')).toBe(to)
    expect(await listMoved(db)).toEqual(paths.map((from) => ({ from, to })))
  })

  test('a picture is fetched once and kept as ours; what is not there or not ours to ask is refused', async () => {
    const db = await fresh()
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#8a5' } })
      .jpeg()
      .toBuffer()
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/stoel-30x20.jpg') response.end(photo)
      else if (request.url === '/pagina.jpg') response.end('<html>')
      else if (/^\/\d{3}\b/.test(request.url ?? '')) response.writeHead(Number(request.url?.slice(1, 4))).end()
      else if (request.url === '/weg.jpg') response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const rules = { allowPrivate: ['127.0.0.1'], at }
    const kept = await fetchPicture(db, `${site}/stoel-30x20.jpg`, rules)
    expect(kept.ok && pictureAt(kept.value.address)).toMatchObject({ width: 300, height: 200 })
    expect(asked).toEqual(['/stoel.jpg', '/stoel-30x20.jpg'])
    const problem = async (path: string, more = {}) => {
      const outcome = await fetchPicture(db, site + path, { ...rules, ...more })
      return outcome.ok ? null : outcome.error
    }
    expect(await problem('/pagina.jpg')).toBe('not-a-picture')
    expect(await problem('/niet.jpg')).toBe('not-there')
    expect(await problem('/weg.jpg')).toBe('not-reached')
    asked.length = 0
    expect(await problem('/weg-30x20.jpg')).toBe('not-reached')
    expect(asked).toEqual(['/weg.jpg'])
    // Only the site can say that it is gone for good.
    expect([await problem('/410-a.jpg'), await problem('/403-a.jpg'), await problem('/401-a.jpg')]).toEqual([
      ...['not-there', 'not-given', 'not-given'],
    ])
    for (const status of [429, 408, 500, 503]) {
      asked.length = 0
      expect(await problem(`/${status}-30x20.jpg`)).toBe('busy')
      // Not for its other size too: it has enough to do.
      expect(asked).toEqual([`/${status}.jpg`])
    }
    expect(await problem('/stoel-30x20.jpg', { maxBytes: 10 })).toBe('too-large')
    asked.length = 0
    expect(await problem('/stoel-30x20.jpg', { allowPrivate: 'no' })).toBe('not-reached')
    expect(asked).toEqual([])
    server.close()
  }, 30_000)
}
