/** What the booking pages show of a practice and of what it offers. */
import { textIn, type ConsultationKind, type Place } from '#lib/core/booking/kind.ts'
import type { Lang } from '#lib/core/lang.ts'

export type ShownKind = {
  id: string
  name: string
  text: string
  minutes: number
  place: Place['kind']
  byRequest: boolean
}

export const shownKind = ({ id, name, text, minutes, place, mode }: ConsultationKind, lang: Lang): ShownKind => ({
  id,
  name: textIn(name, lang),
  text: textIn(text, lang),
  minutes,
  place: place.kind,
  byRequest: mode === 'request',
})

/** How to reach the practice otherwise. */
export type Reach = { phone: string; mail: string }
