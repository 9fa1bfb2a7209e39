import { fail, type RequestEvent } from '@sveltejs/kit'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import type { Result } from '#lib/core/result.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { addCaldav, addIcs, chooseRead, listAccounts, removeAccount } from '#lib/server/calendar/accounts.ts'
import type { CalendarProblem } from '#lib/server/calendar/problem.ts'
import { refreshCalendars } from '#lib/server/calendar/refresh.ts'
import {
  chooseWrite,
  makeFeed,
  readCalendarSettings,
  revokeFeed,
  setNamesInFeed,
} from '#lib/server/calendar/settings.ts'
import { services } from '#lib/server/services.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import type { Actions, PageServerLoad } from './$types'
import { readAccountForm, readAddressForm } from './forms.server.ts'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [accounts, settings, { zone }] = await Promise.all([
    listAccounts(db),
    readCalendarSettings(db),
    readBookingSettings(db),
  ])
  const feedDay = settings.feedSince === null ? null : dayAt(Date.parse(settings.feedSince), zone)
  return { accounts, settings, feedDay, now: Date.now() }
}

export const actions: Actions = {
  address: async (event) => {
    practitionerOf(event)
    const { typed, issues } = readAddressForm(await readForm(event.request))
    if (issues) return fail(400, { form: 'address' as const, typed, issues })
    return connected(event, 'address', typed, await addIcs(services(), typed, new Date()))
  },

  account: async (event) => {
    practitionerOf(event)
    const { typed, password, issues } = readAccountForm(await readForm(event.request))
    if (issues) return fail(400, { form: 'account' as const, typed, issues })
    const added = await addCaldav(services(), { ...typed, password, name: '' }, new Date())
    return connected(event, 'account', typed, added)
  },

  choose: async (event) => {
    const form = await readForm(event.request)
    await chooseRead(services().db, textOf(form, 'account'), form.getAll('reads').map(String))
    await fetchSoon()
    return changed(event, 'chosen')
  },

  fetch: async (event) => {
    await fetchSoon()
    return changed(event, 'fetched')
  },

  remove: async (event) => {
    await removeAccount(services().db, textOf(await readForm(event.request), 'account'))
    return changed(event, 'removed')
  },

  write: async (event) => {
    const form = await readForm(event.request)
    const calendarId = textOf(form, 'writes') || null
    await chooseWrite(services().db, { calendarId, names: form.has('names') }, new Date())
    return changed(event, 'written')
  },

  feed: async (event) => {
    practitionerOf(event)
    const { db, config } = services()
    const secret = await makeFeed(db, new Date())
    return { ...(await changed(event, 'feed')), feedAddress: `${config.origin}/agenda/${secret}.ics` }
  },

  revoke: async (event) => {
    practitionerOf(event)
    await revokeFeed(services().db)
    return changed(event, 'revoked')
  },

  'feed-names': async (event) => {
    await setNamesInFeed(services().db, (await readForm(event.request)).has('names'))
    return changed(event, 'chosen')
  },
}

/** A copy at once, as long as she can be asked to wait; the job looks again. */
const fetchSoon = () => refreshCalendars(services(), { now: new Date(), limitMs: 15_000, isAsked: true })

type Done = 'added' | 'chosen' | 'fetched' | 'removed' | 'written' | 'feed' | 'revoked'

async function changed(event: RequestEvent, done: Done) {
  const { id: actor } = practitionerOf(event)
  const subject = 'settings:calendars'
  await logAccess(services().db, { at: new Date().toISOString(), actor, action: 'calendar.changed', subject })
  return { done }
}

async function connected<Typed>(
  event: RequestEvent,
  form: 'address' | 'account',
  typed: Typed,
  added: Result<string, CalendarProblem>,
) {
  if (!added.ok) return fail(400, { form, typed, problem: added.error })
  if (form === 'address') await fetchSoon()
  return { ...(await changed(event, 'added')), isAccount: form === 'account' }
}
