import { fail } from '@sveltejs/kit'
import { practitionerOf, practitionerWithFreshProof } from '#lib/server/access/access.ts'
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
    const practitioner = practitionerWithFreshProof(event)
    if (!practitioner) return fail(403, { proofNeeded: 'end' } as const)
    const form = await readForm(event.request)
    await endSession(services().db, practitioner, String(form.get('id') ?? ''), new Date())
    return { ended: true }
  },
  others: async (event) => {
    const practitioner = practitionerWithFreshProof(event)
    if (!practitioner) return fail(403, { proofNeeded: 'others' } as const)
    await endOtherSessions(services().db, practitioner, new Date())
    return { ended: true }
  },
}
