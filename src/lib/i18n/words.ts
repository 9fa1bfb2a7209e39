import type { Words } from './nl.ts'

/** One language's catalogue, and only that one: the other is never sent to a reader. */
export async function wordsFor(lang: 'nl' | 'en'): Promise<Words> {
  return lang === 'en' ? (await import('./en.ts')).en : (await import('./nl.ts')).nl
}
