import { hiddenMail } from '#lib/core/publishing/subscriber.ts'
import { keepPrivate } from '#lib/server/keep-private.ts'
import { newsletterToken } from '#lib/server/newsletter/links.ts'
import { confirmSubscriber, leaveById } from '#lib/server/newsletter/subscribers.ts'
import { services } from '#lib/server/services.ts'
import { redirect } from '@sveltejs/kit'
import { practiceName, readOne } from '../../one.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Looking changes nothing, whoever looks: scanners of mail open every link. */
export const load: PageServerLoad = async (event) => {
  keepPrivate(event)
  const now = new Date().toISOString()
  const [subscriber, practice] = await Promise.all([readOne('confirm', event.params.token), practiceName()])
  if (!subscriber) return { practice, state: 'gone' as const }
  const { id, mail, choice, state } = subscriber
  if (state.kind === 'asked' && state.until <= now) return { practice, state: 'gone' as const }
  return {
    practice,
    state: state.kind,
    mail: hiddenMail(mail),
    choice,
    preferences: state.kind === 'active' ? newsletterToken(services().secret, 'preferences', id) : null,
  }
}

export const actions: Actions = {
  ja: async ({ params, url }) => {
    const subscriber = await readOne('confirm', params.token)
    if (subscriber) await confirmSubscriber(services(), subscriber.id, new Date())
    redirect(303, url.pathname)
  },
  nee: async ({ params }) => {
    const subscriber = await readOne('confirm', params.token)
    if (!subscriber) return {}
    const leaving = { way: 'left', actor: 'visitor', quiet: true } as const
    const undone = await leaveById(services(), subscriber.id, leaving, new Date())
    return undone === 'not-there' ? {} : { undone }
  },
}
