/** What the practitioner does to a booking from any screen: read from a form, done, told in one word. */
import { fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import type { Booking } from '#lib/core/booking/booking.ts'
import type { Result } from '#lib/core/result.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { confirmRequest, declineRequest, setOutcome } from '#lib/server/booking/change.ts'
import type { Change } from '#lib/server/booking/change.ts'
import type { MoveRefusal } from '#lib/server/booking/move.ts'
import { services } from '#lib/server/services.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import type { Services } from '#lib/server/services.ts'

export type Problem = 'changed' | 'taken' | 'passed' | 'gone' | 'not-yet'
export type Done = 'confirmed' | 'declined' | 'moved' | 'cancelled' | 'outcome' | 'blocked' | 'unblocked'

type Act = (services: Services, change: Change) => Promise<Result<Booking, MoveRefusal>>

/** Does one thing to the booking the form speaks of, in the version that was on the screen. */
export function actOn(event: RequestEvent, form: FormData, act: Act) {
  const practitioner = practitionerOf(event)
  return act(services(), {
    id: textOf(form, 'id'),
    version: versionIn(form),
    by: { practitioner: practitioner.id },
    now: new Date(),
    words: textOf(form, 'words'),
  })
}

/** The answer to a form that stays on its screen. */
async function answer(event: RequestEvent, done: Done, act: Act) {
  const changed = await actOn(event, await readForm(event.request), act)
  if (!changed.ok) return fail(409, { problem: problemOf(changed.error) })
  return { done, name: changed.value.visitor?.name ?? '' }
}

export const confirm = (event: RequestEvent) => answer(event, 'confirmed', confirmRequest)

export const decline = (event: RequestEvent) => answer(event, 'declined', declineRequest)

/** Came, did not come, cancelled late; anything else takes back what was said. */
export async function outcome(event: RequestEvent) {
  const form = await readForm(event.request)
  const chosen = (['came', 'no-show', 'cancelled-late'] as const).find((one) => one === form.get('outcome')) ?? null
  const changed = await actOn(event, form, (all, change) => setOutcome(all, { ...change, outcome: chosen }))
  return changed.ok
    ? { done: 'outcome' as const, name: '' }
    : fail(409, { problem: problemOf(changed.error, 'not-yet') })
}

/** Why nothing was done, in the few words of the screen. `late` is what too late means for this act. */
export function problemOf(refusal: MoveRefusal, late: Problem = 'passed'): Problem {
  switch (refusal) {
    case 'gone':
    case 'changed':
      // What no longer stands was cancelled or answered by somebody: the screen shows how it is now.
      return 'changed'
    case 'too-late':
      return late
    case 'too-soon':
      return 'passed'
    default:
      return 'taken'
  }
}

/** The version that was seen; nought, which nothing has, when the form says none. */
function versionIn(form: FormData): number {
  const version = Number(textOf(form, 'version'))
  return Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : 0
}
