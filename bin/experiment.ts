/**
 * `regie experiment design|draw|analyse FILE.json[.gz]`: a self-test outside the app, through the code the app uses.
 *
 *   design FILE                                 what it would look like, and what size it could find in this diary
 *   draw FILE [--seed NUMBER]                   the test with its order, to keep, and what each day asks
 *   analyse FILE [--today DATE]                 what it says; DATE is the day one looks, otherwise after the end
 */
import { parseArgs } from 'node:util'
import { addDays, parseDay } from '#lib/core/day.ts'
import { analyse, interimLook } from '#lib/core/experiment/analysis.ts'
import { begin } from '#lib/core/experiment/begin.ts'
import { isOver, lastTestDay, looked } from '#lib/core/experiment/course.ts'
import { daysOf, designFor } from '#lib/core/experiment/design.ts'
import { detectablePoints, hugePoints } from '#lib/core/experiment/detectable.ts'
import { parseTest, parseWish } from '#lib/core/experiment/file.ts'
import { readOn } from '#lib/core/experiment/outcome.ts'
import { testDays } from '#lib/core/experiment/plan.ts'
import { isClearlyWorse } from '#lib/core/experiment/stop-rule.ts'
import { leastRatedDays, ratedBefore, usualOf } from '#lib/core/experiment/usual.ts'
import { fail, succeed } from '#lib/core/result.ts'
import { readText, reasonOf } from './text-file.ts'
import type { Day } from '#lib/core/day.ts'
import type { Experiment, Usual } from '#lib/core/experiment/experiment.ts'
import type { FiledTest, Wish } from '#lib/core/experiment/file.ts'
import type { Result } from '#lib/core/result.ts'

const usage = 'regie experiment design|draw|analyse FILE.json[.gz] [--seed NUMBER] [--today DATE]'

type Asked = { readonly step: string; readonly file: string; readonly seed: number; readonly today: Day | null }

/** The text to write, or the one line that says why there is none. */
export function experimentOf(words: string[]): Result<string, string> {
  const asked = parseWords(words)
  if (!asked.ok) return asked
  const { step, file, seed, today } = asked.value
  const text = readText(file)
  if (!text.ok) return text
  const answer = answerOf(step, text.value, { seed, today })
  return answer.ok ? succeed(`${JSON.stringify(answer.value, null, 2)}\n`) : fail(`${file}: ${answer.error}`)
}

function answerOf(step: string, text: string, { seed, today }: Pick<Asked, 'seed' | 'today'>): Result<object, string> {
  if (step === 'analyse') {
    const test = parseTest(text)
    return test.ok ? analysed(test.value, today) : test
  }
  const wish = parseWish(text)
  if (!wish.ok) return wish
  const usual = usualOf(wish.value.readings, wish.value.start)
  if (!usual) {
    const rated = ratedBefore(wish.value.readings, wish.value.start).length
    return fail(`${String(rated)} rated days in the eight weeks before the start; it takes ${String(leastRatedDays)}`)
  }
  return succeed(step === 'design' ? designed(wish.value, usual) : drawn(wish.value, usual, seed))
}

function designed({ lingering, length, start }: Wish, usual: Usual): object {
  const design = designFor(lingering, length)
  const points = detectablePoints(design, usual)
  const last = addDays(start, daysOf(design) - 1)
  return {
    lingering,
    design,
    days: daysOf(design),
    start,
    last,
    usual,
    detectablePoints: points,
    onlyHuge: points > hugePoints,
  }
}

function drawn({ compared, outcome, lingering, length, expects, start }: Wish, usual: Usual, seed: number): object {
  const id = `test-${start}-${String(seed)}`
  const design = designFor(lingering, length)
  const experiment = begin({ id, compared, outcome, lingering, design, expects, usual, start, seed })
  const plan = testDays(experiment).map(({ day, state, isLeftOut }) => ({ date: day, state, isLeftOut }))
  return { experiment, plan }
}

function analysed({ experiment, readings, days }: FiledTest, today: Day | null): Result<object, string> {
  const last = lastTestDay(experiment)
  const looking = today ?? (last === null ? null : addDays(readOn(last, experiment.outcome), 1))
  if (looking === null) return fail('paused without an end; --today says which day it is')
  const observed = { experiment, readings, days, today: looking }
  const analysis = analyse(observed)
  const worse = clearlyWorseOn(observed)
  if (analysis.kind !== 'not-over') return succeed({ ...analysis, clearlyWorseOn: worse })
  const interim = isOver(experiment, looking) ? null : interimLook(observed)
  return succeed({ ...analysis, interim, experiment: looked(experiment, looking), clearlyWorseOn: worse })
}

/** The first day on which the stop rule rang. */
function clearlyWorseOn({
  experiment,
  readings,
  today,
}: {
  experiment: Experiment
  readings: FiledTest['readings']
  today: Day
}) {
  const days = testDays(experiment).map(({ day }) => day)
  return days.find((day) => day <= today && isClearlyWorse(experiment, readings, day)) ?? null
}

function parseWords(words: string[]): Result<Asked, string> {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { seed: { type: 'string', default: '1' }, today: { type: 'string' } },
    })
    const [step = '', file, ...more] = positionals
    if (!['design', 'draw', 'analyse'].includes(step)) return fail(`design, draw or analyse? ${usage}`)
    if (file === undefined || more.length > 0) return fail(`which file? ${usage}`)
    if (!/^\d{1,9}$/.test(values.seed)) return fail(`--seed is a whole number of at most nine digits. ${usage}`)
    const today = values.today === undefined ? null : parseDay(values.today)
    if (values.today !== undefined && today === null) return fail(`--today is a date like 2026-03-29. ${usage}`)
    return succeed({ step, file, seed: Number(values.seed), today })
  } catch (error) {
    return fail(`${reasonOf(error)}. ${usage}`)
  }
}
