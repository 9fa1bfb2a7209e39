/** What can be wrong with a field of a form, as a kind: a page has the words, and puts them beside the field. */
import * as v from 'valibot'
import { fail, succeed, type Result } from '#lib/core/result.ts'

const issueKinds = [
  'required',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'too-long',
  'too-many',
  'not-a-time',
  'ends-before-start',
  'overlaps',
  'not-a-day',
  'twice',
  'unknown-zone',
  'not-a-link',
  'unknown-choice',
  'not-a-mail-address',
  'not-a-phone-number',
  'mail-or-phone',
] as const

export type IssueKind = (typeof issueKinds)[number]

/** `field` is the way to the value with dots, for example `hours.1.0.until` or `name.nl`. */
export type FieldIssue = { field: string; kind: IssueKind }

/** Reads a value by a schema whose messages are kinds. Every field that is wrong is named once. */
export function checkFields<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): Result<v.InferOutput<Schema>, FieldIssue[]> {
  const parsed = v.safeParse(schema, input)
  if (parsed.success) return succeed(parsed.output)
  const byField = new Map<string, IssueKind>()
  for (const issue of parsed.issues) {
    const field = v.getDotPath(issue) ?? ''
    if (!byField.has(field)) byField.set(field, kindOf(issue.message))
  }
  return fail([...byField].map(([field, kind]) => ({ field, kind })))
}

/** A value that is not there, or of another type than a form can send, has a message of valibot's own. */
const kindOf = (message: string): IssueKind => issueKinds.find((kind) => kind === message) ?? 'required'

/** Text without blanks around it, at most so long. */
export const text = (longest: number) =>
  v.pipe(v.string('required'), v.trim(), v.maxLength(longest, 'too-long' satisfies IssueKind))

export const filledText = (longest: number) => v.pipe(text(longest), v.nonEmpty('required' satisfies IssueKind))

export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number('not-a-number' satisfies IssueKind),
    v.integer('not-whole' satisfies IssueKind),
    v.minValue(least, 'too-small' satisfies IssueKind),
    v.maxValue(most, 'too-large' satisfies IssueKind),
  )
