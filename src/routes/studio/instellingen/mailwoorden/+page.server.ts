import { fail } from '@sveltejs/kit'
import type { Lang } from '#lib/core/lang.ts'
import { mailWordFields, readMailWords, type TypedMailWords } from '#lib/core/practice/mail-words.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { readForm, textOf } from '#lib/server/form.ts'
import { readPractice } from '#lib/server/practice.ts'
import { readKeptMailWords, saveMailWords } from '#lib/server/practice/mail-words.ts'
import { services } from '#lib/server/services.ts'
import { keepShown } from '../keep-shown.server.ts'
import { markOf } from '../seen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [own, practice] = await Promise.all([readKeptMailWords(db), readPractice(db)])
  const { opening, closing } = own
  const typed: TypedMailWords = {
    ...{ openingNl: opening.nl, openingEn: opening.en },
    ...{ closingNl: closing.nl, closingEn: closing.en },
  }
  const name = practice?.name ?? ''
  return { typed, seen: markOf(own), around: { nl: aroundIn('nl', name), en: aroundIn('en', name) } }
}

export const actions: Actions = {
  default: async (event) => {
    practitionerOf(event)
    const form = await readForm(event.request)
    const typed = Object.fromEntries(mailWordFields.map((field) => [field, textOf(form, field)])) as TypedMailWords
    const read = readMailWords(typed)
    if (!read.ok) return fail(400, { typed, faults: read.error })
    const changed = await keepShown(event, {
      seen: textOf(form, 'seen'),
      read: readKeptMailWords,
      save: (tx) => saveMailWords(tx, read.value),
      subject: 'mail-words:1',
    })
    return changed === null ? { saved: true } : fail(409, { typed, changed })
  },
}

/** What we say before and after her words, in the mail of an appointment that was made. */
function aroundIn(lang: Lang, practice: string) {
  const { booking } = mailWordsFor(lang)
  return {
    greeting: `${booking.hello('Zoë Demo')}\n${booking.firsts.booked}`,
    facts: `${booking.when}: …\n${booking.where}: ${booking.places.phone}`,
    change: booking.change(24),
    link: booking.links.standing,
    footer: [practice, booking.footer],
  }
}
