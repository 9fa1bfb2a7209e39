import { atAGlance } from '../at-a-glance.ts'
import { bell, open, say, step } from '../step.ts'
import type { Chapter, Recipe, Side, Step } from '../recipe.ts'
import type { Translated } from '../../lang.ts'

/** Ten seconds at about 70 % of full strength (five in the adapted form), 20 s letting go, then comparing: clinical sheet 3, row 13. */
const tenseMs = 10_000
const releaseMs = 20_000
const compareMs = 12_000

export const vuist: Recipe = {
  id: 'vuist',
  title: atAGlance.vuist.title,
  help: { nl: 'Knijp even, laat los, voel het verschil.', en: 'Squeeze, let go, feel the difference.' },
  what: {
    nl: 'Je maakt een vuist en laat weer los. Daarna vergelijk je links en rechts. Je knijpt stevig, maar niet zo hard als je kunt.',
    en: 'You make a fist and let it go. Then you compare left and right. You squeeze firmly, but not as hard as you can.',
  },
  why: {
    nl: 'Zo leer je het verschil voelen tussen gespannen en los.',
    en: 'This way you learn to feel the difference between tense and loose.',
  },
  evidence: [
    {
      claim: {
        nl: 'Spieren aanspannen en loslaten, een tijd lang geoefend, geeft minder pijn.',
        en: 'Tensing and releasing muscles, practised over time, eases pain.',
      },
      level: 'limited',
      sources: ['henschke-2010', 'vambheim-2021'],
    },
    {
      claim: { nl: 'Alleen de vuist geeft minder pijn.', en: 'The fist alone eases pain.' },
      level: 'unproven',
      sources: [],
    },
  ],
  steps: [
    { nl: 'Leg je handen open op je schoot of naast je.', en: 'Rest your open hands in your lap or beside you.' },
    {
      nl: 'Maak tien tellen een stevige vuist met één hand. Adem door.',
      en: 'Make a firm fist with one hand for ten counts. Keep breathing.',
    },
    { nl: 'Laat los. Wacht twintig tellen.', en: 'Let go. Wait for twenty counts.' },
    { nl: 'Vergelijk die hand met de andere.', en: 'Compare that hand with the other.' },
    { nl: 'Doe dit twee of drie keer. Wissel dan van hand.', en: 'Do this two or three times. Then change hands.' },
  ],
  dose: {
    nl: 'Twee of drie rondes per hand, wanneer je wilt.',
    en: 'Two or three rounds for each hand, whenever you like.',
  },
  adaptations: [
    {
      title: { nl: 'Korter en zachter', en: 'Shorter and softer' },
      text: { nl: 'Knijp vijf tellen, op halve kracht.', en: 'Squeeze for five counts, at half strength.' },
      settings: { pace: 50 },
    },
    {
      title: { nl: 'Met één hand', en: 'With one hand' },
      text: { nl: 'Doe alleen de hand die prettig meedoet.', en: 'Use only the hand that is happy to join in.' },
      settings: { oneSide: true },
    },
    {
      title: { nl: 'Een andere plek', en: 'Another place' },
      text: {
        nl: 'Trek je schouders op of krul je tenen, in plaats van een vuist.',
        en: 'Raise your shoulders or curl your toes instead of making a fist.',
      },
      settings: null,
    },
  ],
  options: {
    length: { unit: 'rounds', allowed: [2, 3], default: 2 },
    pace: { allowed: [50, 100], default: 100 },
    hold: ['none'],
    seated: false,
    eyesOpen: false,
    oneSide: true,
    ownSentence: false,
  },
  script: ({ length, pace, oneSide }) => {
    const round = () => rounds(length, pace)
    return [
      { id: 'arrive', title: { nl: 'Kom aan', en: 'Settle in' }, phases: [arrive] },
      oneSide ? hand('one', round()) : hand('right', round()),
      ...(oneSide ? [] : [hand('left', round())]),
      { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [close] },
    ]
  },
}

type Hand = Side | 'one'

/** One hand: its name at the first squeeze, shorter words at the next. */
const hand = (which: Hand, steps: (which: Hand) => Step[]): Chapter => ({
  id: which,
  title: handTitles[which],
  phases: steps(which),
})

const rounds = (count: number, pace: number) => (which: Hand) =>
  Array.from({ length: count }, (_, index) => round({ which, index, tenseMs: (tenseMs * pace) / 100 })).flat()

function round({ which, index, tenseMs: ms }: { which: Hand; index: number; tenseMs: number }): Step[] {
  const side = which === 'one' ? null : which
  const first = index === 0
  return [
    step('arrive', {
      ms: 6000,
      label: handTitles[which],
      side,
      cues: [
        first
          ? open(`vuist/ready-${which}`, ready[which])
          : open('vuist/again', { nl: 'Nog een keer, dezelfde hand.', en: 'Once more, the same hand.' }),
      ],
    }),
    step('tense', {
      ms,
      counts: ms / 1000,
      label: { nl: 'knijp', en: 'squeeze' },
      side,
      cues: [
        say(
          'vuist/tense',
          { nl: 'Knijp stevig. Adem door.', en: 'Squeeze firmly. Breathe.' },
          { tone: 'in', vibration: 'in' },
        ),
      ],
    }),
    step('release', {
      ms: releaseMs,
      label: { nl: 'laat los', en: 'let go' },
      side,
      cues: [
        say(
          'vuist/release',
          { nl: 'Laat los. Leg je hand open neer.', en: 'Let go. Rest your hand open.' },
          { tone: 'out', vibration: 'out' },
        ),
      ],
    }),
    step('attend', {
      ms: compareMs,
      label: { nl: 'vergelijk links en rechts', en: 'compare left and right' },
      cues: [
        say('vuist/compare', {
          nl: 'Vergelijk je linkerhand en je rechterhand.',
          en: 'Compare your left hand and your right.',
        }),
      ],
    }),
  ]
}

const arrive = step('arrive', {
  ms: 8000,
  label: { nl: 'kom aan', en: 'settle in' },
  cues: [
    open('vuist/arrive', {
      nl: 'Leg je handen open neer. Laat je schouders zakken.',
      en: 'Rest your hands open. Let your shoulders drop.',
    }),
  ],
})

const close = step('close', {
  ms: 7000,
  label: { nl: 'klaar', en: 'done' },
  cues: [
    bell('vuist/close', {
      nl: 'Klaar. Dit is het verschil dat je zoekt.',
      en: 'Done. That is the difference to look for.',
    }),
  ],
})

const handTitles: Readonly<Record<Hand, Translated>> = {
  right: { nl: 'je rechterhand', en: 'your right hand' },
  left: { nl: 'je linkerhand', en: 'your left hand' },
  one: { nl: 'één hand', en: 'one hand' },
}
const ready: Readonly<Record<Hand, Translated>> = {
  right: { nl: 'We beginnen met je rechterhand.', en: 'We start with your right hand.' },
  left: { nl: 'Nu je linkerhand.', en: 'Now your left hand.' },
  one: { nl: 'Kies de hand die prettig voelt.', en: 'Choose the hand that feels good.' },
}
