import { fail, type RequestEvent } from '@sveltejs/kit'
import { readCsv, type CsvFault, type CsvTable } from '#lib/core/exchange/read-csv.ts'
import {
  guessMapping,
  importFields,
  judgeRows,
  type ImportMapping,
  type JudgedRow,
} from '#lib/core/publishing/subscriber-import.ts'
import { langs, type Lang } from '#lib/core/lang.ts'
import type { Result } from '#lib/core/result.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { textOf } from '#lib/server/form.ts'
import { runImport, tryImport, type ImportReport, type RowOutcome } from '#lib/server/newsletter/import.ts'
import { services } from '#lib/server/services.ts'
import { markOf } from '../../instellingen/seen.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  practitionerOf(event)
}

type Problem = CsvFault | { kind: 'too-large' }

export const actions: Actions = {
  lees: async (event) => {
    practitionerOf(event)
    const sent = await readList(event)
    if (!sent.ok) return fail(sent.status, { problem: sent.problem, pasted: sent.pasted })
    const { table, text } = sent
    return { step: shownTable(table, text, guessMapping(table.head), practitionerOf(event).lang) }
  },
  proef: async (event) => {
    practitionerOf(event)
    const sent = await readMapped(event)
    if (!sent.ok) return fail(sent.status, { problem: sent.problem, pasted: sent.pasted })
    if (!isWhole(sent.mapping)) return fail(400, { step: sent.shown, incomplete: true })
    return tried(sent)
  },
  breng: async (event) => {
    const { id: actor } = practitionerOf(event)
    const sent = await readMapped(event)
    if (!sent.ok) return fail(sent.status, { problem: sent.problem, pasted: sent.pasted })
    if (!isWhole(sent.mapping)) return fail(400, { step: sent.shown, incomplete: true })
    // What was seen in the trial is what is done: with other columns she looks again first.
    if (textOf(sent.form, 'proef') !== markOf(seenIn(sent))) return fail(409, { ...(await tried(sent)), changed: true })
    const run = { actor, importId: crypto.randomUUID(), now: new Date() }
    return { done: summary(await runImport(services(), rowsOf(sent), run)) }
  },
}

/** Without these three nothing shows that anybody wanted it. */
const isWhole = ({ mail, at, how }: ImportMapping): boolean => mail >= 0 && at >= 0 && how >= 0

type ReadList =
  | { ok: true; table: CsvTable; text: string; form: FormData }
  | { ok: false; status: number; problem: Problem; pasted: string }

/** A file, or what was pasted. A body that is larger than the server takes cannot be read at all. */
async function readList({ request }: RequestEvent): Promise<ReadList> {
  const form = await request.formData().catch(() => null)
  if (!form) return { ok: false, status: 413, problem: { kind: 'too-large' }, pasted: '' }
  const file = form.get('bestand')
  const pasted = textOf(form, 'regels')
  const text = file instanceof File && file.size > 0 ? decoded(await file.arrayBuffer()) : pasted
  const table: Result<CsvTable, CsvFault> = readCsv(text)
  if (!table.ok) return { ok: false, status: 400, problem: table.error, pasted }
  return { ok: true, table: table.value, text, form }
}

async function readMapped(event: RequestEvent) {
  const sent = await readList(event)
  if (!sent.ok) return sent
  const { form, table, text } = sent
  const place = (field: string) => {
    const typed = textOf(form, `kolom-${field}`)
    return /^\d{1,4}$/.test(typed) && Number(typed) < table.head.length ? Number(typed) : -1
  }
  const mapping = Object.fromEntries(importFields.map((field) => [field, place(field)])) as ImportMapping
  const lang = langs.find((one) => one === textOf(form, 'taal')) ?? 'nl'
  return { ...sent, mapping, lang, shown: shownTable(table, text, mapping, lang) }
}

type Mapped = Extract<Awaited<ReturnType<typeof readMapped>>, { ok: true }>

async function tried(sent: Mapped) {
  const trial = summary(await tryImport(services(), rowsOf(sent), new Date()))
  return { step: sent.shown, trial, mark: markOf(seenIn(sent)) }
}

const seenIn = ({ mapping, lang, text }: Mapped) => [mapping, lang, text]

const rowsOf = ({ table, mapping, lang }: { table: CsvTable; mapping: ImportMapping; lang: Lang }): JudgedRow[] =>
  judgeRows(table, mapping, lang, new Date())

/** Excel on Windows saves a CSV in the letters of Western Europe unless it is told otherwise. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '')
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '')
  }
}

const shownTable = ({ head, rows }: CsvTable, text: string, mapping: ImportMapping, lang: Lang) => ({
  // The list travels with the form: it is kept nowhere in between.
  ...{ text, mapping, lang, count: rows.length },
  columns: head.slice(0, 200).map((name, at) => ({
    name: name.slice(0, 60),
    sample: (rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')?.cells[at] ?? '').trim().slice(0, 40),
  })),
})

const mostShown = 200

function summary(report: ImportReport) {
  const refused = report.flatMap(({ line, mail, outcome }) => (outcome === 'added' ? [] : [{ line, mail, outcome }]))
  return {
    added: report.length - refused.length,
    refused: refused.slice(0, mostShown) satisfies { outcome: Exclude<RowOutcome, 'added'> }[],
    notShown: Math.max(0, refused.length - mostShown),
  }
}
