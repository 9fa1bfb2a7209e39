/** What the habits are called, as they stand in the middle of a sentence. Apart from the ids: a journal can be read without them. */
import type { Translated } from '../lang.ts'
import type { HabitId } from './habit-id.ts'

export const habitNames: Readonly<Record<HabitId, Translated>> = {
  'extra-walk': { nl: 'een extra wandelingetje', en: 'an extra short walk' },
  'outside-in-the-morning': { nl: '’s ochtends even naar buiten', en: 'a moment outside in the morning' },
  'short-breaks': { nl: 'elk uur even pauze', en: 'a short break every hour' },
  'warm-shower': { nl: 'een warme douche', en: 'a warm shower' },
  music: { nl: 'muziek luisteren', en: 'listening to music' },
  'something-nice': { nl: 'iets leuks doen', en: 'doing something nice' },
  'no-screen-before-bed': { nl: 'een uur voor bed geen scherm', en: 'no screen for an hour before bed' },
  'no-coffee-after-noon': { nl: 'na twaalven geen koffie', en: 'no coffee after noon' },
  'same-bedtime': { nl: 'op een vaste tijd naar bed', en: 'going to bed at a set time' },
}
