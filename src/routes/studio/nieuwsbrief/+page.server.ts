import { practitionerOf, type Practitioner } from '#lib/server/access/access.ts'
import { logListRead } from '#lib/server/access/log-read.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { listLetters } from '#lib/server/letters/letters.ts'
import { countReaders, listReaders, type ReaderQuery } from '#lib/server/newsletter/readers.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'
import { momentOf } from './letters.server.ts'
import { listSeen, shownRow } from './readers.server.ts'

const pageSize = 50

export const load: PageServerLoad = async (event) => {
  const practitioner = practitionerOf(event)
  const after = idIn(event.url.searchParams.get('na') ?? '')
  const [counts, letters, page] = await Promise.all([
    countReaders(services().db),
    shownLetters(),
    pageOf(practitioner, { search: '', after }),
  ])
  return { counts, letters, ...page, after, isErased: event.url.searchParams.has('gewist') }
}

export const actions: Actions = {
  /** Sent as a form, so that no address of anybody stands in one of ours. */
  zoek: async (event) => {
    const practitioner = practitionerOf(event)
    const form = await readForm(event.request)
    const search = textOf(form, 'zoek').trim().slice(0, 254)
    const found = await pageOf(practitioner, { search, after: idIn(textOf(form, 'na')) })
    return { search, ...found }
  },
}

async function shownLetters() {
  const { db } = services()
  const [letters, { zone }] = await Promise.all([listLetters(db), readBookingSettings(db)])
  return letters.map(({ id, text, state, sendAt, endedAt }) => ({
    ...{ id, subject: text.subject, lang: text.lang, state },
    sendAt: sendAt === null ? null : momentOf(sendAt, zone),
    endedAt: endedAt === null ? null : momentOf(endedAt, zone),
  }))
}

async function pageOf(practitioner: Practitioner, query: ReaderQuery) {
  const { db } = services()
  const [{ readers, next }, { zone }] = await Promise.all([listReaders(db, query, pageSize), readBookingSettings(db)])
  const seen = listSeen(readers, zone)
  if (seen) await logListRead(db, practitioner, seen, new Date())
  return { readers: readers.map((reader) => shownRow(reader, zone)), next }
}

const idIn = (text: string): string | null => (/^[\w-]{1,80}$/.test(text) ? text : null)
