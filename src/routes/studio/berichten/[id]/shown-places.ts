import type { ShownConversation, ShownMessage } from '#lib/core/exchange/conversation.ts'
import { formatDay, formatTime } from '#lib/i18n/format.ts'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'
import type { ShownPlace } from '#lib/ui/messages/shown.ts'
import { localDay } from '../when.ts'

type Context = {
  text: StudioWords['messages']['conversation']
  lang: 'nl' | 'en'
  /** What the visitor wants to be called; empty when not said. */
  name: string
  sealedIn: 'browser' | 'server'
}

/** Every place of a conversation in words, for her side. */
export function shownPlaces({ messages }: ShownConversation, context: Context): ShownPlace[] {
  return messages.map((one) => shownPlace(one, context))
}

function shownPlace(one: ShownMessage, { text, lang, name, sealedIn }: Context): ShownPlace {
  const blank = { number: one.number, text: '', attachment: null, state: null, isNew: false }
  if (one.kind === 'missing')
    return { ...blank, own: false, who: '', when: '', at: null, warning: text.odd.missing(one.number) }
  const own = one.from === 'practitioner'
  const say = (at: string, words: (day: string, time: string) => string) =>
    words(formatDay(localDay(at), lang, localDay(new Date().toISOString())), formatTime(at, lang))
  const head = { ...blank, own, who: own ? text.you : name || text.other, at: one.at, when: say(one.at, text.onDay) }
  if (one.kind !== 'message') return { ...head, warning: text.odd[one.kind] }
  const { attachment } = one.message
  const arrived = one.number === 1 && sealedIn === 'server' ? text.arrived : null
  return {
    ...head,
    text: one.message.text,
    attachment: attachment && { document: attachment, open: `${attachment.title}, ${attachment.about}` },
    state: own ? (one.readAt ? text.read(say(one.readAt, text.onDay)) : text.unread) : arrived,
    warning: one.inOrder ? null : text.odd.order,
    isNew: one.from === 'visitor' && one.readAt === null,
  }
}

/** The name in the first message that gives one. */
export const nameIn = ({ messages }: ShownConversation): string =>
  messages.flatMap((one) => (one.kind === 'message' && one.message.name !== '' ? [one.message.name] : []))[0] ?? ''
