import type { Translated } from '../../lang.ts'

/** What readers of an article that was brought along are told has changed. She can say more. */
export const changedByBringing: Translated = {
  nl: 'Overgenomen van de vorige site.',
  en: 'Brought along from the earlier site.',
}

const stoodHere: Translated = { nl: 'Hier stond een afbeelding', en: 'A picture stood here' }

/** The line that stands where a picture could not come along. */
export const missingPicture = (alt: string, lang: keyof Translated): string =>
  alt === '' ? `${stoodHere[lang]}.` : `${stoodHere[lang]}: ${alt}`
