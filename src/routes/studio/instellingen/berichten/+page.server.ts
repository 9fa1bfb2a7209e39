import { fail } from '@sveltejs/kit'
import { toBase64Url } from '#lib/core/base64.ts'
import { logAccess } from '#lib/server/access/access-log.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import {
  messageLimits,
  readMessageSettings,
  readStandardAnswers,
  roleMonths,
  saveMessageSettings,
} from '#lib/server/messages/settings.ts'
import { readPractice } from '#lib/server/practice.ts'
import { readForm } from '#lib/server/form.ts'
import { services } from '#lib/server/services.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [settings, practice, answers] = await Promise.all([
    readMessageSettings(db),
    readPractice(db),
    readStandardAnswers(db),
  ])
  const role = practice?.role ?? 'zorgverlener'
  const shown = (months: number | null) => (months === null ? '' : String(months))
  return {
    role,
    byRole: roleMonths(role),
    limits: messageLimits,
    answers: answers && toBase64Url(answers),
    typed: {
      answerDays: String(settings.answerDays),
      client: shown(settings.keepMonths.client),
      question: shown(settings.keepMonths.question),
    },
  }
}

type Field = 'answerDays' | 'client' | 'question'

export const actions: Actions = {
  default: async (event) => {
    const { id: actor } = practitionerOf(event)
    const form = await readForm(event.request)
    const text = (name: Field) =>
      String(form.get(name) ?? '')
        .trim()
        .slice(0, 40)
    const typed = { answerDays: text('answerDays'), client: text('client'), question: text('question') }
    const days = wholeIn(typed.answerDays, messageLimits.answerDays)
    const client = typed.client === '' ? null : wholeIn(typed.client, messageLimits.keepMonths)
    const question = typed.question === '' ? null : wholeIn(typed.question, messageLimits.keepMonths)
    if (days === undefined || client === undefined || question === undefined) {
      const wrong: Field[] = []
      if (days === undefined) wrong.push('answerDays')
      if (client === undefined) wrong.push('client')
      if (question === undefined) wrong.push('question')
      return fail(400, { typed, wrong })
    }
    const { db } = services()
    await saveMessageSettings(db, { answerDays: days, keepMonths: { client, question } })
    const at = new Date().toISOString()
    await logAccess(db, { at, actor, action: 'settings.changed', subject: 'messages:settings' })
    return { saved: true }
  },
}

/** `undefined` when it is not a whole number within these. */
function wholeIn(text: string, [least, most]: readonly [number, number]): number | undefined {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  return value >= least && value <= most ? value : undefined
}
