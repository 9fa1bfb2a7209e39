/**
 * What Dutch law asks a practice to say on its site (clinical.md 6), and what of it is not there yet. It is said to her and stops nothing:
 * whether a law applies to her is hers to know.
 */
import type { PracticeDetails } from '../practice-details.ts'

/**
 * `who`: address, mail and trade register (Burgerlijk Wetboek, article 3:15d). `big` and `title`: Wet BIG. `complaints`: Wkkgz, articles 13
 * to 18. A coach owes nothing of the last three, unless she bears a protected title.
 */
export type Duty =
  | { kind: 'who'; missing: ('address' | 'mail' | 'kvk')[] }
  | { kind: 'big' }
  | { kind: 'complaints'; langs: ('nl' | 'en')[] }
  | { kind: 'title'; word: string }

type Known = Pick<PracticeDetails, 'role' | 'address' | 'city' | 'mail' | 'kvk' | 'big' | 'complaints'>

export function openDuties(practice: Known, jobs: readonly string[]): Duty[] {
  const { role, address, city, mail, kvk, big, complaints } = practice
  const duties: Duty[] = []
  const missing = [
    address === '' || city === '' ? (['address'] as const) : [],
    mail === '' ? (['mail'] as const) : [],
    kvk === '' ? (['kvk'] as const) : [],
  ].flat()
  if (missing.length > 0) duties.push({ kind: 'who', missing })
  if (role === 'zorgverlener' && big === '') duties.push({ kind: 'big' })
  const silent = (['nl', 'en'] as const).filter((lang) => complaints[lang] === '')
  if (role === 'zorgverlener' && silent.length > 0) duties.push({ kind: 'complaints', langs: silent })
  const word = big === '' ? jobs.map(protectedTitleIn).find((found) => found !== null) : undefined
  if (word) duties.push({ kind: 'title', word })
  return duties
}

/** Titles of article 3 of the Wet BIG, also as the end of a longer word ("huisarts"), in both languages. One who says that she was trained as one does not bear it. */
const protectedTitles =
  /(?<!\p{L})((?:\p{L}{4,})?arts|apotheker|gezondheidszorgpsycholoog|gz-psycholoog|\p{L}*(?:psychotherapeute?|fysiotherapeute?|verloskundige|verpleegkundige)|orthopedagoog-generalist|physiotherapist|physical therapist|psychotherapist|pharmacist|dentist|midwife|nurse|physician)(?!\p{L})/giu

const trainedAs = /(?:opgeleid (?:als|tot)|voorheen|trained as|formerly)\s+(?:een |an? )?$/iu

function protectedTitleIn(job: string): string | null {
  const found = [...job.matchAll(protectedTitles)].find(({ index }) => !trainedAs.test(job.slice(0, index)))
  return found?.[1] ?? null
}
