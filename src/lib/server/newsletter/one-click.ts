/**
 * One click out, as mail programs do it (RFC 8058): a POST to the address of `List-Unsubscribe`, from no page, without cookies. The token in
 * the address is all the power there is, so nothing else is asked, and an old or strange one gets the same answer: whoever it was for is not
 * on the list. Only a fault of ours is another answer, so that the mail program tries again.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dutchPath } from '#lib/i18n/paths.ts'
import type { Services } from '../services.ts'
import { readNewsletterToken } from './links.ts'
import { leave } from './subscribers.ts'

/** What the log calls it: the page with the same address. */
export const leaveRoute = '/(site)/nieuwsbrief/uit/[token]'

/**
 * The token in a request that is one click out, or null. What a button on our own page sends is not: Kit answers that with a page. Kit refuses
 * every other form that comes from elsewhere, and this one alone does not reach it.
 */
export function oneClickToken({ method, url, headers }: IncomingMessage, ownOrigin: string): string | null {
  if (method !== 'POST' || headers.origin === ownOrigin) return null
  const [, token = ''] = /^\/nieuwsbrief\/uit\/([^/?#]{1,200})(?:\?.*)?$/.exec(dutchPath(url ?? '')) ?? []
  return token === '' ? null : token
}

export async function answerOneClick(
  { db, secret, log }: Pick<Services, 'db' | 'secret' | 'log'>,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  // Nothing in it counts.
  request.resume()
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  try {
    const mark = readNewsletterToken(secret, 'leave', token)
    if (mark !== null) await leave(db, mark, { way: 'left', actor: 'visitor' }, new Date())
    response.statusCode = 200
    response.end('Je staat niet op de lijst. / You are not on the list.\n')
  } catch (error) {
    log.error('one-click', error)
    response.statusCode = 503
    response.setHeader('retry-after', '3600')
    response.end('Dit lukte nu niet. / This did not work just now.\n')
  }
}
