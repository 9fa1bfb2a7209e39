/** What is searched in one article. */
export interface Indexed {
  slug: string
  title: string
  lead: string
  headings: string
  text: string
}

/** How articles are indexed and searched. The server and the reader's browser must use the same, or the index cannot be read. */
export const searchOptions = {
  idField: 'slug',
  fields: ['title', 'lead', 'headings', 'text'],
  storeFields: ['title', 'lead', 'text'],
  processTerm: forms,
  searchOptions: {
    processTerm: stem,
    boost: { title: 5, lead: 3, headings: 2 },
    prefix: (term: string) => term.length > 2,
    combineWith: 'AND' as const,
  },
}

interface Index<Hit> {
  search: (query: string, options?: { fuzzy: (term: string) => number | false }) => Hit[]
}

/** What holds every word of the query; only when nothing does, what holds something that is one or two letters off. */
export function findIn<Hit>(index: Index<Hit>, query: string): Hit[] {
  const exact = index.search(query)
  if (exact.length > 0) return exact
  return index.search(query, { fuzzy: (term) => (term.length > 3 ? Math.ceil(term.length / 8) : false) })
}

/** A snippet in parts, so that a page can mark what was found without building HTML. */
export interface SnippetPart {
  text: string
  found: boolean
}

/**
 * About `length` characters of `text` around the first place where one of `terms` starts a word, on word boundaries, with
 * every such word marked. `terms` are what the index found.
 */
export function snippet(text: string, terms: readonly string[], length = 140): SnippetPart[] {
  const isFound = (word: string) => partsOfWord(word).some((part) => terms.includes(part))
  const { shown, isWhole } = aroundFirst(text, isFound, length)
  const parts: SnippetPart[] = (shown[0]?.at ?? 0) > 0 ? [{ text: '… ', found: false }] : []
  const add = (words: string, found: boolean) => {
    const last = parts.at(-1)
    if (last?.found === found) last.text += words
    else parts.push({ text: words, found })
  }
  shown.forEach(({ word }, i) => {
    if (i > 0) add(' ', false)
    add(word, isFound(word))
  })
  if (!isWhole) add(' …', false)
  return parts
}

type Word = { at: number; word: string }

/** A few words of run-up, so that the reader lands in a sentence. */
const runUp = 6

/**
 * The words to show, and whether nothing follows them. Judges no word behind those: to do so with every word of every article that was found took
 * a hundred times as long as finding them.
 */
function aroundFirst(
  text: string,
  isFound: (word: string) => boolean,
  length: number,
): { shown: Word[]; isWhole: boolean } {
  const beginning: Word[] = []
  let before: Word[] = []
  let shown: Word[] | null = null
  for (const match of text.matchAll(/\S+/g)) {
    const one = { at: match.index, word: match[0] }
    if (shown === null && !isFound(one.word)) {
      if (fits(one, beginning, length)) beginning.push(one)
      before = [...before.slice(1 - runUp), one]
      continue
    }
    const all: Word[] = shown === null ? [...before, one] : [...shown, one]
    shown = all.filter((word) => fits(word, all, length))
    if (shown.length < all.length) return { shown, isWhole: false }
  }
  if (shown !== null) return { shown, isWhole: true }
  return { shown: beginning, isWhole: text.slice(endOf(beginning.at(-1))).trim() === '' }
}

const endOf = (word: Word | undefined) => (word === undefined ? 0 : word.at + word.word.length)

const fits = (one: Word, [first]: readonly Word[], length: number) => endOf(one) <= (first?.at ?? one.at) + length

const partsOfWord = (word: string) => word.split(/[^\p{L}\p{N}]+/u).flatMap(forms)

/** A word as it is indexed: as it is written, for typing errors, and its stem, for its other forms. */
function forms(word: string): string[] {
  return [...new Set([bare(word), stem(word)])]
}

const bare = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

/**
 * Lower case, without accents, and with the Dutch spellings of one stem made alike (slaap, slapen; buk, bukken; reis,
 * reizen). English goes through the same, which costs it nothing: text and question change together.
 */
export function stem(word: string): string {
  const plain = bare(word)
  if (plain.length < 4) return plain
  return plain
    .replace(/(.{3})en?$/, '$1')
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}
