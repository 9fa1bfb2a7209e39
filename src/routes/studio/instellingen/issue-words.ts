import type { FieldIssue } from '#lib/core/booking/field-issue.ts'
import type { StudioWords } from '#lib/i18n/nl-studio.ts'

/** A number that has a least and a most. */
type Bounds = { field: string; least: number; most: number }

/** What is wrong with a field, in words; null when nothing is. */
export function issueWords(
  issues: readonly FieldIssue[],
  field: string,
  text: StudioWords['hours'],
  bounds: readonly Bounds[],
): string | null {
  const issue = issues.find((one) => one.field === field)
  if (!issue) return null
  const number = bounds.find((one) => one.field === field)
  if (number && issue.kind !== 'required') return text.between(String(number.least), String(number.most))
  // Kinds of other forms, of which none can come up here.
  const sentences: Readonly<Partial<Record<FieldIssue['kind'], string>>> = text.issues
  return sentences[issue.kind] ?? text.issues['unknown-choice']
}
