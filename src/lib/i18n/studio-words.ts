import type { StudioWords } from './nl-studio.ts'

/** The studio's catalogue in one language, and only that one. */
export async function studioWordsFor(lang: 'nl' | 'en'): Promise<StudioWords> {
  return lang === 'en' ? (await import('./en-studio.ts')).enStudio : (await import('./nl-studio.ts')).nlStudio
}
