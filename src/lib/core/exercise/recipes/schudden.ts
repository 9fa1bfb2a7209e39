import { atAGlance } from '../at-a-glance.ts'
import { bell, open, say, step } from '../step.ts'
import type { Chapter, Focus, Recipe } from '../recipe.ts'
import type { Translated } from '../../lang.ts'

/** Four times 30 seconds and 30 seconds of standing still; seated only hands and arms (clinical sheet 1.4 and 3, row 6). */
const shakeMs = 30_000

export const schudden: Recipe = {
  id: 'schudden',
  title: atAGlance.schudden.title,
  help: { nl: 'Losschudden, staand of zittend.', en: 'Shake yourself loose, standing or seated.' },
  what: {
    nl: 'Je schudt je handen, je armen, je benen en dan je hele lijf. Daarna sta je even stil. Klein bewegen is genoeg.',
    en: 'You shake your hands, your arms, your legs and then all of you. After that you stand still. Small movements are enough.',
  },
  why: {
    nl: 'Even losschudden. Veel mensen vinden dat fijn. Of het pijn vermindert is niet onderzocht.',
    en: 'A moment to shake loose. Many people enjoy it. Whether it eases pain has not been studied.',
  },
  evidence: [
    {
      claim: { nl: 'Schudden geeft minder pijn.', en: 'Shaking eases pain.' },
      level: 'unproven',
      sources: ['berceli-2014'],
    },
  ],
  steps: [
    {
      nl: 'Ga bij een stoel of muur staan. Je voeten staan los van elkaar.',
      en: 'Stand near a chair or a wall, feet apart.',
    },
    { nl: 'Schud een halve minuut je handen.', en: 'Shake your hands for half a minute.' },
    { nl: 'Schud een halve minuut je armen.', en: 'Shake your arms for half a minute.' },
    { nl: 'Schud om de beurt je benen. Houd je vast.', en: 'Shake one leg, then the other. Hold on to something.' },
    { nl: 'Veer zacht met je hele lijf.', en: 'Bounce softly with your whole body.' },
    {
      nl: 'Sta een halve minuut stil. Merk op wat je voelt.',
      en: 'Stand still for half a minute. Notice what you feel.',
    },
  ],
  dose: { nl: 'Eén of twee keer per dag.', en: 'Once or twice a day.' },
  adaptations: [
    {
      title: { nl: 'Zittend', en: 'Seated' },
      text: {
        nl: 'Ga stevig op een stoel zitten. Schud alleen je handen en armen, een halve minuut.',
        en: 'Sit firmly on a chair. Shake only your hands and arms, for half a minute.',
      },
      settings: { seated: true, length: 1 },
    },
    {
      title: { nl: 'Heel kort', en: 'Very short' },
      text: { nl: 'Alleen je handen, een halve minuut.', en: 'Only your hands, half a minute.' },
      settings: { length: 1 },
    },
    {
      title: { nl: 'Eén kant', en: 'One side' },
      text: {
        nl: 'Kan één arm of been niet mee? Schud dan alleen de andere kant.',
        en: 'Can one arm or leg not join in? Shake only the other side.',
      },
      settings: null,
    },
  ],
  options: {
    length: { unit: 'halfMinutes', allowed: [1, 2, 4], default: 4 },
    pace: { allowed: [100], default: 100 },
    hold: ['none'],
    seated: true,
    eyesOpen: false,
    oneSide: false,
    ownSentence: false,
  },
  script: ({ length, seated }) => {
    const parts = seated ? (['hands', 'arms', 'hands', 'arms'] as const) : (['hands', 'arms', 'legs', 'whole'] as const)
    return [
      arrive(seated),
      ...parts.slice(0, length).map((part) => shake(part)),
      stillness(seated),
      { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [close] },
    ]
  },
}

type Part = 'hands' | 'arms' | 'legs' | 'whole'

