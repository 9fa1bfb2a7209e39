import { daysBetween } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'
import type { DiaryEvent } from '#lib/core/diary/event.ts'
import type { ReportBlock, ReportDocument } from '#lib/core/exchange/report-document.ts'
import type { OwnBreath } from '#lib/core/exercise/own-breath/own-breath.ts'
import type { Routine } from '#lib/core/exercise/routine/routine.ts'
import type { SessionRecord } from '#lib/core/exercise/session-record.ts'
import type { OwnFactor } from '#lib/core/plan/profile.ts'
import type { SafetyCheck } from '#lib/core/safety/check.ts'
import { safetyWords } from '#lib/core/safety/words/words.ts'
import { courseOf } from '#lib/core/trend/course.ts'
import { expectedAgainstFelt } from '#lib/core/trend/expected-felt.ts'
import { meanOf, readingsOf } from '#lib/core/trend/readings.ts'
import { minimumFilledDays, sevenDayMeans } from '#lib/core/trend/seven-day-means.ts'
import { formatDay, formatNumber } from '#lib/i18n/format.ts'
import type { Words } from '#lib/i18n/nl.ts'
import { whatIsPractised } from '../oefenen/practised.ts'
import { tensionSentence } from '../oefenen/tension-sentence.ts'
import { reportFacts } from './report-facts.ts'
import { spanDays } from './report-span.ts'
import type { Span } from './report-span.ts'

/** What the person keeps that a report can be about. */
export type ReportSource = {
  entries: readonly DiaryEntry[]
  events: readonly DiaryEvent[]
  sessions: readonly SessionRecord[]
  ownBreaths: readonly OwnBreath[]
  routines: readonly Routine[]
  own: readonly OwnFactor[]
  safety: SafetyCheck | null
  today: Day
}

type Choice = { span: Span; chosen: readonly string[]; words: Words; lang: 'nl' | 'en' }

/** The overview as a document to send: what the sheet beside it shows, of the same days and parts, and nothing else. */
export function reportDocument(source: ReportSource, { span, chosen, words, lang }: Choice): ReportDocument {
  const text = words.insight.report
  const { entries, today } = source
  const { first, last, days } = spanDays(span, entries, today)
  const facts = reportFacts(entries, { first, last }, { lang, own: source.own, count: text.count })
  const has = (part: string) => chosen.includes(part)
  const section = (title: string, blocks: (ReportBlock | null)[]): ReportBlock[] => {
    const there = blocks.filter((block) => block !== null)
    return there.length === 0 ? [] : [{ kind: 'heading', text: title }, ...there]
  }
  const plain = (line: string | null): ReportBlock | null =>
    line === null ? null : { kind: 'paragraph', text: line, tone: 'plain' }
  const when = { first, last, today }
  const blocks: ReportBlock[] = [
    ...weekCard(source, words, lang, last),
    {
      kind: 'paragraph',
      tone: 'plain',
      text:
        facts.filled === 0
          ? text.nothing
          : text.filled(facts.filled, days) + (facts.afterwards > 0 ? ` ${text.afterwards(facts.afterwards)}` : ''),
    },
    ...(has('worked')
      ? section(text.workedTitle, [
          plain(facts.worked && `${facts.worked}.`),
          ...facts.said.map((said): ReportBlock => ({ kind: 'paragraph', text: said.slice(0, 4000), tone: 'said' })),
        ])
      : []),
    ...(has('hindrance') ? outcome('hindrance', entries, when, words, lang) : []),
    ...(has('pain') ? outcome('pain', entries, when, words, lang) : []),
    ...(has('expected') ? expected(source.events, when, words, lang) : []),
    ...(has('practice') ? practice(source, when, words, lang) : []),
    ...(has('helped') ? section(text.helpedTitle, [plain(facts.helped && `${facts.helped}.`)]) : []),
    ...(has('factors') ? section(text.factorsTitle, [plain(facts.factors && `${facts.factors}.`)]) : []),
    // Also without a heading: who reads numbers should know of them, and they were there on the sheet too.
    ...(facts.confounders
      ? [{ kind: 'paragraph', text: text.confounders(facts.confounders), tone: 'note' } as const]
      : []),
    { kind: 'paragraph', text: `${words.insight.regression} ${text.foot}`, tone: 'note' },
  ]
  const names = text.contents as Readonly<Record<string, string>>
  return {
    ...{ version: 1, kind: 'report', lang, title: text.sheetTitle, blocks },
    about: `${text.span(formatDay(first, lang, last), formatDay(last, lang))} ${last.slice(0, 4)}`,
    contents: chosen.flatMap((part) => (part === 'questions' ? [] : (names[part] ?? []))),
  }
}

