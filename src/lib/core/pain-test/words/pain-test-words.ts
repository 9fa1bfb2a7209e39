import type { Band } from '../score.ts'
import type { PracticeId } from '../practices.ts'
import type { Phq4Answer, Phq4Item } from '../phq4.ts'
import type { Dimension, Frequency, StatementId } from '../statements.ts'

/** Everything the pain test asks and answers, in one language. */
export type PainTestWords = {
  period: string
  /** `text` is shown on its own screen, `short` in the arithmetic. */
  statements: Readonly<Record<StatementId, { text: string; short: string }>>
  frequencies: Readonly<Record<Frequency, string>>
  unknown: string
  /** `theme` above a statement, `name` beside a bar, `phrase` inside "You mostly recognise …". */
  dimensions: Readonly<Record<Dimension, { theme: string; name: string; phrase: string; talk: string }>>
  bands: Readonly<Record<Band, string>>
  result: {
    one: (phrase: string) => string
    two: (first: string, second: string) => string
    about: string
    none: string
    noneText: string
    tooFew: string
    tooFewText: string
    tooFewOne: string
    several: string
    choose: (places: 1 | 2) => string
    allPain: string
    tryOut: string
    fourWeeks: string
    keepMoving: string
    painIsNotAlwaysDamage: string
  }
  gate: {
    tooYoung: { heading: string; text: string }
    acute: { heading: string; text: string; more: string }
    examineFirst: { heading: string; text: string }
    knownCause: { heading: string; text: string }
    noDiaryYet: string
  }
  practices: Readonly<Record<PracticeId, { title: string; text: string }>>
  helps: readonly { id: string; text: string }[]
  phq4: {
    lead: string
    items: Readonly<Record<Phq4Item, string>>
    answers: Readonly<Record<Phq4Answer, string>>
    source: string
  }
}
