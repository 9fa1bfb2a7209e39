import { practitionerOf } from '#lib/server/access/access.ts'
import { endOtherSessions, endSession, listSessions } from '#lib/server/access/sessions.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id, sessionId } = practitionerOf(event)
  const sessions = await listSessions(services().db, id, new Date())
  return { sessions: sessions.map((session) => ({ ...session, isHere: session.id === sessionId })) }
}

export const actions: Actions = {
  end: async (event) => {
    const form = await readForm(event.request)
    await endSession(services().db, practitionerOf(event).id, String(form.get('id') ?? ''), new Date())
    return { ended: true }
  },
  others: async (event) => {
    await endOtherSessions(services().db, practitionerOf(event), new Date())
    return { ended: true }
  },
}