type When = { first: Day; last: Day; today: Day }

function weekCard({ safety }: ReportSource, words: Words, lang: 'nl' | 'en', last: Day): ReportBlock[] {
  if (safety?.card !== 'week') return []
  const advice = safetyWords(lang).cards.week.heading
  const text = `${words.insight.report.weekCard(formatDay(safety.date, lang, last))} ${advice}.`
  return [{ kind: 'paragraph', text, tone: 'strong' }]
}

function outcome(
  kind: 'hindrance' | 'pain',
  entries: readonly DiaryEntry[],
  { first, last, today }: When,
  words: Words,
  lang: 'nl' | 'en',
): ReportBlock[] {
  const text = words.insight
  const readings = readingsOf(entries, kind)
  const inSpan = readings.filter(({ day }) => day >= first && day <= last).map(({ value }) => value)
  if (inSpan.length === 0) return []
  const number = (value: number) => formatNumber(value, lang)
  const course = courseOf(readings, today)
  const sentences = [
    inSpan.length < minimumFilledDays
      ? `${text.chart.days(inSpan.length)}: ${text.chart.notEnough}.`
      : text.report.mean(number(meanOf(inSpan)), inSpan.length),
  ]
  if (course.kind === 'compared') {
    sentences.push(text.outcomes[kind].sentence(course.change, number(course.now), number(course.baseline.mean)))
    if (course.insideBand && course.change !== 'about-equal') sentences.push(text.insideBand)
  }
  const sentence = sentences.join(' ')
  const blocks: ReportBlock[] = [
    { kind: 'heading', text: text.outcomes[kind].title },
    { kind: 'paragraph', text: sentence, tone: 'plain' },
  ]
  if (!('baseline' in course)) return blocks
  const { baseline } = course
  const lastDay = course.kind === 'compared' ? course.lastDay : last
  const begun = readings[0]?.day ?? first
  const from = begun > first && daysBetween(first, lastDay) > 13 ? begun : first
  const means = sevenDayMeans(readings, { first: from, last: lastDay })
  const points = means.map(({ mean }) => (mean === null ? null : Math.round(mean * 100) / 100))
  const end = points.at(-1) ?? null
  blocks.push({
    ...{ kind: 'course', caption: sentence.slice(0, 300), max: 10, points: points.slice(-1500) },
    ...{ from: formatDay(from, lang, lastDay), to: formatDay(lastDay, lang) },
    band: { low: baseline.low, high: baseline.high, name: text.chart.band },
    last: end === null ? null : text.chart.now(number(end)),
  })
  return blocks
}

function expected(
  events: readonly DiaryEvent[],
  { first, last }: When,
  words: Words,
  lang: 'nl' | 'en',
): ReportBlock[] {
  const text = words.insight.expected
  const summary = expectedAgainstFelt(events.filter(({ day }) => day >= first && day <= last))
  if (!summary || summary.times < 2) return []
  const { times, lower, same, higher, meanExpected, meanFelt } = summary
  const means = text.means(formatNumber(meanExpected, lang), formatNumber(meanFelt, lang))
  return [
    { kind: 'heading', text: text.title },
    { kind: 'paragraph', text: `${text.sentence(times, lower, same, higher)} ${means}`, tone: 'plain' },
  ]
}

function practice(source: ReportSource, { first, last }: When, words: Words, lang: 'nl' | 'en'): ReportBlock[] {
  const text = words.insight.practice
  const sessions = source.sessions.filter(({ day }) => day >= first && day <= last)
  const lines = whatIsPractised(sessions, source, { lang, gone: text.gone })
    .toSorted((a, b) => b.times - a.times)
    .slice(0, 4)
    .map(({ title, change }) => `${title}. ${tensionSentence(change, words.app.practise, lang)}`)
  if (lines.length === 0) return []
  return [
    { kind: 'heading', text: text.title },
    { kind: 'list', items: lines },
    { kind: 'paragraph', text: text.help, tone: 'note' },
  ]
}
