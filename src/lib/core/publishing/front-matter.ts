import * as v from 'valibot'
import { parseDay } from '../day.ts'
import type { Day } from '../day.ts'
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import { recognitions } from './article.ts'
import type { FrontMatter } from './article.ts'

const words = v.pipe(v.string('is missing'), v.nonEmpty('must not be empty'))
const slug = v.pipe(v.string('must be a slug'), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug like rust-nemen'))
const aDay = v.pipe(
  v.string('is missing'),
  v.check((text) => parseDay(text) !== null, 'must be a day like 2026-11-09'),
  v.transform((text) => text as Day),
)

const frontMatter = v.strictObject(
  {
    title: words,
    lead: words,
    category: v.picklist(
      ['mind-body', 'tension', 'lifestyle', 'pain-movement'],
      'must be mind-body, tension, lifestyle or pain-movement',
    ),
    translation: v.optional(slug),
    published: aDay,
    checked: aDay,
    changed: words,
    'next-check': aDay,
    recognise: v.optional(v.picklist(recognitions, `must be ${recognitions.join(', ')} or left out`)),
    related: v.optional(v.array(slug, 'must be a list like [een-slug, nog-een]'), []),
    author: words,
  },
  'is not a key of an article',
)

/**
 * Splits a Markdown file in its front matter (between two `---` lines) and its body.
 * Failures name the file and the key: `content/nl/x.md: "published" must be a day like 2026-11-09`.
 */
export function parseFrontMatter(file: string, text: string): Result<{ meta: FrontMatter; body: string }, string[]> {
  const split = splitFile(file, text)
  if (!split.ok) return split
  const parsed = v.safeParse(frontMatter, split.value.keys)
  if (!parsed.success)
    return fail(parsed.issues.map((issue) => `${file}: "${v.getDotPath(issue) ?? '?'}" ${reason(issue)}`))

  const { translation, recognise, 'next-check': nextCheck, ...rest } = parsed.output
  if (rest.checked < rest.published) return fail([`${file}: "checked" must not be before "published"`])
  if (nextCheck <= rest.checked) return fail([`${file}: "next-check" must be after "checked"`])
  return succeed({
    meta: { ...rest, nextCheck, translation: translation ?? null, recognise: recognise ?? null },
    body: split.value.body,
  })
}

export type SplitFile = { keys: Record<string, string | string[]>; body: string }

/** The keys of a file as they are written, and what stands below them. */
export function splitFile(file: string, text: string): Result<SplitFile, string[]> {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  if (head === undefined || body === undefined) return fail([`${file}: must start with front matter between --- lines`])
  const keys = readKeys(head)
  return keys.ok ? succeed({ keys: keys.value, body }) : fail(keys.error.map((problem) => `${file}: ${problem}`))
}

// valibot reports a missing and an unknown key of an object on the object itself, with `received` undefined for the first.
const reason = (issue: { type: string; message: string; received: string }) =>
  issue.type === 'strict_object' && issue.received === 'undefined' ? 'is missing' : issue.message

/** `key: value`, `key: "quoted value"`, `key: [a, b]`, or `key:` with `- value` lines below it. Nothing else of YAML. */
function readKeys(head: string): Result<Record<string, string | string[]>, string[]> {
  const values: Record<string, string | string[]> = {}
  const problems: string[] = []
  let list: string[] | null = null
  for (const line of head.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const item = /^\s+-\s+(.+)$/.exec(line)?.[1] ?? /^-\s+(.+)$/.exec(line)?.[1]
    if (item !== undefined && list !== null) {
      list.push(unquoted(item))
      continue
    }
    const [, key, value] = /^([a-z-]+):\s*(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) problems.push(`"${line}" must be written as key: value`)
    else if (key in values) problems.push(`"${key}" stands there twice`)
    else if (value === '') values[key] = list = []
    else {
      values[key] = /^\[.*\]$/.test(value)
        ? value.slice(1, -1).split(',').map(unquoted).filter(Boolean)
        : unquoted(value)
      list = null
    }
  }
  return problems.length > 0 ? fail(problems) : succeed(values)
}

/** Between double quotes as `write-article.ts` writes it, with escapes; what is quoted by hand may hold quotes as they are. */
function unquoted(text: string): string {
  const [, double, single] = /^"(.*)"$|^'(.*)'$/.exec(text.trim()) ?? []
  if (double === undefined) return single ?? text.trim()
  return /^(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*$/.test(double) ? String(JSON.parse(`"${double}"`)) : double
}
