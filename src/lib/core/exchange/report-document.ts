/**
 * Something to show to somebody else, complete in itself: headings, paragraphs, tables and small drawings as data. It knows no diary
 * and no pain test; whoever makes one writes the words. The same document is previewed, sent, and shown to the one it was sent to.
 */
import * as v from 'valibot'

const line = v.pipe(v.string(), v.maxLength(300))
const lines = v.pipe(v.string(), v.maxLength(4000))
/** A share of the whole height or length of a drawing. */
const value = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100))

const blockSchema = v.variant('kind', [
  v.object({ kind: v.literal('heading'), text: line }),
  v.object({
    kind: v.literal('paragraph'),
    text: lines,
    /** `said`: in the sender's own words. `note`: how to read it. */
    tone: v.picklist(['plain', 'strong', 'said', 'note']),
  }),
  v.object({ kind: v.literal('list'), items: v.pipe(v.array(lines), v.maxLength(60)) }),
  v.object({
    kind: v.literal('table'),
    caption: line,
    head: v.pipe(v.array(line), v.maxLength(8)),
    rows: v.pipe(v.array(v.pipe(v.array(line), v.maxLength(8))), v.maxLength(400)),
  }),
  v.object({
    kind: v.literal('bars'),
    /** Says in words what the bars show. */
    caption: line,
    max: value,
    bars: v.pipe(
      v.array(v.object({ name: line, value: v.nullable(value), word: line, stressed: v.boolean() })),
      v.maxLength(20),
    ),
  }),
  v.object({
    kind: v.literal('course'),
    /** Says in words what the line shows. */
    caption: line,
    max: value,
    /** In order, equally far apart; null where there is nothing to draw. */
    points: v.pipe(v.array(v.nullable(value)), v.minLength(1), v.maxLength(1500)),
    from: line,
    to: line,
    band: v.nullable(v.object({ low: value, high: value, name: line })),
    /** Name of the last point. */
    last: v.nullable(line),
  }),
])

const documentSchema = v.object({
  version: v.literal(1),
  kind: v.picklist(['report', 'pain-test']),
  lang: v.picklist(['nl', 'en']),
  title: line,
  /** Under the title: which days, when it was made. */
  about: line,
  /** What is in it, in a few words, for the list of what was shared. */
  contents: v.pipe(v.array(line), v.maxLength(20)),
  blocks: v.pipe(v.array(blockSchema), v.maxLength(150)),
})

export type ReportBlock = v.InferOutput<typeof blockSchema>
export type ReportDocument = v.InferOutput<typeof documentSchema>

/** Reads a document that came from elsewhere; `null` when it is not one or holds more than a page should. */
export function parseReportDocument(input: unknown): ReportDocument | null {
  const parsed = v.safeParse(documentSchema, input)
  return parsed.success ? parsed.output : null
}
