/** What the screens of letters have in common: which letter, what was typed, and how it is told. */
import { error } from '@sveltejs/kit'
import { dayAt, instantOf, minutesOf, stretchesOf } from '#lib/core/booking/wall-clock.ts'
import { parseDay } from '#lib/core/day.ts'
import { longestLetter, type LetterText } from '#lib/core/publishing/letter.ts'
import { topicsIn } from '#lib/core/publishing/subscriber.ts'
import { textOf } from '#lib/server/form.ts'
import { readLetter, type ChangeError, type Letter, type NotReady } from '#lib/server/letters/letters.ts'
import { services } from '#lib/server/services.ts'
import { timeAt } from '../agenda/meeting-row.server.ts'
import { typedTime } from '../instellingen/typed.ts'

export async function letterOf(id: string): Promise<Letter> {
  const letter = /^[\w-]{1,80}$/.test(id) ? await readLetter(services().db, id) : null
  return letter ?? error(404, 'no such letter')
}

/** A day and a time on the clock of the practice. */
export type Moment = { day: string; time: string }

export const momentOf = (at: string, zone: string): Moment => ({
  day: dayAt(Date.parse(at), zone),
  time: timeAt(Date.parse(at), zone),
})

/** The instant that was typed as a day and a time; null when it is none. */
export function typedInstant(day: string, time: string, zone: string): string | null {
  const found = parseDay(day.trim())
  const clock = typedTime(time)
  if (found === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null
  const instant = instantOf(minutesOf(clock), stretchesOf(found, zone))
  return instant === null ? null : new Date(instant).toISOString()
}

export type TypedLetter = { text: LetterText; revision: number; isForSome: boolean }

/** The language of a letter is chosen when it is begun. What is too long is cut far above what may be sent, so that it can be said. */
export function typedLetter(form: FormData, { text }: Letter): TypedLetter {
  const isForSome = textOf(form, 'voor') === 'onderwerpen'
  const revision = Number(textOf(form, 'versie'))
  return {
    text: {
      lang: text.lang,
      subject: textOf(form, 'onderwerp').slice(0, longestLetter.subject * 2),
      body: textOf(form, 'brief').slice(0, longestLetter.body * 2),
      topics: isForSome ? topicsIn(form.getAll('rubriek').map(String)) : [],
      onSite: form.has('site'),
    },
    revision: Number.isSafeInteger(revision) ? revision : 0,
    isForSome,
  }
}

export const isSameText = (a: LetterText, b: LetterText): boolean =>
  a.subject === b.subject && a.body === b.body && a.topics.join() === b.topics.join() && a.onSite === b.onSite

export type LetterFault = ChangeError['kind'] | 'proof' | 'past' | 'when' | 'no-topic' | 'not-all'

export function faultOf({ kind }: ChangeError | NotReady): LetterFault {
  if (kind === 'not-proofed') return 'proof'
  return kind === 'not-ready' ? 'not-all' : kind
}
