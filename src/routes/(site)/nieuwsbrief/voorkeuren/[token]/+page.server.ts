import { fail, redirect } from '@sveltejs/kit'
import { langOf } from '#lib/i18n/paths.ts'
import { readFormOrEmpty } from '#lib/server/form.ts'
import { keepPrivate } from '#lib/server/keep-private.ts'
import { changeChoice, leaveById } from '#lib/server/newsletter/subscribers.ts'
import { services } from '#lib/server/services.ts'
import { dayOfTime, readOne } from '../../one.server.ts'
import { choiceIn } from '../../typed-choice.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  keepPrivate(event)
  const subscriber = await readOne('preferences', event.params.token)
  if (subscriber?.state.kind !== 'active') return { reader: null }
  const { mail, choice, state, consent } = subscriber
  return {
    reader: {
      mail,
      choice,
      consent,
      sinceDay: await dayOfTime(state.since),
      consentDay: await dayOfTime(consent.at),
    },
  }
}

export const actions: Actions = {
  bewaar: async ({ params, request, url }) => {
    const subscriber = await readOne('preferences', params.token)
    const lang = langOf(url.pathname)
    const form = await readFormOrEmpty(request)
    // A body that could not be read says nothing of what she wants.
    if (!form.has('taal')) return fail(400, { saved: false })
    const choice = choiceIn(form, lang)
    const saved = subscriber !== null && (await changeChoice(services().db, subscriber.id, choice, new Date()))
    return saved ? { saved } : fail(404, { saved })
  },
  wis: async ({ params, url }) => {
    const subscriber = await readOne('preferences', params.token)
    if (subscriber) await leaveById(services(), subscriber.id, { way: 'erased', actor: 'visitor' }, new Date())
    redirect(303, `${url.pathname}?gewist`)
  },
}
