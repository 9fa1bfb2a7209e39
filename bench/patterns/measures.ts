/** What is measured of a rule, and what was agreed. */
import type { DiariesByCell } from './diaries.ts'
import type { Rule } from './rules.ts'
import { calibrationError, scoreCell } from './score.ts'
import type { CellScore } from './score.ts'

export type Scored = { cell: string; score: CellScore }

/** `of` is `null` where a rule says nothing that could be measured. */
export type Measure = { name: string; agreed: string; of: (scored: readonly Scored[]) => number | null }

export const scoreAll = (diaries: DiariesByCell, rule: Rule): Scored[] =>
  [...diaries].map(([cell, some]) => ({
    cell,
    score: scoreCell(some.map((diary) => ({ diary, judged: rule(diary.days) }))),
  }))

const pooled: Measure[] = [
  {
    name: 'diaries without a trigger that show one',
    agreed: '≤ .05',
    of: (scored) => share(scored.filter(isNull), 'anyFalse', 'diaries'),
  },
  {
    name: 'false share of what is shown',
    agreed: '≤ .08',
    of: (scored) => mean(scored.filter(hasTriggers).map(({ score }) => score.falseShares / score.diaries)),
  },
  {
    name: 'triggers found',
    agreed: '≥ .35',
    of: (scored) => mean(scored.filter(hasTriggers).map(({ score }) => score.found / score.triggers)),
  },
  {
    name: 'calibration error of the probability',
    agreed: '≤ .03',
    of: (scored) => calibrationError(scored.flatMap(({ score }) => score.stated)),
  },
  {
    name: 'true effect inside the 90 % interval',
    agreed: '.85–.97',
    // Attacks are cut off at nought, so that "points per unit" has no one true value there.
    of: (scored) =>
      share(
        scored.filter(({ cell }) => !/attacks|episodic/.test(cell)),
        'covered',
        'intervals',
      ),
  },
  {
    name: 'consequences of pain shown as a trigger',
    agreed: '≤ .03',
    of: (scored) => share(scored, 'consequencesShown', 'consequences'),
  },
  { name: 'wrong sign, of what is shown', agreed: '≤ .02', of: (scored) => share(scored, 'wrongSign', 'shown') },
  {
    name: 'right lag, of what is found, from 90 days on',
    agreed: '≥ .95',
    of: (scored) =>
      share(
        scored.filter(({ cell }) => !/[-n](30|60)\b/.test(cell)),
        'rightLag',
        'found',
      ),
  },
]

/** Over all cells (means over cells where they differ in number of triggers), then cell by cell. */
export const measuresFor = (diaries: DiariesByCell): Measure[] => [
  ...pooled,
  ...[...diaries.keys()].map((cell): Measure => {
    const only = (scored: readonly Scored[]) => scored.filter((one) => one.cell === cell)
    return cell.startsWith('null')
      ? { name: `${cell}: shows any`, agreed: '≤ .10', of: (scored) => share(only(scored), 'anyFalse', 'diaries') }
      : { name: `${cell}: found`, agreed: '', of: (scored) => share(only(scored), 'found', 'triggers') }
  }),
]

const isNull = ({ cell }: Scored) => cell.startsWith('null')
const hasTriggers = (scored: Scored) => !isNull(scored)

type Count = Exclude<keyof CellScore, 'stated'>

function share(scored: readonly Scored[], part: Count, whole: Count): number | null {
  const total = (count: Count) => scored.reduce((sum, { score }) => sum + score[count], 0)
  return total(whole) === 0 ? null : total(part) / total(whole)
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
