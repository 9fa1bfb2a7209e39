import type { Words } from './nl.ts'

/**
 * What the private app says at once: what every screen says, and what must never be missing, the safety texts. All else is added
 * by the screens that say it, and `site`, `explain` and `painTest` are said by none. A test holds the screens to that. Less is
 * then on the way of a phone that wants to show today.
 */
export async function appWordsFor(lang: 'nl' | 'en'): Promise<Words> {
  const words = lang === 'en' ? (await import('./en-app.ts')).enApp : (await import('./nl-app.ts')).nlApp
  // Components that site and app share know one type of catalogue.
  return { ...words } as Words
}
