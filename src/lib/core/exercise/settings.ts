import * as v from 'valibot'

/** How long the breath is held between in and out: not, three counts, or the seven of 4-7-8. */
export const holds = ['none', 'short', 'full'] as const
export type Hold = (typeof holds)[number]

/**
 * What a person chose for one session. Every exercise knows every setting; what an exercise has no use for keeps its default.
 * `length` counts the recipe's own unit (minutes, half minutes, rounds or breaths), `pace` is a percentage of the recipe's own seconds:
 * at 50 four counts of breath take two seconds.
 */
export type SessionSettings = {
  length: number
  pace: number
  hold: Hold
  seated: boolean
  eyesOpen: boolean
  oneSide: boolean
  /** The person's own soothing sentence; empty means our example. At most `longestSentence` characters. */
  ownSentence: string
}

export type LengthUnit = 'minutes' | 'halfMinutes' | 'rounds' | 'breaths'

/** The choices one recipe offers. A list of one value, or `false`, means there is nothing to choose. */
export type SettingsOptions = {
  length: { unit: LengthUnit; allowed: readonly number[]; default: number }
  /** Percentages, from short breaths (or a short squeeze) to long. */
  pace: { allowed: readonly number[]; default: number }
  /** Holding is a choice and never the default: most who should not hold their breath do not know that they should not. */
  hold: readonly Hold[]
  seated: boolean
  eyesOpen: boolean
  oneSide: boolean
  ownSentence: boolean
}

/** A recipe, as far as settings know it. */
type HasOptions = { options: SettingsOptions }

/** In UTF-16 units: what a calm voice says in the time the sentence has. */
export const longestSentence = 280

/** The choices of the recipe and the settings of someone who chooses nothing. */
export function settingsFor(recipe: HasOptions): { options: SettingsOptions; defaults: SessionSettings } {
  const { options } = recipe
  return {
    options,
    defaults: {
      length: options.length.default,
      pace: options.pace.default,
      hold: 'none',
      seated: false,
      eyesOpen: false,
      oneSide: false,
      ownSentence: '',
    },
  }
}

/** Whatever comes in (a stored choice, a form), made into settings this recipe allows: what it does not allow becomes the default. */
export function parseSettings(recipe: HasOptions, input: unknown): SessionSettings {
  const { options, defaults } = settingsFor(recipe)
  const given = isRecord(input) ? input : {}
  return {
    length: oneOf(options.length.allowed, given['length'], defaults.length),
    pace: oneOf(options.pace.allowed, given['pace'], defaults.pace),
    hold: oneOf(options.hold, given['hold'], defaults.hold),
    seated: options.seated && given['seated'] === true,
    eyesOpen: options.eyesOpen && given['eyesOpen'] === true,
    oneSide: options.oneSide && given['oneSide'] === true,
    ownSentence: options.ownSentence ? sentenceOf(given['ownSentence']) : '',
  }
}

/** The shape of settings in a stored record; what a recipe allowed then may differ from what it allows now. */
export const settingsSchema = v.object({
  length: v.pipe(v.number(), v.minValue(0)),
  pace: v.pipe(v.number(), v.minValue(1)),
  hold: v.picklist(holds),
  seated: v.boolean(),
  eyesOpen: v.boolean(),
  oneSide: v.boolean(),
  ownSentence: v.string(),
})

const isRecord = (input: unknown): input is Record<string, unknown> => typeof input === 'object' && input !== null

const oneOf = <Value>(allowed: readonly Value[], given: unknown, otherwise: Value) =>
  allowed.find((value) => value === given) ?? otherwise

const sentenceOf = (given: unknown) =>
  typeof given === 'string' ? given.replaceAll(/\s+/g, ' ').trim().slice(0, longestSentence) : ''
