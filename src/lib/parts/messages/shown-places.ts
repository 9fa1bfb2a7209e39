import type { ShownConversation, ShownMessage } from '#lib/core/exchange/conversation.ts'
import { formatDay, formatTime } from '#lib/i18n/format.ts'
import type { Words } from '#lib/i18n/nl.ts'
import type { ShownPlace } from '#lib/ui/messages/shown.ts'

type Context = {
  words: Words['contact']
  lang: 'nl' | 'en'
  practice: string
  sealedIn: 'browser' | 'server'
  fresh: ReadonlySet<number>
}

/** A day and a time as a person says them, on their own clock; with the year when it is not this one. */
export function whenInWords(at: string, lang: 'nl' | 'en', say: (day: string, time: string) => string): string {
  return say(formatDay(localDay(at), lang, localDay(new Date().toISOString())), formatTime(at, lang))
}

export function localDay(at: string): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Every place of a conversation in words, for the visitor's side. */
export function shownPlaces({ messages }: ShownConversation, context: Context): ShownPlace[] {
  return messages.map((one) => shownPlace(one, context))
}

function shownPlace(one: ShownMessage, { words, lang, practice, sealedIn, fresh }: Context): ShownPlace {
  const text = words.conversation
  const blank = { number: one.number, text: '', attachment: null, state: null, isNew: false }
  if (one.kind === 'missing')
    return { ...blank, own: false, who: '', when: '', at: null, warning: text.odd.missing(one.number) }
  const own = one.from === 'visitor'
  const head = {
    ...blank,
    own,
    who: own ? text.you : practice,
    at: one.at,
    when: whenInWords(one.at, lang, text.onDay),
  }
  if (one.kind !== 'message') return { ...head, warning: text.odd[one.kind] }
  const { attachment } = one.message
  const read = own ? (one.readAt ? text.read(whenInWords(one.readAt, lang, text.onDay)) : text.unread) : null
  return {
    ...head,
    text: one.message.text,
    attachment: attachment && { document: attachment, open: attachment.title },
    state: one.number === 1 && sealedIn === 'server' ? `${text.arrived} ${read ?? ''}` : read,
    warning: one.inOrder ? null : text.odd.order,
    isNew: fresh.has(one.number),
  }
}
