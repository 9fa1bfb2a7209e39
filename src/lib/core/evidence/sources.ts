import type { Lang } from '../lang.ts'
import type { Source } from './source.ts'
import { backSources } from './sources/back.ts'
import { guidedSources } from './sources/guided.ts'
import { practiceSources } from './sources/practices.ts'
import { stressSources } from './sources/stress.ts'
import { trackingSources } from './sources/tracking.ts'

const all = { ...stressSources, ...practiceSources, ...guidedSources, ...backSources, ...trackingSources }

/** First author and year, in the words of an address: `burns-2006`. */
export type SourceId = keyof typeof all

/** Every study and guideline the site and the app lean on. A claim names one or more of these. */
export const sources: Readonly<Record<SourceId, Source>> = all

/** Whether a word from an article names a source we have. */
export const isSourceId = (word: string): word is SourceId => Object.hasOwn(sources, word)

/** `Burns e.a., 2012. Journal of Behavioral Medicine.` — without a link, see `sourceLink`. */
export function citation(source: Source, lang: Lang): string {
  const others = lang === 'nl' ? ' e.a.' : ' et al.'
  const place = source.place === undefined ? '' : ` ${source.place}`
  return `${source.authors}${source.etAl ? others : ''}, ${source.year}. ${source.journal}${place}.`
}

/** Where the study can be read: the DOI when there is one, since that address does not move. */
export function sourceLink(source: Source): string {
  if (source.doi !== undefined) return `https://doi.org/${source.doi}`
  if (source.url !== undefined) return source.url
  throw new Error('sourceLink requires a source with a doi or a url')
}
