import type { Lang } from '#lib/core/lang.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

/** A day of an article, always with its year: `9 november 2026`, `9 November 2026`. */
export const writtenDay = (day: string, lang: Lang) =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
