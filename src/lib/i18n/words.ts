import type { Words } from './nl.ts'

/** One language's catalogue, and only that one: the other is never sent to a reader. */
export async function wordsFor(lang: 'nl' | 'en'): Promise<Words> {
  return lang === 'en' ? (await import('./en.ts')).en : (await import('./nl.ts')).nl
}

/**
 * The same without the areas `site`, `explain` and `painTest`, which nothing in the private app reads (a test holds it
 * to that): a third of the catalogue, on the way to a phone that wants to show today.
 */
export async function appWordsFor(lang: 'nl' | 'en'): Promise<Words> {
  const words = lang === 'en' ? (await import('./en-app.ts')).enApp : (await import('./nl-app.ts')).nlApp
  // Components that site and app share know one type of catalogue.
  return words as Words
}
