/** A sentence and where it stands in a text, without the space around it. */
export interface Sentence {
  text: string
  from: number
  to: number
}

/** A sentence ends at `.`, `!`, `?` or `…` before a capital, a digit or a quotation mark, so "o.a. rust" does not end one. */
export function sentencesIn(text: string): Sentence[] {
  const ends = [...text.matchAll(/[.!?…]+[”’"')\]]*(?=\s+[“‘"'(]*[\p{Lu}\p{N}])/gu)].map(
    ({ 0: end, index }) => index + end.length,
  )
  return [...ends, text.length].flatMap((end, i) => {
    const start = i === 0 ? 0 : (ends[i - 1] ?? 0)
    const words = text.slice(start, end)
    const sentence = words.trim()
    const from = start + words.length - words.trimStart().length
    return sentence === '' ? [] : [{ text: sentence, from, to: from + sentence.length }]
  })
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
