import { expect, test } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { emptyEntry } from '#lib/core/diary/entry.ts'
import { parseReportDocument } from '#lib/core/exchange/report-document.ts'
import { nl } from '#lib/i18n/nl.ts'
import { reportDocument } from './report-document.ts'
import type { ReportSource } from './report-document.ts'

const today = day('2026-11-29')
const entries = Array.from({ length: 30 }, (_, i) => {
  const on = addDays(today, -i)
  const filled = { ...emptyEntry({ day: on, today: on, at: `${on}T20:00:00.000Z` }), hindrance: 4 + (i % 3), pain: 5 }
  return i === 0 ? { ...filled, worked: { ...filled.worked, text: 'Even naar buiten.' } } : filled
})
const nothing: ReportSource = {
  ...{ entries: [], events: [], sessions: [], ownBreaths: [], routines: [], own: [], safety: null, today },
}
const choose = (chosen: string[]) => ({ span: '28' as const, chosen, words: nl, lang: 'nl' as const })

test('a report holds the days and the parts that were chosen, and is a document others can read', () => {
  const made = reportDocument({ ...nothing, entries }, choose(['worked', 'hindrance']))
  expect(parseReportDocument(JSON.parse(JSON.stringify(made)))).toEqual(made)
  expect(made).toMatchObject({ about: '2 november tot en met 29 november 2026', contents: ['Wat lukte', 'Hinder'] })
  const headings = made.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toEqual(['Wat lukte', 'Hoeveel hinder'])
  expect(JSON.stringify(made)).toContain('Even naar buiten.')
})

test('what was not chosen is nowhere in it', () => {
  const made = JSON.stringify(reportDocument({ ...nothing, entries }, choose(['pain'])))
  expect(made).not.toContain('Even naar buiten')
  expect(made).not.toContain('hinder ')
})

test('days that hold nothing say so', () => {
  expect(reportDocument(nothing, choose(['worked', 'hindrance', 'pain'])).blocks[0]).toEqual({
    kind: 'paragraph',
    text: nl.insight.report.nothing,
    tone: 'plain',
  })
})
