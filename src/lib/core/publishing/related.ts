import type { Article } from './article.ts'
import { plainText } from './text.ts'

/**
 * What to read next: the author's own choice first, in her order, then what shares the shelf and the most telling words.
 * A word tells more the fewer articles have it (inverse document frequency). Ties go to the slug, so that the outcome
 * depends on the texts alone. All articles are in one language; at most `count` come back.
 */
export function relatedTo(article: Article, all: readonly Article[], count = 3): Article[] {
  const others = all.filter((other) => other.slug !== article.slug)
  const chosen = article.related.flatMap((slug) => others.filter((other) => other.slug === slug))
  const weight = termWeights(all)
  const terms = termsOf(article)
  const scored = others
    .filter((other) => !chosen.includes(other))
    .map((other) => ({
      other,
      score: likeness(terms, termsOf(other), weight) + (other.category === article.category ? 0.1 : 0),
    }))
    .toSorted((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1))
  return [...chosen, ...scored.map(({ other }) => other)].slice(0, count)
}

/** Shared weight over the smaller text's weight: 0 nothing in common, 1 one lies wholly inside the other. */
function likeness(a: Set<string>, b: Set<string>, weight: (term: string) => number) {
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + weight(term), 0)
  const smaller = Math.min(sum(a), sum(b))
  return smaller === 0 ? 0 : sum(a.intersection(b)) / smaller
}

function termWeights(all: readonly Article[]) {
  const articlesByTerm = new Map<string, number>()
  for (const article of all) {
    for (const term of termsOf(article)) articlesByTerm.set(term, (articlesByTerm.get(term) ?? 0) + 1)
  }
  return (term: string) => Math.log(all.length / (articlesByTerm.get(term) ?? all.length))
}

// Short words are grammar in both languages; the weight of the longer common ones is nearly nothing.
const termsOf = (article: Article) =>
  new Set(`${article.title} ${article.lead} ${plainText(article.blocks)}`.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
