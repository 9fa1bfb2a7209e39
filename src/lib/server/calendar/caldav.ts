/** Calendars on a server that speaks CalDAV (RFC 4791): finding them, reading what is in them, and keeping one event in one. */
import {
  calendarQuery,
  createAccount,
  fetchCalendars,
  fetchCalendarUserAddresses,
  propfind,
  type DAVAccount,
} from 'tsdav'
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { FetchRefusal } from '../fetch/fetch-refusal.ts'
import { CalendarFailure, problemOfStatus, type CalendarProblem } from './problem.ts'
import type { CalendarRead, CopyVersion } from './read-ics.ts'
import type { CalendarAccess } from './sealed.ts'

export type DavClient = {
  /** Sends the name and password, and only to the origin she typed. */
  call: typeof fetch
  access: CalendarAccess
  /** The first thing that went wrong: the library tries other ways and then tells of the last. */
  trouble: () => CalendarProblem | null
}

export type FoundCalendar = { name: string; url: string }

/** A client for one account over a guarded `fetch`. */
export function davClient(guarded: typeof fetch, access: CalendarAccess, signal: AbortSignal): DavClient {
  const home = new URL(access.address).origin
  const basic = Buffer.from(`${access.username}:${access.password}`).toString('base64')
  let trouble: CalendarProblem | null = null
  const call: typeof fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    if (url.origin !== home) {
      trouble ??= { kind: 'elsewhere', origin: url.origin }
      throw new CalendarFailure(trouble)
    }
    const headers = new Headers(init.headers)
    headers.set('authorization', `Basic ${basic}`)
    try {
      const answer = await guarded(url, { ...init, headers, signal })
      // Whoever answers from elsewhere got there by a redirect, without the password.
      if (new URL(answer.url).origin !== home) trouble ??= { kind: 'elsewhere', origin: new URL(answer.url).origin }
      else if (answer.status === 401) trouble ??= { kind: 'login' }
      return answer
    } catch (error) {
      if (error instanceof FetchRefusal) trouble ??= { kind: error.problem }
      throw error
    }
  }
  return { call, access, trouble: () => trouble }
}

/** Looks for the calendars of the account, and for the mail addresses of its owner. */
export async function discover(
  client: DavClient,
): Promise<Result<{ calendars: FoundCalendar[]; owners: string[] }, CalendarProblem>> {
  try {
    const account = await createAccount({
      account: { serverUrl: client.access.address, accountType: 'caldav' },
      fetch: client.call,
    })
    const found = await fetchCalendars({ account, fetch: client.call })
    const calendars = found
      .filter(({ components = [] }) => components.length === 0 || components.includes('VEVENT'))
      .map(({ displayName, url }) => ({ name: nameOf(displayName, url), url }))
    if (calendars.length === 0) return fail({ kind: 'no-calendars' })
    return succeed({ calendars, owners: await ownersOf(client, account) })
  } catch {
    // The library throws plain errors for whatever is not CalDAV.
    return fail(client.trouble() ?? { kind: 'not-caldav' })
  }
}

function nameOf(displayName: unknown, url: string): string {
  if (typeof displayName === 'string' && displayName.trim() !== '') return displayName.trim()
  return decodeURIComponent(new URL(url).pathname.split('/').findLast((step) => step !== '') ?? '')
}

/** Not every server says; then the name she signs in with may be an address. */
async function ownersOf(client: DavClient, account: DAVAccount): Promise<string[]> {
  const { username } = client.access
  const named = await fetchCalendarUserAddresses({ account, fetch: client.call }).catch(() => [])
  return [...named.filter((href) => /^mailto:/i.test(href)), ...(username.includes('@') ? [username] : [])].map(
    (address) => address.replace(/^mailto:/i, '').toLowerCase(),
  )
}

/** Everything in a calendar that touches `from`–`until` (epoch ms), unless its ctag says that nothing changed. */
export async function readCalendar(
  client: DavClient,
  url: string,
  { from, until, known }: { from: number; until: number; known: CopyVersion },
): Promise<Result<CalendarRead, CalendarProblem>> {
  const call = wholeAnswers(client.call)
  try {
    const [state] = await propfind({ url, props: { 'cs:getctag': {} }, depth: '0', fetch: call })
    const problem = problemOfStatus(state?.status ?? 500)
    if (problem) return fail(client.trouble() ?? problem)
    // What the library could not parse has no properties at all.
    if (!state?.props) throw new CalendarFailure({ kind: 'odd-answer' })
    const ctag = state.props.getctag === undefined ? undefined : String(state.props.getctag)
    if (ctag !== undefined && ctag === known.ctag) return succeed({ texts: null, version: known })
    const objects = await calendarQuery({
      url,
      props: { 'd:getetag': {}, 'c:calendar-data': {} },
      filters: [eventsIn(from, until)],
      depth: '1',
      fetch: call,
    })
    const texts = objects.map(({ props }) => textOf(props?.calendarData))
    return succeed({ texts, version: ctag === undefined ? {} : { ctag } })
  } catch (error) {
    const problem: CalendarProblem = error instanceof CalendarFailure ? error.problem : { kind: 'odd-answer' }
    return fail(client.trouble() ?? problem)
  }
}

/**
 * Throws for whatever is no whole multistatus. The library takes a web page, nothing, and an answer that was cut off for a calendar in
 * which nothing stands, and every busy time would be forgotten.
 */
function wholeAnswers(call: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await call(input, init)
    const problem = problemOfStatus(answer.status)
    if (problem) throw new CalendarFailure(problem)
    const text = await answer.clone().text()
    if (answer.status !== 207 || !endOfMultistatus.test(text.slice(-500))) {
      throw new CalendarFailure({ kind: 'odd-answer' })
    }
    return answer
  }
}

/** The end tag, or the only tag of one that is empty. */
const endOfMultistatus = /(?:<\/(?:[\w.-]+:)?multistatus\s*|<(?:[\w.-]+:)?multistatus\b[^<>]*\/)>\s*$/

/** An object that does not say what is in it may hide a busy time. */
function textOf(data: unknown): string {
  const text = typeof data === 'object' && data !== null && '_cdata' in data ? data._cdata : data
  if (typeof text !== 'string') throw new CalendarFailure({ kind: 'odd-answer' })
  return text
}

const eventsIn = (from: number, until: number) => ({
  'comp-filter': {
    _attributes: { name: 'VCALENDAR' },
    'comp-filter': {
      _attributes: { name: 'VEVENT' },
      'time-range': { _attributes: { start: basicTime(from), end: basicTime(until) } },
    },
  },
})

const basicTime = (instant: number) => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
