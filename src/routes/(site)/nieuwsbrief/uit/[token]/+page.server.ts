import { hiddenMail } from '#lib/core/publishing/subscriber.ts'
import { keepPrivate } from '#lib/server/keep-private.ts'
import { readNewsletterToken } from '#lib/server/newsletter/links.ts'
import { leave, readByMark, readQuietUntil } from '#lib/server/newsletter/subscribers.ts'
import { services } from '#lib/server/services.ts'
import { dayOfTime } from '../../one.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** A link that is not ours says the same as one of somebody who left. */
export const load: PageServerLoad = async (event) => {
  keepPrivate(event)
  const { db, secret } = services()
  const mark = readNewsletterToken(secret, 'leave', event.params.token)
  const subscriber = mark === null ? null : await readByMark(db, mark)
  const quietUntil = mark === null ? null : await readQuietUntil(db, mark, new Date())
  const quietDay = quietUntil === null ? null : await dayOfTime(quietUntil)
  if (!subscriber) return { on: null, quietDay }
  const { mail, state, consent } = subscriber
  const why = state.kind === 'asked' ? ('asked' as const) : consent.source
  return {
    quietDay,
    on: {
      why,
      mail: hiddenMail(mail),
      day: await dayOfTime(consent.at),
      how: consent.source === 'import' ? consent.how : '',
    },
  }
}

export const actions: Actions = {
  /** The button on the page; what a mail program sends is answered before it comes here (server/newsletter/one-click.ts). */
  default: async ({ params }) => {
    const { db, secret } = services()
    const mark = readNewsletterToken(secret, 'leave', params.token)
    if (mark === null) return {}
    return { left: await leave(db, mark, { way: 'left', actor: 'visitor' }, new Date()) }
  },
}
