/** What the practice's articles promise on every database. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { emptyDraft, type Draft } from '#lib/core/publishing/draft.ts'
import { readDraftFile } from '#lib/core/publishing/draft-file.ts'
import { parseArticle } from '#lib/core/publishing/parse.ts'
import type { Db } from '../db/tables.ts'
import { defaultBookingSettings } from '#lib/core/booking/settings.ts'
import { saveBookingSettings } from '../booking/settings.ts'
import { keepPicture } from '../pictures/store.ts'
import { exportFiles } from './export.ts'
import { libraryOf } from './library.ts'
import { publishArticle, publishPlanned, scheduleArticle, withdrawArticle } from './publish.ts'
import { publishingVersion, readShelf } from './shelf.ts'
import { addArticle, listKept, readKept, saveDraft, setAside } from './store.ts'
import { listVersions, restoreVersion } from './versions.ts'

const now = new Date('2026-11-29T09:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const iso = (minutes = 0) => later(minutes).toISOString()

const whole: Draft = {
  ...emptyDraft,
  title: 'Rust mag',
  lead: 'Ook zonder dat je het verdiend hebt.',
  category: 'tension',
  slug: 'rust-mag',
  author: 'de praktijk',
  changed: 'Voor het eerst geplaatst.',
  body: '## Zitten\n\nGa even zitten.',
}

const revisionOf = (outcome: { ok: true; value: { revision: number } } | { ok: false; error: unknown }) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value.revision
}

const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

export function articlesContract(fresh: () => Promise<Db>): void {
  const begun = async (draft: Draft = whole) => {
    const db = await fresh()
    expect(await addArticle(db, { id: 'one', lang: 'nl', draft }, iso())).toBe(true)
    return db
  }
  const base = (revision: number) => ({ id: 'one', revision })
  const slugs = async (db: Db) => (await readShelf(db)).articles.map(({ article }) => article.slug)

  test('a draft is kept as it was typed, half or whole, and no reader sees it', async () => {
    const db = await begun(emptyDraft)
    const half = { ...emptyDraft, title: ' Rust', body: '::: claim' }
    expect(await saveDraft(db, base(1), half, { at: iso(1) })).toEqual({ ok: true, value: { revision: 2 } })
    expect(await readKept(db, 'one')).toMatchObject({ state: 'draft', revision: 2, draft: half, published: null })
    expect(await readKept(db, 'none')).toBeNull()
    expect(await slugs(db)).toEqual([])
    expect(await publishingVersion(db)).toBe(0)
  })

  test('of two windows the second is told that the first wrote, and its words stay with it', async () => {
    const db = await begun()
    revisionOf(await saveDraft(db, base(1), { ...whole, title: 'Van het ene venster' }, { at: iso(1) }))
    const second = await saveDraft(db, base(1), { ...whole, title: 'Van het andere' }, { at: iso(2) })
    expect(second).toEqual({ ok: false, error: { kind: 'changed', revision: 2, at: iso(1) } })
    expect((await readKept(db, 'one'))?.draft.title).toBe('Van het ene venster')
    // Whose answer was lost on the way sends the same once more, and goes on.
    const first = { ...whole, title: 'Van het ene venster' }
    expect(await saveDraft(db, base(1), first, { at: iso(2) })).toEqual({ ok: true, value: { revision: 2 } })
    expect(await saveDraft(db, { id: 'none', revision: 1 }, whole, { at: iso(2) })).toEqual({
      ok: false,
      error: { kind: 'gone' },
    })
  })

  test('of twenty windows at once exactly one is kept', async () => {
    const db = await begun()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => saveDraft(db, base(1), { ...whole, title: `Venster ${i}` }, { at: iso(1) })),
    )
    const kept = all.flatMap((outcome, i) => (outcome.ok ? [i] : []))
    expect(kept).toHaveLength(1)
    expect(await readKept(db, 'one')).toMatchObject({ revision: 2, draft: { title: `Venster ${kept[0]}` } })
  })

  test('publishing gives the draft to readers, with the days of the practice; what is typed on stays unseen', async () => {
    const db = await begun()
    await saveBookingSettings(db, { ...defaultBookingSettings, zone: 'Pacific/Auckland' }, now)
    const evening = new Date('2026-11-29T22:00:00.000Z')
    const revision = revisionOf(await publishArticle(db, base(1), evening))
    expect(await publishingVersion(db)).toBe(1)
    const { articles } = await readShelf(db)
    expect(articles).toMatchObject([
      {
        id: 'one',
        article: {
          ...{ lang: 'nl', slug: 'rust-mag', title: 'Rust mag', translation: null },
          ...{ published: '2026-11-30', checked: '2026-11-30', nextCheck: '2027-05-31' },
          blocks: [{ kind: 'prose', text: '## Zitten\n\nGa even zitten.' }],
        },
      },
    ])
    revisionOf(await saveDraft(db, base(revision), { ...whole, title: 'Nog niet klaar', body: '' }, { at: iso(9) }))
    expect((await readShelf(db)).articles[0]?.article.title).toBe('Rust mag')
    expect(await readKept(db, 'one')).toMatchObject({ state: 'published', draft: { body: '' } })
  })

  test('the day of publication stays, the day of checking is that of the last one', async () => {
    const db = await begun()
    const first = revisionOf(await publishArticle(db, base(1), now))
    revisionOf(await publishArticle(db, base(first), later(60 * 24 * 40)))
    expect((await readShelf(db)).articles[0]?.article).toMatchObject({ published: '2026-11-29', checked: '2027-01-08' })
  })

  test('what is missing or may not be said is named, and nothing changes', async () => {
    const db = await begun({ ...whole, title: ' ', slug: 'Rust mag', body: 'Dit geneest je rug.' })
    const refused = await publishArticle(db, base(1), now)
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: 'not-ready',
        problems: [
          { field: 'title', kind: 'required' },
          { field: 'slug', kind: 'not-a-slug' },
          { field: 'body', kind: 'medical-claim', word: 'geneest', instead: expect.any(String) as string },
        ],
      },
    })
    expect(await readKept(db, 'one')).toMatchObject({ revision: 1, state: 'draft' })
    expect(await scheduleArticle(db, base(1), iso(60), now)).toMatchObject({ ok: false, error: { kind: 'not-ready' } })
  })

  test('an address belongs to one article; one that was left leads to the new one for ever', async () => {
    const db = await begun()
    let revision = revisionOf(await publishArticle(db, base(1), now))
    for (const slug of ['rust-nemen', 'rust-is-geen-beloning']) {
      revision = revisionOf(await saveDraft(db, base(revision), { ...whole, slug }, { at: iso(1) }))
      revision = revisionOf(await publishArticle(db, base(revision), later(2)))
    }
    const { moved } = await readShelf(db)
    expect([...moved]).toEqual(
      expect.arrayContaining([
        ['nl/rust-mag', 'rust-is-geen-beloning'],
        ['nl/rust-nemen', 'rust-is-geen-beloning'],
      ]),
    )
    await addArticle(db, { id: 'two', lang: 'nl', draft: whole }, iso(3))
    expect(await publishArticle(db, { id: 'two', revision: 1 }, later(3))).toEqual({
      ok: false,
      error: { kind: 'not-ready', problems: [{ field: 'slug', kind: 'taken' }] },
    })
    await addArticle(db, { id: 'three', lang: 'en', draft: { ...whole, body: 'Sit down.' } }, iso(3))
    revisionOf(await publishArticle(db, { id: 'three', revision: 1 }, later(3)))
    // Its old address is its own to go back to.
    revision = revisionOf(await saveDraft(db, base(revision), whole, { at: iso(4) }))
    revisionOf(await publishArticle(db, base(revision), later(4)))
    expect((await readShelf(db)).moved.get('nl/rust-nemen')).toBe('rust-mag')
  })

  test('of two articles that take one address at once one gets it', async () => {
    const db = await begun()
    await addArticle(db, { id: 'two', lang: 'nl', draft: whole }, iso())
    const both = await Promise.all(['one', 'two'].map((id) => publishArticle(db, { id, revision: 1 }, now)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { problems: [{ field: 'slug', kind: 'taken' }] } })
    expect(await slugs(db)).toEqual(['rust-mag'])
  })

  test('what is planned comes out once, at its moment, and not when the plan was changed', async () => {
    const db = await begun()
    const planned = revisionOf(await scheduleArticle(db, base(1), iso(60), now))
    const jobs = () => db.selectFrom('jobs').select(['key', 'state', 'run_at']).orderBy('key').execute()
    const [first] = await jobs()
    expect(first).toMatchObject({ state: 'waiting', run_at: iso(60) })
    expect(await slugs(db)).toEqual([])
    // Taken back, and planned anew for the very same moment.
    const back = revisionOf(await withdrawArticle(db, base(planned), iso(1)))
    expect(await readKept(db, 'one')).toMatchObject({ state: 'draft', publishAt: null })
    const again = revisionOf(await scheduleArticle(db, base(back), iso(60), later(2)))
    const waiting = (await jobs()).filter(({ state }) => state === 'waiting')
    expect(waiting).toMatchObject([{ run_at: iso(60) }])
    // Typing on does not change the plan: what stands there at that moment comes out.
    revisionOf(await saveDraft(db, base(again), { ...whole, title: 'Rust mag altijd' }, { at: iso(3) }))
    expect(await publishPlanned(db, first?.key ?? '', later(60))).toBe(false)
    expect(await publishPlanned(db, waiting[0]?.key ?? '', later(60))).toBe(true)
    expect(await publishPlanned(db, waiting[0]?.key ?? '', later(61))).toBe(false)
    expect((await readShelf(db)).articles[0]?.article.title).toBe('Rust mag altijd')
    expect(await publishingVersion(db)).toBe(1)
  })

  test('a plan that cannot come out stays a plan, with what readers had', async () => {
    const db = await begun()
    let revision = revisionOf(await publishArticle(db, base(1), now))
    revision = revisionOf(await scheduleArticle(db, base(revision), iso(60), later(1)))
    revisionOf(await saveDraft(db, base(revision), { ...whole, title: '' }, { at: iso(2) }))
    const [{ key } = { key: '' }] = await db.selectFrom('jobs').select('key').execute()
    expect(await publishPlanned(db, key, later(60))).toBe(false)
    expect(await readKept(db, 'one')).toMatchObject({ state: 'scheduled', publishAt: iso(60) })
    expect((await readShelf(db)).articles[0]?.article.title).toBe('Rust mag')
    const { revision: last = 0 } = (await readKept(db, 'one')) ?? {}
    revisionOf(await withdrawArticle(db, base(last), iso(61)))
    expect(await readKept(db, 'one')).toMatchObject({ state: 'published', publishAt: null })
  })

  test('withdrawn it is gone for readers and kept here; planned again it stays unseen until then', async () => {
    const db = await begun()
    let revision = revisionOf(await publishArticle(db, base(1), now))
    revision = revisionOf(await withdrawArticle(db, base(revision), iso(1)))
    expect(await slugs(db)).toEqual([])
    expect(await publishingVersion(db)).toBe(2)
    revision = revisionOf(await scheduleArticle(db, base(revision), iso(60), later(2)))
    expect(await slugs(db)).toEqual([])
    revision = revisionOf(await withdrawArticle(db, base(revision), iso(3)))
    expect(await readKept(db, 'one')).toMatchObject({ state: 'withdrawn' })
    revisionOf(await publishArticle(db, base(revision), later(60 * 24)))
    expect((await readShelf(db)).articles[0]?.article.published).toBe('2026-11-29')
  })

  test('when two windows wrote, neither text is lost, whichever is chosen', async () => {
    const db = await begun()
    const first = revisionOf(await saveDraft(db, base(1), { ...whole, title: 'Het ene venster' }, { at: iso(1) }))
    const mine = { ...whole, title: 'Het andere venster' }
    expect(await setAside(db, 'one', mine, iso(2))).toBe(true)
    expect(await setAside(db, 'none', mine, iso(2))).toBe(false)
    expect((await readKept(db, 'one'))?.draft.title).toBe('Het ene venster')
    revisionOf(await saveDraft(db, base(first), { ...whole, title: 'Toch het mijne' }, { at: iso(3), apart: true }))
    expect((await listVersions(db, 'one')).map(({ draft }) => draft.title)).toEqual([
      ...['Toch het mijne', 'Het ene venster', 'Het andere venster', 'Het ene venster', 'Rust mag'],
    ])
  })

  test('what was set aside stays when the other window types on, or an earlier text is put back', async () => {
    const db = await begun()
    let revision = revisionOf(await saveDraft(db, base(1), { ...whole, title: 'Het ene venster' }, { at: iso(1) }))
    await setAside(db, 'one', { ...whole, title: 'Het andere venster' }, iso(2))
    revision = revisionOf(await saveDraft(db, base(revision), { ...whole, title: 'Het ene, verder' }, { at: iso(3) }))
    await setAside(db, 'one', { ...whole, title: 'Nog een ander' }, iso(4))
    revisionOf(await restoreVersion(db, base(revision), 1, iso(5)))
    expect((await listVersions(db, 'one')).map(({ kind, draft }) => `${kind} ${draft.title}`)).toEqual([
      ...['restored Rust mag', 'saved Het ene, verder', 'saved Nog een ander', 'saved Het ene, verder'],
      ...['saved Het andere venster', 'saved Het ene venster', 'saved Rust mag'],
    ])
  })

  test('the text it began with is a version, and so is one of which half was lost at once', async () => {
    const db = await begun()
    let revision = 1
    const bodies = ['Een begin.', 'Een begin, en meer.', 'Een begin, e', 'Een b', '', 'Opnieuw', 'Opnieuw.']
    for (const [minute, body] of bodies.entries())
      revision = revisionOf(await saveDraft(db, base(revision), { ...whole, body }, { at: iso(minute) }))
    expect((await listVersions(db, 'one')).map(({ draft }) => draft.body)).toEqual([
      ...['Opnieuw.', 'Een b', 'Een begin, e', whole.body],
    ])
    // Nothing is lost with an article that began empty.
    await addArticle(db, { id: 'two', lang: 'nl', draft: emptyDraft }, iso())
    revisionOf(await saveDraft(db, { id: 'two', revision: 1 }, whole, { at: iso(1) }))
    expect((await listVersions(db, 'two')).map(({ number, draft }) => [number, draft.title])).toEqual([[1, 'Rust mag']])
  })

  test('a version that is not there cannot be put back, and what no reader has cannot be withdrawn', async () => {
    const db = await begun()
    const notPublished = { ok: false, error: { kind: 'not-published' } }
    const before = await readKept(db, 'one')
    expect(await restoreVersion(db, base(1), 9, iso(1))).toEqual({ ok: false, error: { kind: 'no-version' } })
    expect(await withdrawArticle(db, base(1), iso(1))).toEqual(notPublished)
    expect(await readKept(db, 'one')).toEqual(before)
    expect(await listVersions(db, 'one')).toHaveLength(1)
    let revision = revisionOf(await publishArticle(db, base(1), later(2)))
    revision = revisionOf(await withdrawArticle(db, base(revision), iso(3)))
    expect(await withdrawArticle(db, base(revision), iso(4))).toEqual(notPublished)
    expect(await readKept(db, 'one')).toMatchObject({ state: 'withdrawn', revision })
    expect(await publishingVersion(db)).toBe(2)
  })

  test('how it was before can be read and put back, and putting back loses nothing', async () => {
    const db = await begun()
    let revision = 1
    const type = async (title: string, minute: number) => {
      revision = revisionOf(await saveDraft(db, base(revision), { ...whole, title }, { at: iso(minute) }))
    }
    await type('Eerste zin', 0)
    await type('Eerste zin, en nog een', 5)
    await type('Na de koffie', 30)
    revision = revisionOf(await publishArticle(db, base(revision), later(31)))
    await type('Alles weg', 32)
    const titles = async () => (await listVersions(db, 'one')).map(({ kind, draft }) => `${kind} ${draft.title}`)
    expect(await titles()).toEqual([
      'saved Alles weg',
      'published Na de koffie',
      'saved Na de koffie',
      'saved Eerste zin, en nog een',
      'saved Rust mag',
    ])
    const first = (await listVersions(db, 'one')).at(-2)
    revision = revisionOf(await restoreVersion(db, base(revision), first?.number ?? 0, iso(50)))
    expect((await readKept(db, 'one'))?.draft.title).toBe('Eerste zin, en nog een')
    expect((await titles()).slice(0, 2)).toEqual(['restored Eerste zin, en nog een', 'saved Alles weg'])
    expect((await readShelf(db)).articles[0]?.article.title).toBe('Na de koffie')
  })

  test('a hundred pauses are kept, every publication for ever', async () => {
    const db = await begun()
    let revision = revisionOf(await publishArticle(db, base(1), now))
    for (let i = 1; i <= 120; i++)
      revision = revisionOf(await saveDraft(db, base(revision), { ...whole, title: `Keer ${i}` }, { at: iso(i * 11) }))
    const versions = await listVersions(db, 'one')
    expect(versions.filter(({ kind }) => kind === 'saved')).toHaveLength(100)
    expect(versions.at(-1)?.kind).toBe('published')
    expect(versions[0]?.draft.title).toBe('Keer 120')
  })

  test('two languages of one text know each other once both are there', async () => {
    const db = await begun()
    revisionOf(await publishArticle(db, base(1), now))
    const english = { ...whole, title: 'Rest is fine', slug: 'rest-is-fine', body: 'Sit down.' }
    expect(await addArticle(db, { id: 'two', lang: 'en', draft: english, pair: 'one' }, iso())).toBe(true)
    expect(await addArticle(db, { id: 'three', lang: 'en', draft: english, pair: 'one' }, iso())).toBe(false)
    revisionOf(await publishArticle(db, { id: 'two', revision: 1 }, now))
    const { articles } = await readShelf(db)
    expect(articles.map(({ article }) => [article.slug, article.translation]).toSorted()).toEqual([
      ['rest-is-fine', 'rust-mag'],
      ['rust-mag', 'rest-is-fine'],
    ])
  })

  test('a text that came with Regie is replaced when hers is published, once, and keeps its day', async () => {
    const db = await fresh()
    const taken = {
      id: 'own',
      lang: 'nl' as const,
      draft: whole,
      builtIn: 'nl/rust-mag',
      publishedOn: day('2026-09-17'),
    }
    expect(await addArticle(db, taken, iso())).toBe(true)
    expect(await addArticle(db, { ...taken, id: 'twice' }, iso())).toBe(false)
    expect([...(await readShelf(db)).replaced]).toEqual([])
    const planned = revisionOf(await scheduleArticle(db, { id: 'own', revision: 1 }, iso(60), now))
    expect([...(await readShelf(db)).replaced]).toEqual([])
    const revision = revisionOf(await publishArticle(db, { id: 'own', revision: planned }, now))
    const { replaced, articles } = await readShelf(db)
    expect([...replaced]).toEqual(['nl/rust-mag'])
    expect(articles[0]?.article.published).toBe('2026-09-17')
    const withdrawn = revisionOf(await withdrawArticle(db, { id: 'own', revision }, iso(1)))
    expect([...(await readShelf(db)).replaced]).toEqual(['nl/rust-mag'])
    revisionOf(await scheduleArticle(db, { id: 'own', revision: withdrawn }, iso(60), later(2)))
    expect(await slugs(db)).toEqual([])
    expect([...(await readShelf(db)).replaced]).toEqual(['nl/rust-mag'])
    expect((await listKept(db)).map(({ id }) => id)).toEqual(['own'])
  })

  test('texts with every kind of character come back as they were', async () => {
    const db = await begun()
    const odd = {
      ...whole,
      title: '‘Één’ \u{1F9D8}\u200d♀️ "x" \\ \u2028',
      body: "'; drop table articles; --\r\n\ttab",
    }
    revisionOf(await saveDraft(db, base(1), odd, { at: iso(1) }))
    expect((await readKept(db, 'one'))?.draft).toEqual(odd)
  })

  test('what was exported and read again is the same: what readers have, what is being written, and where addresses lead', async () => {
    const db = await begun({ ...whole, title: 'Rust: "mag"', lead: 'Een zin.\nNog een.', related: ['de-dag-erna'] })
    const published = revisionOf(await publishArticle(db, base(1), now))
    const kept = await readKept(db, 'one')
    if (!kept) throw new Error('it is gone')
    const moved = revisionOf(
      await saveDraft(db, base(published), { ...kept.draft, slug: 'rust-is-goed' }, { at: iso(1) }),
    )
    const again = revisionOf(await publishArticle(db, base(moved), later(2)))
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#8a5' } })
      .png()
      .toBuffer()
    const picture = await keepPicture(db, photo, iso())
    if (!picture.ok) throw new Error(picture.error)
    const { address } = picture.value
    const ahead = { ...kept.draft, slug: 'rust-is-goed', body: `![Een stoel](${address})\n\n::: claim` }
    revisionOf(await saveDraft(db, base(again), ahead, { at: iso(3) }))
    await addArticle(db, { id: 'two', lang: 'en', draft: { ...emptyDraft, title: 'Half' } }, iso(4))
    await addArticle(db, { id: 'three', lang: 'en', draft: { ...whole, slug: 'rest' } }, iso(5))
    revisionOf(await publishArticle(db, { id: 'three', revision: 1 }, later(6)))

    const shelf = await readShelf(db)
    const library = libraryOf([], shelf)
    const files = new Map(
      (await Array.fromAsync(exportFiles(db, library, await listKept(db), shelf.moved))).map(({ path, bytes }) => [
        path,
        path.endsWith('.webp') ? bytes.length : read(bytes),
      ]),
    )
    expect([...files.keys()].toSorted()).toEqual([
      '_redirects',
      address.slice(1),
      'content/en/rest.md',
      'content/nl/rust-is-goed.md',
      'drafts/en/two.md',
      'drafts/nl/rust-is-goed-one.md',
    ])
    for (const [lang, slug] of [
      ['nl', 'rust-is-goed'],
      ['en', 'rest'],
    ] as const) {
      const name = `content/${lang}/${slug}.md`
      expect(parseArticle(name, String(files.get(name)))).toEqual({ ok: true, value: library.find(lang, slug) })
    }
    expect(readDraftFile(String(files.get('drafts/nl/rust-is-goed-one.md')))).toEqual(ahead)
    expect(readDraftFile(String(files.get('drafts/en/two.md')))).toEqual({ ...emptyDraft, title: 'Half' })
    expect(files.get(address.slice(1))).toBeGreaterThan(20)
    expect(files.get('_redirects')).toBe('/artikelen/rust-mag /artikelen/rust-is-goed 301\n')
  })
}
