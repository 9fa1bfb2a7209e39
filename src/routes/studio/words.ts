import { createContext } from 'svelte'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'

/** The studio's catalogue in the language of the page: `words().agenda.title`. */
export const [useStudioWords, provideStudioWords] = createContext<() => StudioWords>()
