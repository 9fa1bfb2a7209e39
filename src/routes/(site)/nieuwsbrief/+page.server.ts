import { fail } from '@sveltejs/kit'
import type { Choice } from '#lib/core/publishing/subscriber.ts'
import { consentVersion } from '#lib/core/publishing/subscriber.ts'
import { guardFields } from '#lib/core/form-guard.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import { langOf } from '#lib/i18n/paths.ts'
import { inEvenTime } from '#lib/server/even-time.ts'
import { readFormOrEmpty, textOf } from '#lib/server/form.ts'
import { letterPath, listShown } from '#lib/server/letters/shown-letters.ts'
import { readNewsletterSettings } from '#lib/server/newsletter/settings.ts'
import { askToSubscribe } from '#lib/server/newsletter/subscribers.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { formToken } from '#lib/server/visitors/form-token.ts'
import { formKey, guardForm, visitOf } from '#lib/server/visitors/guard.ts'
import type { Refusal } from '#lib/server/visitors/verdict.ts'
import type { Actions, PageServerLoad } from './$types'
import { choiceIn } from './typed-choice.server.ts'

export const load: PageServerLoad = async ({ url }) => {
  const { db, secret } = services()
  const lang = langOf(url.pathname)
  const [practice, { about }, letters] = await Promise.all([
    readPractice(db),
    readNewsletterSettings(db),
    listShown(db, lang),
  ])
  // Nothing is ticked beforehand: what she gets is what she chose.
  const choice: Choice = { lang, topics: [] }
  return {
    practice: practice?.name ?? null,
    about: about[lang],
    choice,
    letters: letters.map((letter) => ({
      ...{ path: letterPath(letter), subject: letter.subject, day: letter.day, topics: letter.topics },
    })),
    consentVersion,
    token: formToken(secret, 'newsletter', new Date()),
  }
}

/** More than anything behind the form takes, for whatever address. */
const leastMs = 500

const longestTyped = 400

type Problem = Refusal | 'mail' | 'not-ready'

export const actions: Actions = {
  default: async (event) => {
    const now = new Date()
    const lang = langOf(event.url.pathname)
    const form = await readFormOrEmpty(event.request)
    const { config, db, secret } = services()
    const typed = { mail: textOf(form, 'mail').slice(0, longestTyped), choice: choiceIn(form, lang) }
    const notAsked = (status: number, problem: Problem) => {
      // The same form goes on, unless it was none of ours: how long it was open still counts.
      const isOurs = formKey(secret, 'newsletter', form, now) !== null
      const token = isOurs ? textOf(form, guardFields.token) : formToken(secret, 'newsletter', now)
      return fail(status, { typed, problem, token })
    }
    const mail = parseMailAddress(typed.mail)
    if (!mail.ok) return notAsked(400, 'mail')
    if (!(await readPractice(db))) return notAsked(503, 'not-ready')
    const visit = visitOf(event, config)
    // What is odd is asked to confirm by mail: here everybody is.
    const verdict = await guardForm(services(), { purpose: 'newsletter', form, visit, contact: mail.value, now })
    if (typeof verdict === 'object') return notAsked(429, verdict.refuse)
    const asked = { mail: mail.value, choice: typed.choice, from: event.url.pathname }
    await inEvenTime(leastMs, () => askToSubscribe(services(), asked, now))
    return { asked: mail.value }
  },
}
