import type { CategoryId } from '../category.ts'

/** Words in the name of a category that say where it would stand here, in both languages; the first that is met wins. */
const signs: readonly [CategoryId, RegExp][] = [
  [
    'lifestyle',
    /voeding|suppl|vitami|recept|\beten\b|slaap|slapen|leefstijl|gezond|food|nutri|recipe|sleep|lifestyle|health|diet/,
  ],
  ['tension', /emoti|trauma|stress|spanning|rust|ontspan|gevoel|grenzen|burn|tension|feeling|\brest\b|relax|boundar/],
  [
    'pain-movement',
    /pijn|beweg|rug|nek|oefen|lopen|wandel|fysio|houding|pain|mov(?:e|ing)|back|neck|exerci|walk|posture/,
  ],
  ['mind-body', /mind|body|lijf|lichaam|hoofd|brein|adem|zenuw|bewust|brain|breath|nerv|aware/],
]

/** Our shelf for a category of hers, to begin with: she chooses. Undefined when its name says nothing. */
export function guessShelf(name: string): CategoryId | undefined {
  const said = name.toLowerCase()
  return signs.find(([, sign]) => sign.test(said))?.[0]
}