const arrive = (seated: boolean): Chapter => ({
  id: 'arrive',
  title: seated ? { nl: 'Ga zitten', en: 'Sit down' } : { nl: 'Ga staan', en: 'Stand up' },
  phases: [
    step('arrive', {
      ms: 10_000,
      label: { nl: 'kom aan', en: 'settle in' },
      focus: 'feet',
      cues: [
        seated
          ? open('schudden/arrive-seated', {
              nl: 'Ga stevig op een stoel zitten. Zet je voeten op de grond.',
              en: 'Sit firmly on a chair. Put your feet on the floor.',
            })
          : open('schudden/arrive', {
              nl: 'Ga bij een stoel of muur staan. Zet je voeten los van elkaar.',
              en: 'Stand near a chair or a wall. Put your feet apart.',
            }),
      ],
    }),
  ],
})

const shake = (part: Part): Chapter => ({
  id: part,
  title: titles[part],
  phases: [
    step('move', {
      ms: shakeMs,
      label: titles[part],
      focus: focuses[part],
      cues: [open(`schudden/${part}`, begin[part]), say(`schudden/${part}-on`, goOn[part], { afterMs: 16_000 })],
    }),
  ],
})

const stillness = (seated: boolean): Chapter => ({
  id: 'still',
  title: seated ? { nl: 'Zit stil', en: 'Sit still' } : { nl: 'Sta stil', en: 'Stand still' },
  phases: [
    step('attend', {
      ms: 30_000,
      label: { nl: 'voel na', en: 'feel what is there' },
      focus: 'whole',
      cues: [
        seated
          ? open('schudden/still-seated', {
              nl: 'Zit nu stil. Laat je handen liggen.',
              en: 'Now sit still. Let your hands lie.',
            })
          : open('schudden/still', {
              nl: 'Sta nu stil. Laat je armen hangen.',
              en: 'Now stand still. Let your arms hang.',
            }),
        say(
          'schudden/feel',
          { nl: 'Merk op wat je voelt. Alles is goed.', en: 'Notice what you feel. Anything is fine.' },
          { afterMs: 10_000 },
        ),
      ],
    }),
  ],
})

const close = step('close', {
  ms: 6000,
  label: { nl: 'klaar', en: 'done' },
  cues: [bell('schudden/close', { nl: 'Klaar. Neem je tijd.', en: 'Done. Take your time.' })],
})

const titles: Readonly<Record<Part, Translated>> = {
  hands: { nl: 'schud je handen', en: 'shake your hands' },
  arms: { nl: 'schud je armen', en: 'shake your arms' },
  legs: { nl: 'schud je benen', en: 'shake your legs' },
  whole: { nl: 'veer met je hele lijf', en: 'bounce with all of you' },
}
const focuses: Readonly<Record<Part, Focus>> = { hands: 'hands', arms: 'arms', legs: 'thighs', whole: 'whole' }
const begin: Readonly<Record<Part, Translated>> = {
  hands: { nl: 'Schud je handen los, alsof er water aan zit.', en: 'Shake your hands loose, as if they were wet.' },
  arms: { nl: 'Laat je armen meedoen, tot aan je schouders.', en: 'Let your arms join in, up to your shoulders.' },
  legs: {
    nl: 'Schud nu een been, en dan het andere. Houd je vast.',
    en: 'Now shake one leg, then the other. Hold on.',
  },
  whole: {
    nl: 'Veer zacht vanuit je knieën. Laat alles meedoen.',
    en: 'Bounce softly from your knees. Let everything join in.',
  },
}
const goOn: Readonly<Record<Part, Translated>> = {
  hands: { nl: 'Adem gewoon door.', en: 'Just keep breathing.' },
  arms: { nl: 'Het mag heel klein.', en: 'It can be very small.' },
  legs: { nl: 'Wissel van been. Rustig mag ook.', en: 'Change legs. Slowly is fine too.' },
  whole: { nl: 'Laat je kaak los. Adem gewoon door.', en: 'Let your jaw hang loose. Just keep breathing.' },
}
