/**
 * An article while it is written: everything as it was typed, perhaps half. What a reader sees is made from it only when it is
 * published (`publishable`), so that a draft can be kept at any moment.
 */
import * as v from 'valibot'
import { parseDay, type Day } from '../day.ts'
import type { Lang } from '../lang.ts'
import { fail, succeed, type Result } from '../result.ts'
import { recognitions, type Article } from './article.ts'
import { parseBlocks } from './blocks.ts'
import { isCategoryId } from './category.ts'
import { longestBody } from './longest-body.ts'
import { publishingStops } from './reader/advice.ts'

const line = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

/** Lengths in UTF-16 units; far above what anybody writes, so that only what is no article is refused. */
export const longest = { title: 300, lead: 2000, changed: 500, author: 200, slug: 120, body: longestBody } as const

const draftSchema = v.strictObject({
  title: line(longest.title),
  lead: line(longest.lead),
  /** A `CategoryId`, or empty while none was chosen. */
  category: line(40),
  /** Last step of the address. */
  slug: line(longest.slug),
  author: line(longest.author),
  /** The last day on which someone read the text against its sources, `2026-11-29`; empty for the day of publication. */
  checked: line(10),
  /** What changed on that day, one sentence. */
  changed: line(longest.changed),
  nextCheck: line(10),
  /** A `Recognition`, or empty. */
  recognise: line(40),
  /** Slugs chosen by hand, best first. */
  related: v.pipe(v.array(line(longest.slug)), v.maxLength(20)),
  /** Markdown with our blocks (`blocks.ts`). */
  body: line(longest.body),
})

export type Draft = v.InferOutput<typeof draftSchema>

/** Reads what a browser sent or the database kept; `null` when it is not a draft at all. */
export function readDraft(input: unknown): Draft | null {
  const parsed = v.safeParse(draftSchema, input)
  return parsed.success ? parsed.output : null
}

export const emptyDraft: Draft = {
  title: '',
  lead: '',
  category: '',
  slug: '',
  author: '',
  checked: '',
  changed: '',
  nextCheck: '',
  recognise: '',
  related: [],
  body: '',
}

/** Whether readers have this text already. The days are filled in by publishing, and are no change of hers. */
export const hasSameText = (draft: Draft, published: Draft): boolean =>
  JSON.stringify({ ...published, checked: draft.checked, nextCheck: draft.nextCheck }) === JSON.stringify(draft)

/** What is missing or unreadable in a draft: the field, and why, as a kind a page has words for. */
export type DraftProblem =
  | { field: keyof Draft; kind: 'required' | 'not-a-slug' | 'unknown-choice' | 'not-a-day' | 'too-early' }
  /** A block that is not closed or names what is not there; `lines` say which, in English. */
  | { field: 'body'; kind: 'broken-block'; lines: string[] }
  /** A picture that says nothing to whoever does not see it (WCAG 1.1.1). */
  | { field: 'body'; kind: 'picture-without-words' }

/** A word that makes a medical claim of the article (clinical.md 2B.6), and what to say instead. */
export type MedicalClaim = {
  field: 'title' | 'lead' | 'changed' | 'body'
  kind: 'medical-claim'
  word: string
  instead: string
}

export type PublishProblem = DraftProblem | MedicalClaim

/** What stands beside the draft: its language, its days, and the slug of its translation. */
export type Publication = { lang: Lang; translation: string | null; published: Day; today: Day; nextCheck: Day }

/** The article as its readers will have it, or everything that is still in the way. Days left empty become those of `about`. */
export function publishable(draft: Draft, about: Publication): Result<Article, PublishProblem[]> {
  const article = assembled(draft, about)
  const others: PublishProblem[] = medicalClaims(draft, about.lang)
  if (/!\[\s*\]\(/.test(draft.body)) others.push({ field: 'body', kind: 'picture-without-words' })
  if (!article.ok) return fail([...article.error, ...others])
  return others.length > 0 ? fail(others) : article
}

/** The same without a judgement of its words: what was published once stays readable when the list of words grows. */
export function assembled(draft: Draft, about: Publication): Result<Article, DraftProblem[]> {
  const problems: DraftProblem[] = []
  for (const field of ['title', 'lead', 'category', 'slug', 'changed', 'author', 'body'] as const) {
    if (draft[field].trim() === '') problems.push({ field, kind: 'required' })
  }
  if (draft.slug.trim() !== '' && !isSlug(draft.slug)) problems.push({ field: 'slug', kind: 'not-a-slug' })
  const { category } = draft
  if (category !== '' && !isCategoryId(category)) problems.push({ field: 'category', kind: 'unknown-choice' })
  const recognise = recognitions.find((one) => one === draft.recognise) ?? null
  if (draft.recognise !== '' && recognise === null) problems.push({ field: 'recognise', kind: 'unknown-choice' })

  const checked = dayOr(draft.checked, about.today)
  const nextCheck = dayOr(draft.nextCheck, about.nextCheck)
  if (checked === null) problems.push({ field: 'checked', kind: 'not-a-day' })
  if (nextCheck === null) problems.push({ field: 'nextCheck', kind: 'not-a-day' })
  if (checked && nextCheck && nextCheck <= checked) problems.push({ field: 'nextCheck', kind: 'too-early' })

  const blocks = parseBlocks('text', draft.body)
  if (!blocks.ok) problems.push({ field: 'body', kind: 'broken-block', lines: blocks.error })

  if (problems.length > 0 || !blocks.ok || !isCategoryId(category) || checked === null || nextCheck === null)
    return fail(problems)
  return succeed({
    lang: about.lang,
    slug: draft.slug,
    title: draft.title.trim(),
    lead: draft.lead.trim(),
    category,
    translation: about.translation,
    published: about.published,
    // Nobody can have read a text before it was there.
    checked: checked < about.published ? about.published : checked,
    changed: draft.changed.trim(),
    nextCheck,
    recognise,
    related: draft.related,
    author: draft.author.trim(),
    blocks: blocks.value,
  })
}

function medicalClaims(draft: Draft, lang: Lang): MedicalClaim[] {
  const blocks = parseBlocks('text', draft.body)
  // A body that cannot be read as blocks yet is judged as the words it is.
  const read = blocks.ok ? blocks.value : [{ kind: 'prose' as const, text: draft.body }]
  const claims = publishingStops({ ...draft, blocks: read }, lang).map(({ where, word, instead }): MedicalClaim => {
    return { field: typeof where === 'number' ? 'body' : where, kind: 'medical-claim', word, instead }
  })
  return claims.filter(
    (one, i) => claims.findIndex(({ field, word }) => field === one.field && word === one.word) === i,
  )
}

/** `rust-nemen`: small letters and figures with single hyphens between. */
export const isSlug = (text: string): boolean => text.length <= longest.slug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)

const dayOr = (text: string, otherwise: Day): Day | null => (text === '' ? otherwise : parseDay(text))
