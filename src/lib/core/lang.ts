/** The languages Regie is written in. Dutch comes first: it is the contract the English texts are checked against. */
export type Lang = 'nl' | 'en'

export const langs: readonly Lang[] = ['nl', 'en']

/** One text in every language. */
export type Translated = Readonly<Record<Lang, string>>
