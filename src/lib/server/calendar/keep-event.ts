/** Keeps one event of ours in a calendar on a CalDAV server: puts it there, changes it, takes it away. */
import { createCalendarObject, deleteCalendarObject, updateCalendarObject } from 'tsdav'
import type { DavClient } from './caldav.ts'
import { CalendarFailure, problemOfStatus } from './problem.ts'

/** Where it stands. `etag` is null when the server did not say: it is then looked up before the next change. */
export type KeptEvent = { url: string; etag: string | null }

export type EventText = {
  /** The event as we write it. */
  whole: string
  /** The event as she has changed it, with our part renewed. */
  into: (hers: string) => string
}

/** Where an event of ours stands in a collection: known before it is put there. */
export const placeOf = (collection: string, file: string): KeptEvent => ({
  url: new URL(file, collection.endsWith('/') ? collection : `${collection}/`).href,
  etag: null,
})

/**
 * Puts the event in the collection, or renews the one that is there. What she changed in it stays; what she deleted comes back,
 * because the appointment still stands. Throws a CalendarFailure.
 */
export async function keepEvent(
  client: DavClient,
  collection: string,
  { known, text }: { known: KeptEvent; text: EventText },
): Promise<KeptEvent> {
  const { url } = known
  if (known.etag) {
    const object = { url, etag: known.etag, data: text.whole }
    const answer = await updateCalendarObject({ calendarObject: object, fetch: client.call })
    if (answer.ok) return kept(client, url, answer)
    if (![404, 409, 410, 412].includes(answer.status)) throw failure(client, answer.status)
  }
  const hers = await lookAt(client, url)
  const answer = hers
    ? await updateCalendarObject({
        calendarObject: { url, etag: hers.etag ?? '', data: text.into(hers.data) },
        fetch: client.call,
      })
    : await createCalendarObject({
        calendar: { url: collection },
        filename: url,
        iCalString: text.whole,
        fetch: client.call,
      })
  if (!answer.ok) throw failure(client, answer.status)
  return kept(client, url, answer)
}

/** Takes the event away; one that is gone already is fine. Throws a CalendarFailure. */
export async function dropEvent(client: DavClient, { url }: KeptEvent): Promise<void> {
  // Without If-Match: it goes whatever she wrote in it, or a cancelled appointment would stay in her day.
  const answer = await deleteCalendarObject({ calendarObject: { url, data: '', etag: '' }, fetch: client.call })
  if (!answer.ok && answer.status !== 404 && answer.status !== 410) throw failure(client, answer.status)
}

async function lookAt(client: DavClient, url: string): Promise<{ data: string; etag: string | null } | null> {
  const answer = await client.call(url, { headers: { accept: 'text/calendar' } })
  if (answer.status === 404 || answer.status === 410) return null
  if (!answer.ok) throw failure(client, answer.status)
  return { data: await answer.text(), etag: answer.headers.get('etag') }
}

async function kept(client: DavClient, url: string, answer: Response): Promise<KeptEvent> {
  // A server that keeps something else than it was sent gives no ETag (RFC 4791, 5.3.4).
  return { url, etag: answer.headers.get('etag') ?? (await lookAt(client, url))?.etag ?? null }
}

const failure = (client: DavClient, status: number) =>
  new CalendarFailure(client.trouble() ?? problemOfStatus(status) ?? { kind: 'odd-answer' })
