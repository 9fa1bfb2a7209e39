/**
 * Her story, as she tells it: Markdown with the blocks of an article, in each language apart. A draft may be half; what a visitor reads is
 * made from it only when it is published, and then it is held to the same words as an article.
 */
import * as v from 'valibot'
import type { Lang } from '../lang.ts'
import { parseBlocks, type Block } from '../publishing/blocks.ts'
import { fileOf } from '../publishing/write-front-matter.ts'
import { publishingStops } from '../publishing/reader/advice.ts'
import { fail, succeed, type Result } from '../result.ts'

/** Lengths in UTF-16 units; far above what anybody writes. */
export const longestStory = { title: 300, lead: 2000, body: 100_000 } as const

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

const storySchema = v.strictObject({
  title: text(longestStory.title),
  lead: text(longestStory.lead),
  body: text(longestStory.body),
})

export type Story = v.InferOutput<typeof storySchema>

export const emptyStory: Story = { title: '', lead: '', body: '' }

/** Reads what a form sent or the database kept; null for what is no story, or one that is too long to keep. */
export function readStory(input: unknown): Story | null {
  const parsed = v.safeParse(storySchema, input)
  return parsed.success ? parsed.output : null
}

/** As a file that any program reads: Markdown with front matter, as an article is. */
export const writeStory = ({ title, lead, body }: Story): string =>
  fileOf(
    [
      ['title', title],
      ['lead', lead],
    ],
    body,
  )

export type ToldStory = { title: string; lead: string; blocks: readonly Block[] }

/** What is in the way of publishing, as a kind a page has words for. The last is a medical claim (clinical.md 2B.6). */
export type StoryProblem =
  | { field: keyof Story; kind: 'required' | 'broken-block' | 'picture-without-words' }
  | { field: keyof Story; kind: 'medical-claim'; word: string; instead: string }

/** The story as its readers will have it, or everything that is still in the way. */
export function publishableStory(story: Story, lang: Lang): Result<ToldStory, StoryProblem[]> {
  const told = toldStory(story)
  const problems: StoryProblem[] = []
  for (const field of ['title', 'lead', 'body'] as const) {
    if (story[field].trim() === '') problems.push({ field, kind: 'required' })
  }
  if (told === null) problems.push({ field: 'body', kind: 'broken-block' })
  if (/!\[\s*\]\(/.test(story.body)) problems.push({ field: 'body', kind: 'picture-without-words' })
  problems.push(...medicalClaims(story, lang))
  return problems.length > 0 || told === null ? fail(problems) : succeed(told)
}

/** The same without a judgement of its words: what was published once stays readable when the list of words grows. */
export function toldStory({ title, lead, body }: Story): ToldStory | null {
  const blocks = parseBlocks('story', body)
  return blocks.ok ? { title: title.trim(), lead: lead.trim(), blocks: blocks.value } : null
}

function medicalClaims({ title, lead, body }: Story, lang: Lang): StoryProblem[] {
  const parsed = parseBlocks('story', body)
  // A body that cannot be read as blocks yet is judged as the words it is.
  const blocks = parsed.ok ? parsed.value : [{ kind: 'prose' as const, text: body }]
  const seen = new Set<string>()
  return publishingStops({ title, lead, changed: '', blocks }, lang).flatMap(({ where, word, instead }) => {
    const field = where === 'title' || where === 'lead' ? where : 'body'
    const name = `${field} ${word}`
    if (seen.has(name)) return []
    seen.add(name)
    return [{ field, kind: 'medical-claim' as const, word, instead }]
  })
}
