/** The two smaller questions: what follows a painful day, and whether pain has weekdays or a trend of its own. */
import { followersOf } from '#lib/core/patterns/after-pain.ts'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { rhythmOf } from '#lib/core/patterns/rhythm.ts'
import { cells } from './cells.ts'
import type { DiariesByCell } from './diaries.ts'
import { simulate } from './simulate.ts'

/** Lines for a person to read: how often each is right. */
export function smallerQuestions(diaries: DiariesByCell): string[] {
  return [...followerLines(diaries), rhythmLine(), twinLine()]
}

/** In one cell of 180 days and one of a year, whatever they are called in the set. */
function followerLines(diaries: DiariesByCell): string[] {
  const chosen = [...diaries].filter(([cell]) => /^sig[-_]n?(180|365)(-days)?$/.test(cell))
  return chosen.map(([cell, some]) => {
    let followers = 0
    let found = 0
    let falseShares = 0
    for (const { days, consequences } of some) {
      const named = followersOf(days).map(({ factor }) => factor)
      const right = named.filter((factor) => consequences.includes(factor))
      followers += consequences.length
      found += right.length
      falseShares += (named.length - right.length) / Math.max(1, named.length)
    }
    const falseShare = (falseShares / some.length).toFixed(2)
    return `${cell}: of what follows pain ${(found / followers).toFixed(2)} named; false share ${falseShare}`
  })
}

function rhythmLine(): string {
  const still = { habits: false, triggers: [0, 0], persistence: [0.2, 0.8] } as const
  const usual = cells['sig-180-days']
  if (!usual) return ''
  const seeds = Array.from({ length: 300 }, (_, i) => 7000 + i)
  const rhythms = seeds.map((seed) => rhythmOf(simulate('still', { ...usual, ...still }, seed).days))
  const share = (part: number) => (part / seeds.length).toFixed(3)
  const weekdays = rhythms.filter((one) => one?.weekdays).length
  const trends = rhythms.filter((one) => one?.trend).length
  return `180 days without weekdays or trend: weekdays shown in ${share(weekdays)}, a trend in ${share(trends)}`
}

/** Diaries in which every factor has one that is nearly the same: how often the group that is named holds a trigger. */
function twinLine(): string {
  const usual = cells['sig-180-days']
  if (!usual) return ''
  const diaries = Array.from({ length: 120 }, (_, i) => simulate('pairs', { ...usual, pairs: true }, 8000 + i))
  let named = 0
  let right = 0
  let stated = 0
  for (const { days, truth } of diaries) {
    const patterns = finish(findPatterns(days))
    if (patterns.kind !== 'analysed') continue
    for (const { factors, p } of patterns.standIns) {
      named += 1
      stated += p
      right += truth.some(({ factor }) => factors.includes(factor)) ? 1 : 0
    }
  }
  const share = (part: number) => (part / named).toFixed(2)
  return `diaries full of pairs: ${String(named)} groups named, ${share(right)} hold a trigger, ${share(stated)} stated`
}
