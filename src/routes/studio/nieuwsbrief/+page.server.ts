import { practitionerOf } from '#lib/server/access/access.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { countReaders, listReaders, type ReaderQuery } from '#lib/server/newsletter/readers.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'
import { noted, shownRow } from './readers.server.ts'

const pageSize = 50

export const load: PageServerLoad = async (event) => {
  const { id } = practitionerOf(event)
  const after = idIn(event.url.searchParams.get('na') ?? '')
  const [counts, page] = await Promise.all([countReaders(services().db), pageOf(id, { search: '', after })])
  return { counts, ...page, after, isErased: event.url.searchParams.has('gewist') }
}

export const actions: Actions = {
  /** Sent as a form, so that no address of anybody stands in one of ours. */
  zoek: async (event) => {
    const { id } = practitionerOf(event)
    const form = await readForm(event.request)
    const search = textOf(form, 'zoek').trim().slice(0, 254)
    const found = await pageOf(id, { search, after: idIn(textOf(form, 'na')) })
    return { search, ...found }
  },
}

async function pageOf(actor: string, query: ReaderQuery) {
  const { db } = services()
  const [{ readers, next }, { zone }] = await Promise.all([listReaders(db, query, pageSize), readBookingSettings(db)])
  if (readers.length > 0) await noted(actor, 'subscribers.read', 'newsletter:readers')
  return { readers: readers.map((reader) => shownRow(reader, zone)), next }
}

const idIn = (text: string): string | null => (/^[\w-]{1,80}$/.test(text) ? text : null)
