/** A breathing pattern of one's own as a recipe, so that it is played, sounded and kept like every other exercise. */
import { breathPart } from '../breath.ts'
import { ownBreathId } from '../exercise-id.ts'
import { aboutMinutes } from '../minutes.ts'
import { breathsInPattern, patternSeconds, problemIn, timesPlayed, withoutHolds } from './rules.ts'
import { breathClose, breathOpen } from '../recipes/breath-frame.ts'
import type { OwnBreath } from './own-breath.ts'
import type { OwnBreathLength, OwnBreathPhase } from './pattern.ts'
import type { Recipe, Step } from '../recipe.ts'
import type { CareAsked } from '../../safety/care.ts'
import type { Translated } from '../../lang.ts'

/**
 * The recipe of a kept pattern. Its pattern is fixed; only how long is chosen. Whoever asked for care with breathing gets it
 * without holds (clinical.md 1.3).
 */
export function ownBreathRecipe(kept: OwnBreath, careful: readonly CareAsked[] = []): Recipe {
  const own = careful.some((care) => care === 'panic' || care === 'inward') ? withoutHolds(kept) : kept
  const pattern = patternInWords(own.phases)
  return {
    id: ownBreathId,
    own: own.id,
    title: { nl: own.name, en: own.name },
    help: pattern,
    what: {
      nl: `Je eigen adem: ${pattern.nl}. Wordt het onprettig? Adem dan gewoon zoals het komt.`,
      en: `Your own breath: ${pattern.en}. If it gets uncomfortable, just breathe as it comes.`,
    },
    why: {
      nl: 'Langzaam ademen helpt veel mensen bij stress. Jouw patroon zelf is niet onderzocht.',
      en: 'Slow breathing helps many people with stress. Your own pattern has not been studied.',
    },
    evidence: [],
    steps: [],
    dose: { nl: 'Zo vaak als het prettig is.', en: 'As often as it feels good.' },
    adaptations: [],
    options: {
      length: { unit: own.length.unit, allowed: lengthsOf(own), default: own.length.count },
      pace: { allowed: [100], default: 100 },
      hold: ['none'],
      seated: false,
      eyesOpen: true,
      oneSide: false,
      ownSentence: false,
    },
    script: ({ length, eyesOpen }) => {
      const times = timesPlayed({ phases: own.phases, length: { ...own.length, count: length } })
      return [
        {
          id: 'arrive',
          title: { nl: 'Ga zitten of liggen', en: 'Sit or lie down' },
          phases: [breathOpen(ownBreathId, eyesOpen)],
        },
        {
          id: 'breathe',
          title: own.phases.length > 4 ? { nl: own.name, en: own.name } : pattern,
          phases: Array.from({ length: times }, () => own.phases.map(stepOf)).flat(),
        },
        { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [breathClose(ownBreathId)] },
      ]
    },
  }
}

/** `4 in, 2 vast, 6 uit`. */
export function patternInWords(phases: readonly OwnBreathPhase[]): Translated {
  return {
    nl: phases.map(({ kind, seconds }) => `${String(seconds).replace('.', ',')} ${dutch[kind]}`).join(', '),
    en: phases.map(({ kind, seconds }) => `${seconds} ${kind}`).join(', '),
  }
}

/** About how long a session of it takes, with its first and last words, in whole minutes. */
export const ownBreathMinutes = (own: Pick<OwnBreath, 'phases' | 'length'>) =>
  aboutMinutes(
    breathOpen(ownBreathId, false).ms +
      timesPlayed(own) * patternSeconds(own.phases) * 1000 +
      breathClose(ownBreathId).ms,
  )

// The recordings of 4-7-8 serve: the words are the same.
const stepOf = ({ kind, seconds }: OwnBreathPhase): Step => breathPart('adem-4-7-8', kind, seconds)

const dutch = { in: 'in', hold: 'vast', out: 'uit' } as const

/** The length that was chosen with the pattern and a few others, as far as they are within the limits. */
function lengthsOf({ phases, length }: OwnBreath): number[] {
  const perPattern = breathsInPattern(phases)
  const others: OwnBreathLength[] =
    length.unit === 'minutes'
      ? [1, 3, 5, 10].map((count) => ({ unit: 'minutes', count }))
      : [4, 6, 8, 12].map((breaths) => ({ unit: 'breaths', count: Math.ceil(breaths / perPattern) * perPattern }))
  const legal = others.filter((other) => problemIn({ phases, length: other }) === null)
  return [...new Set([length, ...legal].map(({ count }) => count))].toSorted((a, b) => a - b)
}
