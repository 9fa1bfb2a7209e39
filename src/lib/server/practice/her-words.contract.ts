/** What keeping her words means, whatever database they are kept in. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import type { Experience } from '#lib/core/practice/experience.ts'
import { ourMailWords } from '#lib/core/practice/mail-words.ts'
import { nobody, type Person } from '#lib/core/practice/person.ts'
import { emptyStory, type Story } from '#lib/core/practice/story.ts'
import { exportFiles } from '../articles/export.ts'
import { publishingVersion } from '../articles/shelf.ts'
import type { Db } from '../db/tables.ts'
import { keepPicture } from '../pictures/store.ts'
import { listExperiences, orderExperiences, removeExperience, saveExperience } from './experiences.ts'
import { ourLook, readLook, saveLook, sheetOf } from './look.ts'
import { readKeptMailWords, saveMailWords } from './mail-words.ts'
import { readKeptPerson, savePerson } from './person.ts'
import { publishStory, readKeptStory, saveStory, storyLangs, withdrawStory } from './story.ts'

const noor: Person = {
  name: 'Noor “Demo”',
  job: { nl: 'Coach', en: 'Coach' },
  photo: `/afbeeldingen/${'b'.repeat(24)}-400x500.webp`,
  alt: { nl: 'Noor bij het raam', en: '' },
}

const story: Story = { title: 'Mijn verhaal', lead: 'Kort.', body: 'Ik liep weer een rondje.' }
const today = day('2026-11-29')

export function herWordsContract(freshDb: () => Promise<Db>): void {
  test('who she is is nobody at first, is kept as it was given, and is one', async () => {
    const db = await freshDb()
    expect(await readKeptPerson(db)).toEqual(nobody)
    await savePerson(db, noor)
    await savePerson(db, { ...noor, name: 'Noor' })
    expect(await readKeptPerson(db)).toEqual({ ...noor, name: 'Noor' })
    expect(await db.selectFrom('person').select('id').execute()).toEqual([{ id: 1 }])
  })

  test('her colours and logo are ours at first, and their stylesheet has another address for every other colour', async () => {
    const db = await freshDb()
    expect(await readLook(db)).toEqual(ourLook)
    expect(sheetOf(await readLook(db))).toBeNull()
    const look = { accent: { light: '#2e6b4f', dark: '#9fd1b4' }, logo: noor.photo, logoPlate: false }
    await saveLook(db, look)
    expect(await readLook(db)).toEqual(look)
    const sheet = sheetOf(look)
    expect(sheet?.address).toMatch(/^\/kleuren\/[0-9a-f]{12}\.css$/)
    expect(sheet?.css).toContain('#2e6b4f')
    const other = sheetOf({ accent: { ...look.accent, light: '#2e6b50' } })
    expect(other?.address).not.toBe(sheet?.address)
    await saveLook(db, { ...ourLook, logoPlate: true })
    expect(await readLook(db)).toEqual(ourLook)
  })

  test('what her mails begin and end with is ours at first, and hers once she said it', async () => {
    const db = await freshDb()
    expect(await readKeptMailWords(db)).toEqual(ourMailWords)
    const own = { opening: { nl: 'Leuk dat je komt.', en: '' }, closing: { nl: 'Groet,\nNoor', en: 'Noor' } }
    await saveMailWords(db, own)
    expect(await readKeptMailWords(db)).toEqual(own)
    await saveMailWords(db, ourMailWords)
    expect(await readKeptMailWords(db)).toEqual(ourMailWords)
  })

  test('experiences stand in her order: a new one last, a changed one where it stood, a removed one nowhere', async () => {
    const db = await freshDb()
    const said: Experience = {
      ...{ id: 'a', text: { nl: 'Gehoord.', en: '' }, who: 'A.', year: 2025, allowedOn: today, shown: true },
    }
    const ids = async () => (await listExperiences(db)).map(({ id }) => id)
    await saveExperience(db, said)
    await saveExperience(db, { ...said, id: 'b' })
    await saveExperience(db, { ...said, id: 'c' })
    await orderExperiences(db, ['c', 'a', 'gone', 'b'])
    await saveExperience(db, { ...said, shown: false, text: { nl: '', en: 'Heard.' } })
    expect(await ids()).toEqual(['c', 'a', 'b'])
    expect((await listExperiences(db))[1]).toEqual({ ...said, shown: false, text: { nl: '', en: 'Heard.' } })
    await removeExperience(db, 'c')
    await saveExperience(db, { ...said, id: 'd' })
    expect(await ids()).toEqual(['a', 'b', 'd'])
    // What nobody said is no experience, whoever writes it.
    await expect(saveExperience(db, { ...said, id: 'e', text: { nl: '', en: '' } })).rejects.toThrow()
  })

  test('a draft is nobody else’s until it is published, and each language is a story of its own', async () => {
    const db = await freshDb()
    expect(await readKeptStory(db, 'nl')).toEqual({
      ...{ revision: 0, draft: emptyStory, published: null, publishedOn: null },
    })
    expect(await saveStory(db, { lang: 'nl', revision: 0 }, story)).toEqual({ ok: true, value: { revision: 1 } })
    expect(await storyLangs(db)).toEqual([])
    const version = await publishingVersion(db)
    const base = { lang: 'nl', revision: 1 } as const
    expect(await publishStory(db, base, { story, today })).toEqual({ ok: true, value: { revision: 2 } })
    // Every process has its pages made anew.
    expect(await publishingVersion(db)).toBe(version + 1)
    expect(await storyLangs(db)).toEqual(['nl'])
    expect(await readKeptStory(db, 'nl')).toEqual({ revision: 2, draft: story, published: story, publishedOn: today })
    expect((await readKeptStory(db, 'en')).published).toBeNull()
    // What she goes on writing is hers again.
    await saveStory(db, { lang: 'nl', revision: 2 }, { ...story, lead: 'Anders.' })
    expect(await readKeptStory(db, 'nl')).toMatchObject({ draft: { lead: 'Anders.' }, published: { lead: 'Kort.' } })
    expect(await withdrawStory(db, { lang: 'nl', revision: 3 })).toEqual({ ok: true, value: { revision: 4 } })
    expect(await readKeptStory(db, 'nl')).toMatchObject({ draft: { lead: 'Anders.' }, published: null })
    expect(await storyLangs(db)).toEqual([])
  })

  test('her story comes along when she saves everything: what readers have, and what she writes on', async () => {
    const db = await freshDb()
    const files = async () => {
      const all = await Array.fromAsync(exportFiles(db, { list: () => [] }, [], new Map()))
      return Object.fromEntries(all.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
    }
    expect(await files()).toEqual({})
    await publishStory(db, { lang: 'nl', revision: 0 }, { story, today })
    await saveStory(db, { lang: 'en', revision: 0 }, { ...story, title: 'My story' })
    const told = '---\ntitle: Mijn verhaal\nlead: Kort.\n---\n\nIk liep weer een rondje.'
    const written = '---\ntitle: My story\nlead: Kort.\n---\n\nIk liep weer een rondje.'
    expect(await files()).toEqual({ 'story/nl.md': told, 'drafts/story/en.md': written })
    await saveStory(db, { lang: 'nl', revision: 1 }, { ...story, body: 'Anders.' })
    expect(await files()).toMatchObject({
      'story/nl.md': told,
      'drafts/story/nl.md': expect.stringContaining('Anders.'),
    })
  })

  test('her photo and her logo come along when she saves everything', async () => {
    const db = await freshDb()
    const pictureOf = async (background: string) => {
      const png = await sharp({ create: { width: 40, height: 50, channels: 3, background } })
        .png()
        .toBuffer()
      const kept = await keepPicture(db, png, '2026-11-29T12:00:00.000Z')
      if (!kept.ok) throw new Error(kept.error)
      return kept.value.address
    }
    const [photo, logo] = [await pictureOf('#8a5'), await pictureOf('#58a')]
    await savePerson(db, { ...noor, photo })
    await saveLook(db, { ...ourLook, logo })
    const all = await Array.fromAsync(exportFiles(db, { list: () => [] }, [], new Map()))
    expect(all.map(({ path }) => `/${path}`)).toEqual([photo, logo])
  })

  test('of two windows that follow on the same text only one is kept, also when they come at once', async () => {
    const db = await freshDb()
    const base = { lang: 'en', revision: 0 } as const
    const both = await Promise.all([
      saveStory(db, base, { ...story, lead: 'one' }),
      saveStory(db, base, { ...story, lead: 'other' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'changed', revision: 1 } })
    const kept = await readKeptStory(db, 'en')
    expect(kept.draft.lead).toBe(both[0].ok ? 'one' : 'other')
    const again = await Promise.all([
      saveStory(db, { lang: 'en', revision: 1 }, { ...story, lead: 'third' }),
      publishStory(db, { lang: 'en', revision: 1 }, { story, today }),
    ])
    expect(again.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await withdrawStory(db, { lang: 'en', revision: 1 })).toMatchObject({ ok: false })
  })

  test('a medical claim keeps the story from readers and still keeps her words', async () => {
    const db = await freshDb()
    const claim = { ...story, body: 'Ik ben genezen.' }
    const refused = await publishStory(db, { lang: 'nl', revision: 0 }, { story: claim, today })
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'not-ready', revision: 1, problems: [{ field: 'body', kind: 'medical-claim', word: 'genezen' }] },
    })
    expect(await readKeptStory(db, 'nl')).toEqual({ revision: 1, draft: claim, published: null, publishedOn: null })
  })
}
