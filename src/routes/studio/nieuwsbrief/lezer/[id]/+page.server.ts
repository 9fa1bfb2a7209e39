import { error, redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { letThrough } from '#lib/server/letters/undelivered.ts'
import { leaveById, readSubscriber } from '#lib/server/newsletter/subscribers.ts'
import { services } from '#lib/server/services.ts'
import { dayOf, noted } from '../../readers.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id: actor } = practitionerOf(event)
  const { mail, choice, state, consent, bouncedAt, id } = await readerOf(event.params.id)
  const { zone } = await readBookingSettings(services().db)
  await noted(actor, 'subscriber.read', `subscriber:${id}`)
  return {
    ...{ mail, choice, state, consent },
    stateDay: dayOf(state.kind === 'active' ? state.since : state.at, zone),
    untilDay: state.kind === 'asked' ? dayOf(state.until, zone) : null,
    consentDay: dayOf(consent.at, zone),
    awayDay: bouncedAt === null ? null : dayOf(bouncedAt, zone),
  }
}

export const actions: Actions = {
  weer: async (event) => {
    const { id: actor } = practitionerOf(event)
    const { id } = await readerOf(event.params.id)
    await letThrough(services().db, id, actor, new Date())
  },
  wis: async (event) => {
    const { id: actor } = practitionerOf(event)
    const { id } = await readerOf(event.params.id)
    const left = await leaveById(services(), id, { way: 'erased', actor }, new Date())
    // She left by herself a moment before: nothing was erased here, and nothing says that it was.
    if (left === 'not-there') error(404, 'no such reader')
    redirect(303, `${localPath('/studio/nieuwsbrief', langOf(event.url.pathname))}?gewist`)
  },
}

async function readerOf(id: string) {
  const reader = /^[\w-]{1,80}$/.test(id) ? await readSubscriber(services().db, id) : null
  return reader ?? error(404, 'no such reader')
}
