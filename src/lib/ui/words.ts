import { createContext } from 'svelte'
import type { Words } from '#lib/i18n/nl.ts'

type Lang = 'nl' | 'en'

/** The catalogue of the page's language. A function, so that a change of language is followed: `words().diary.title`. */
export const [useWords, provideWords] = createContext<() => Words>()

/** The page's language, as a function for the same reason. */
export const [useLang, provideLang] = createContext<() => Lang>()
