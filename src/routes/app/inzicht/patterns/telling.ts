/** From a finding to what is read of it. All sentences stand in the words of the page; here is chosen which. */
import { ownFactorId, factorName } from '#lib/core/diary/factors.ts'
import { atAGlance } from '#lib/core/exercise/at-a-glance.ts'
import { kindOf, onlyGoTogether } from '#lib/core/patterns/kinds.ts'
import { certaintyOf } from '#lib/core/patterns/shown.ts'
import type { AfterPain } from '#lib/core/patterns/after-pain.ts'
import type { Finding } from '#lib/core/patterns/finding.ts'
import { usualWindowDays } from '#lib/core/patterns/patterns.ts'
import { seriesOf } from '#lib/core/patterns/series.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import type { StandIns } from '#lib/core/patterns/stand-ins.ts'
import type { PatternOutcome } from '#lib/core/patterns/memory.ts'
import type { OwnFactor } from '#lib/core/plan/profile.ts'
import { capitalised, formatNumber } from '#lib/i18n/format.ts'
import type { Words } from '#lib/i18n/nl.ts'
import type { Days, RatingId, Told } from '#lib/i18n/nl/patterns.ts'
import type { DaysBehind } from './days-behind.ts'
import { sizeOf, stepsOf } from './sizes.ts'

/** What telling needs besides the finding. */
export type Telling = {
  readonly text: Words['patterns']
  readonly lang: 'nl' | 'en'
  readonly outcome: PatternOutcome
  readonly ownFactors: readonly OwnFactor[]
  /** Of most days the outcome is 0: how much is then not told, since it was wrong eight times of ten (docs/patterns.md). */
  readonly isMostlyNone: boolean
}

type Parts = { readonly from: 'score' | 'tag' | 'done' | null; readonly id: string }

/** `score:stress` is the rating of stress, and so on. */
function partsOf(factor: string): Parts {
  const [from = '', ...rest] = factor.split(':')
  const id = rest.join(':')
  return { from: from === 'score' || from === 'tag' || from === 'done' ? from : null, id }
}

const ratingIds: readonly RatingId[] = ['stress', 'mood', 'sleepQuality', 'sleepHours', 'activity']

/** Which rating it is; `null` for a chip or an exercise. */
export function ratingOf(factor: string): RatingId | null {
  const { from, id } = partsOf(factor)
  return from === 'score' ? (ratingIds.find((one) => one === id) ?? null) : null
}

const isNight = (factor: string) => kindOf(factor) === 'night-before'

/** The name of a factor, as a heading has it. */
export function nameOf(factor: string, telling: Telling): string {
  return capitalised(plainName(factor, telling))
}

/** The name as it stands within a sentence: a chip's own word, an exercise's title. */
export function plainName(factor: string, { text, lang, ownFactors }: Telling): string {
  const { from, id } = partsOf(factor)
  const rating = ratingOf(factor)
  if (rating) return text.ratings[rating]
  if (from === 'done') return id === 'own-breath' ? text.ownBreath : (titleOf(id, lang) ?? text.unknownName)
  return (from === 'tag' ? factorName(id, ownFactors)?.[lang] : null) ?? text.unknownName
}

const titleOf = (id: string, lang: 'nl' | 'en') =>
  Object.entries(atAGlance).find(([exercise]) => exercise === id)?.[1].title[lang]

/** Days on which a chip or exercise was there. */
export function daysWith(factor: string, n: number, telling: Telling): Days {
  const { text } = telling
  const { from, id } = partsOf(factor)
  const name = plainName(factor, telling)
  const known =
    from === 'done'
      ? id === 'own-breath'
        ? text.ownBreathWhat
        : text.doneWhat(name)
      : id.startsWith(ownFactorId(''))
        ? text.ownWhat(name)
        : (text.what[id] ?? text.ownWhat(name))
  return { n, what: known, isNight: isNight(factor) }
}

/** Half of the days of a rating, by the values it had on them. */
export function daysBetween(
  rating: RatingId,
  { n, from, to }: { n: number; from: number; to: number },
  { text, lang }: Telling,
): Days {
  const say = (value: number) => (rating === 'activity' ? String(value) : formatNumber(value, lang))
  return { n, what: text.drawing.part[rating](say(from), say(to)), isNight: isNight(`score:${rating}`) }
}

