/** A calendar at an address (Google's secret address, Outlook's published one, Nextcloud's): fetched only when it changed. */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import { FetchRefusal } from '../fetch/fetch-refusal.ts'
import { problemOfStatus, type CalendarProblem } from './problem.ts'

/** What the server called the copy, to ask whether it is still the same. */
export type CopyVersion = { etag?: string; modified?: string; ctag?: string }

/** `texts` is null when the copy we have is still right. */
export type CalendarRead = { texts: string[] | null; version: CopyVersion }

export async function readIcs(
  call: typeof fetch,
  address: string,
  { known, signal }: { known: CopyVersion; signal: AbortSignal },
): Promise<Result<CalendarRead, CalendarProblem>> {
  const headers = {
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
    ...(known.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known.modified !== undefined && { 'if-modified-since': known.modified }),
  }
  try {
    const answer = await call(webAddress(address), { headers, signal })
    if (answer.status === 304) return succeed({ texts: null, version: known })
    const problem = problemOfStatus(answer.status)
    if (problem) return fail(problem)
    const text = await answer.text()
    if (/^\s*(<!doctype html|<html)/i.test(text)) return fail({ kind: 'web-page' })
    const [etag, modified] = [answer.headers.get('etag'), answer.headers.get('last-modified')]
    return succeed({ texts: [text], version: { ...(etag && { etag }), ...(modified && { modified }) } })
  } catch (error) {
    if (error instanceof FetchRefusal) return fail({ kind: error.problem })
    throw error
  }
}

/** `webcal:` is how calendars are linked to on pages; the file itself is at https. */
export const webAddress = (address: string): string => address.replace(/^webcals?:/i, 'https:')
