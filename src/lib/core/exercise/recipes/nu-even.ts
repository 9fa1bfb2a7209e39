import { atAGlance } from '../at-a-glance.ts'
import { breath } from '../breath.ts'
import { bell, open, say, step } from '../step.ts'
import type { Recipe } from '../recipe.ts'
import type { SessionSettings } from '../settings.ts'
import type { Translated } from '../../lang.ts'

/** One minute of moving, five slow breaths, one kind sentence: the interruption of the clinical sheet, 3, rows 9 and 10. */
const moveMs = 60_000
const sentenceMs = 24_000
const pattern = { in: 4, hold: 0, out: 6 }

/** Sentences to borrow. None of them says that nothing is wrong: only an examination can. */
export const exampleSentences: readonly Translated[] = [
  {
    nl: 'Dit is vervelend, en ik kan nu iets kleins doen.',
    en: 'This is unpleasant, and I can do something small now.',
  },
  {
    nl: 'Het hoeft nu niet anders. Ik doe één ding tegelijk.',
    en: 'It does not have to be different now. One thing at a time.',
  },
  {
    nl: 'Dit gaat op en neer. Ik ben er vaker doorheen gekomen.',
    en: 'This comes and goes. I have come through it before.',
  },
]

export const nuEven: Recipe = {
  id: 'nu-even',
  title: atAGlance['nu-even'].title,
  help: { nl: 'Bewegen, vijf keer ademen, een eigen zin.', en: 'Move, five breaths, a sentence of your own.' },
  what: {
    nl: 'Voor een lastig moment. Je beweegt een minuut, ademt vijf keer rustig en zegt iets vriendelijks tegen jezelf.',
    en: 'For a hard moment. You move for a minute, take five slow breaths and tell yourself something kind.',
  },
  why: {
    nl: 'Dit zijn drie kleine dingen uit bredere programma’s. Los van elkaar zijn ze bij pijn weinig onderzocht.',
    en: 'These are three small things from larger programmes. On their own they have hardly been studied in pain.',
  },
  evidence: [
    {
      claim: { nl: 'Langzaam ademen geeft minder stress.', en: 'Slow breathing lowers stress.' },
      level: 'moderate',
      sources: ['fincham-2023'],
    },
    {
      claim: {
        nl: 'Zulke stappen helpen een beetje, als deel van een groter programma.',
        en: 'Steps like these help a little, as part of a larger programme.',
      },
      level: 'limited',
      sources: ['vugts-2018'],
    },
    {
      claim: { nl: 'Deze drie samen geven minder pijn.', en: 'These three together ease pain.' },
      level: 'unproven',
      sources: [],
    },
  ],
  steps: [
    {
      nl: 'Beweeg een minuut, zoals het gaat. Lopen, wiegen of je armen laten zwaaien.',
      en: 'Move for a minute, in any way that works. Walk, sway, or swing your arms.',
    },
    { nl: 'Adem vijf keer: vier tellen in, zes tellen uit.', en: 'Take five breaths: four counts in, six counts out.' },
    {
      nl: 'Zeg een rustige zin. Bijvoorbeeld: “Dit is vervelend, en ik kan nu iets kleins doen.”',
      en: 'Say a calm sentence. For example: “This is unpleasant, and I can do something small now.”',
    },
  ],
  dose: {
    nl: 'Wanneer je het nodig hebt. Het duurt ongeveer twee minuten.',
    en: 'Whenever you need it. It takes about two minutes.',
  },
  adaptations: [
    {
      title: { nl: 'Zittend of liggend', en: 'Seated or lying down' },
      text: { nl: 'Beweeg alleen je handen, voeten en schouders.', en: 'Move only your hands, feet and shoulders.' },
      settings: { seated: true },
    },
    {
      title: { nl: 'Drie keer ademen', en: 'Three breaths' },
      text: { nl: 'Ook kort is goed.', en: 'Short is fine too.' },
      settings: { length: 3 },
    },
    {
      title: { nl: 'Eén stap overslaan', en: 'Skip a step' },
      text: { nl: 'Tik op “Volgende”. Doe alleen wat nu past.', en: 'Tap “Next”. Do only what fits now.' },
      settings: null,
    },
  ],
  options: {
    length: { unit: 'breaths', allowed: [3, 5], default: 5 },
    pace: { allowed: [60, 80, 100], default: 100 },
    hold: ['none'],
    seated: true,
    eyesOpen: false,
    oneSide: false,
    ownSentence: true,
  },
  script: ({ length, pace, seated, ownSentence }) => [
    { id: 'move', title: { nl: 'Beweeg', en: 'Move' }, phases: [move(seated)] },
    {
      id: 'breathe',
      title: { nl: 'Adem 4 in, 6 uit', en: 'Breathe 4 in, 6 out' },
      phases: [
        step('arrive', {
          ms: 4000,
          label: { nl: 'nu je adem', en: 'now your breath' },
          cues: [open('nu-even/breathe', { nl: 'Nu rustig ademen.', en: 'Now breathe calmly.' })],
        }),
        ...Array.from({ length }, () => breath('nu-even', pattern, pace)).flat(),
      ],
    },
    { id: 'say', title: { nl: 'Een rustige zin', en: 'A calm sentence' }, phases: [sentence(ownSentence)] },
    { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [close] },
  ],
}

const move = (seated: boolean) =>
  step('move', {
    ms: moveMs,
    label: { nl: 'beweeg', en: 'move' },
    cues: [
      seated
        ? open('nu-even/move-seated', {
            nl: 'Beweeg je handen, je voeten en je schouders. Klein mag.',
            en: 'Move your hands, your feet and your shoulders. Small is fine.',
          })
        : open('nu-even/move', {
            nl: 'Beweeg zoals het gaat. Loop, wieg, of zwaai je armen.',
            en: 'Move in any way that works. Walk, sway or swing your arms.',
          }),
      say(
        'nu-even/move-on',
        { nl: 'Rustig mag. Adem door.', en: 'Slowly is fine. Keep breathing.' },
        { afterMs: 30_000 },
      ),
    ],
  })

/** The person's own words are shown in both languages as they are; they have no recording, so their id says so. */
const sentence = (own: SessionSettings['ownSentence']) =>
  step('say', {
    ms: sentenceMs,
    label: { nl: 'zeg zacht of in stilte', en: 'say softly, or in silence' },
    cues: [own === '' ? open('nu-even/example', example) : open('nu-even/own', { nl: own, en: own })],
  })

const [example = { nl: '', en: '' }] = exampleSentences

const close = step('close', {
  ms: 7000,
  label: { nl: 'klaar', en: 'done' },
  cues: [bell('nu-even/close', { nl: 'Klaar. Dit was genoeg voor nu.', en: 'Done. This was enough for now.' })],
})
