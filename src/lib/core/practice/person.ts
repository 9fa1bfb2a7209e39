/** Who a visitor meets, as she types it: read into what is kept, or told what is wrong, field by field. */
import type { Lang, Translated } from '../lang.ts'
import { pictureAt } from '../publishing/picture.ts'
import { fail, succeed, type Result } from '../result.ts'
import { claimIn } from '../safety/banned-words.ts'

export type Person = {
  name: string
  /** What she is: her profession as she names it. English may be empty. */
  job: Translated
  /** Address of a picture of ours, or empty. */
  photo: string
  /** What is to be seen on the photo, for who does not see it. English may be empty. */
  alt: Translated
}

export const nobody: Person = { name: '', job: { nl: '', en: '' }, photo: '', alt: { nl: '', en: '' } }

export type PersonField = 'name' | 'jobNl' | 'jobEn' | 'photo' | 'altNl' | 'altEn'
export type PersonFault = 'no-name' | 'no-alt' | 'not-a-picture' | 'too-long' | 'medical-claim'

export type TypedPerson = Record<PersonField, string>

const longest: Record<PersonField, number> = { name: 120, jobNl: 120, jobEn: 120, photo: 120, altNl: 300, altEn: 300 }

/** A photo of nobody, or one that says nothing to who does not see it, is not taken (WCAG 1.1.1). */
export function readPerson(typed: TypedPerson): Result<Person, Partial<Record<PersonField, PersonFault>>> {
  const text = Object.fromEntries(
    Object.entries(typed).map(([field, value]) => [field, value.replace(/\s+/g, ' ').trim()]),
  ) as TypedPerson
  const faults: Partial<Record<PersonField, PersonFault>> = {}
  const says = text.photo !== '' || text.jobNl !== '' || text.jobEn !== ''
  if (text.name === '' && says) faults.name = 'no-name'
  if (text.photo !== '' && pictureAt(text.photo) === null) faults.photo = 'not-a-picture'
  if (text.photo !== '' && text.altNl === '') faults.altNl = 'no-alt'
  // What she is stands at every text of hers: the words of an article hold there too.
  if (claimIn(text.jobNl, 'nl')) faults.jobNl = 'medical-claim'
  if (claimIn(text.jobEn, 'en')) faults.jobEn = 'medical-claim'
  for (const field of Object.keys(longest) as PersonField[]) {
    if (text[field].length > longest[field]) faults[field] = 'too-long'
  }
  if (Object.keys(faults).length > 0) return fail(faults)
  const { name, photo } = text
  const alt = photo === '' ? { nl: '', en: '' } : { nl: text.altNl, en: text.altEn }
  return succeed({ name, job: { nl: text.jobNl, en: text.jobEn }, photo, alt })
}

export type ShownPerson = { name: string; job: string; photo: string; alt: string }

/** As a reader of this language sees her, or null while she has not said who she is. */
export function personIn({ name, job, photo, alt }: Person, lang: Lang): ShownPerson | null {
  if (name === '') return null
  // A job title is a word of its own language; what is seen on a photo is read aloud, and her name is right in both.
  return { name, job: job[lang] || job.nl || job.en, photo, alt: alt[lang] || name }
}