/** The names of the two sides of a drawing, those with more of the factor first. */
export function sidesOf(
  { factor, lag }: Pick<Finding, 'factor' | 'lag'>,
  { more, less }: DaysBehind,
  telling: Telling,
) {
  const rating = ratingOf(factor)
  const at = lagOf(lag)
  const { group, others } = telling.text.drawing
  const [n, rest] = [more.outcomes.length, less.outcomes.length]
  if (rating)
    return [
      capitalised(group(daysBetween(rating, { n, ...more }, telling), at)),
      capitalised(group(daysBetween(rating, { n: rest, ...less }, telling), at)),
    ] as const
  return [
    capitalised(group(daysWith(factor, n, telling), at)),
    capitalised(others(rest, { isNight: isNight(factor), lag: at })),
  ] as const
}

/** The one sentence; `null` when its size points the other way than its direction, which then says too little to tell. */
export function sentenceOf(finding: Finding, telling: Telling): string | null {
  const { factor, daysKnown } = finding
  const { text } = telling
  const rating = ratingOf(factor)
  const steps = rating ? stepsOf(finding.points, rating === 'activity' ? 1 : 3) : 1
  const told = toldOf(finding, steps, telling)
  if (!told) return null
  if (!rating) return text.tag(told, daysWith(factor, finding.daysWith, telling))
  return text.rating(told, { n: daysKnown, each: text.each[rating](steps), isNight: isNight(factor) })
}

function toldOf(finding: Finding, steps: number, { lang, outcome, isMostlyNone }: Telling): Told | null {
  const size = sizeOf(finding, steps)
  if (!size) return null
  const number = (value: number) => formatNumber(value, lang)
  return {
    certainty: certaintyOf(finding) ?? 'fading',
    outcome,
    isMore: finding.sign > 0,
    lag: lagOf(finding.lag),
    isTogether: onlyGoTogether(finding),
    size: number(size.size),
    low: number(size.low),
    high: number(size.high),
    crosses: size.crosses,
    isSizeKnown: !isMostlyNone,
  }
}

/** Whether most rated days were without any pain or hindrance, as with attacks. `days` in any order. */
export function isMostlyNone(days: readonly PatternDay[]): boolean {
  const rated = (seriesOf(days, usualWindowDays)?.outcome ?? []).filter((outcome) => !Number.isNaN(outcome))
  return rated.filter((outcome) => outcome === 0).length * 2 > rated.length
}

const lagOf = (lag: number): 0 | 1 | 2 => (lag === 0 ? 0 : lag === 1 ? 1 : 2)

/** What stands beside the sentence, each a sentence of its own. */
export function besideOf(finding: Finding, { text }: Telling): string[] {
  const { beside } = text
  const kind = kindOf(finding.factor)
  const confounder = Object.entries(beside.confounders).find(([factor]) => factor === finding.factor)?.[1]
  if (confounder !== undefined) return [confounder]
  return [
    ...(finding.sign < 0 && finding.lag === 0 && ratingOf(finding.factor) === null ? [beside.lighter] : []),
    ...(kind === 'practice' ? [beside.practice] : []),
    ...(onlyGoTogether(finding) ? [beside.together] : []),
  ]
}

/** What there is more or less of after days with more of the outcome. */
export function afterSentence({ factor, sign }: Pick<AfterPain, 'factor' | 'sign'>, telling: Telling): string {
  const { after } = telling.text
  const rating = ratingOf(factor)
  const isMore = sign > 0
  if (rating) return after.rating(telling.outcome, rating, isMore)
  const say = partsOf(factor).from === 'done' ? after.done : after.tag
  return say(telling.outcome, plainName(factor, telling), isMore)
}

/** "gespannen, opgejaagd of bezorgd", for factors the diary cannot tell apart. */
export function eitherOf(factors: readonly string[], telling: Telling): string {
  const names = factors.map((factor) => plainName(factor, telling))
  return new Intl.ListFormat(telling.lang, { type: 'disjunction' }).format(names)
}

/**
 * What is said of a group none of whose factors is likely enough by itself. With a direction only when all have the same:
 * little sleep and hours of sleep come and go together too.
 */
export function groupSentence({ factors, p }: StandIns, findings: readonly Finding[], telling: Telling): string {
  const members = findings.filter(({ factor }) => factors.includes(factor)).toSorted((a, b) => b.p - a.p)
  const certainty = members[0] && certaintyOf({ ...members[0], p })
  const signs = new Set(members.map(({ sign }) => sign))
  const isMore = signs.size === 1 ? signs.has(1) : null
  return telling.text.standIns.sentence(certainty ?? 'possible', telling.outcome, isMore)
}
