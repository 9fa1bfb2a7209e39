import { atAGlance } from '../at-a-glance.ts'
import { bell, open, say, step } from '../step.ts'
import { insidePlaces, outsidePlaces } from './bodyscan-places.ts'
import type { Recipe, Step } from '../recipe.ts'
import type { Place } from './bodyscan-places.ts'

const arriveMs = 20_000
const closeMs = 12_000
/** A long stay at one place gets a second sentence, with ten seconds of quiet on both sides of it. */
const longStayMs = 30_000

export const bodyscan: Recipe = {
  id: 'bodyscan',
  title: atAGlance.bodyscan.title,
  help: { nl: 'Rustig langs je lijf, plek voor plek.', en: 'Slowly along your body, place by place.' },
  what: {
    nl: 'Je gaat met je aandacht langs je lijf, van je voeten naar je hoofd. Je hoeft niets te veranderen. Een plek overslaan mag altijd.',
    en: 'You let your attention travel along your body, from your feet to your head. Nothing needs to change. You can always skip a place.',
  },
  why: {
    nl: 'Een hele cursus helpt sommige mensen. Eén keer scannen doet vooral iets met hoe erg je de pijn vindt.',
    en: 'A whole course helps some people. A single scan mostly changes how much the pain bothers you.',
  },
  evidence: [
    {
      claim: {
        nl: 'Een cursus van acht weken met bodyscans helpt sommige mensen om meer te kunnen.',
        en: 'An eight-week course with body scans helps some people to do more.',
      },
      level: 'moderate',
      sources: ['cherkin-2016'],
    },
    {
      claim: {
        nl: 'Eén bodyscan maakt dat je pijn minder erg vindt.',
        en: 'A single body scan makes pain bother you less.',
      },
      level: 'limited',
      sources: ['ussher-2014'],
    },
  ],
  steps: [
    { nl: 'Ga liggen of zitten. Je ogen mogen open of dicht.', en: 'Lie or sit down. Eyes open or closed.' },
    {
      nl: 'Ga met je aandacht naar je voeten. Wacht daar even.',
      en: 'Bring your attention to your feet. Stay there for a while.',
    },
    {
      nl: 'Ga zo rustig omhoog: benen, buik, handen, schouders, gezicht.',
      en: 'Move up slowly like this: legs, belly, hands, shoulders, face.',
    },
    { nl: 'Blijf bij elke plek een paar ademhalingen.', en: 'Stay a few breaths at each place.' },
    {
      nl: 'Sla gerust een plek over. Ook de plek die pijn doet.',
      en: 'Feel free to skip a place, also one that hurts.',
    },
  ],
  dose: {
    nl: 'Begin met drie minuten. Later mag het zes of tien worden.',
    en: 'Start with three minutes. Later it can become six or ten.',
  },
  adaptations: [
    {
      title: { nl: 'Met je ogen open', en: 'With your eyes open' },
      text: {
        nl: 'Je kijkt en luistert ook naar buiten. Zo blijf je bij de kamer waar je bent.',
        en: 'You also look and listen around you. That keeps you in the room you are in.',
      },
      settings: { eyesOpen: true, length: 3 },
    },
    {
      title: { nl: 'Pijnplek overslaan', en: 'Skip the sore place' },
      text: {
        nl: 'Tik op “Sla over”, of blijf bij je handen of voeten.',
        en: 'Tap “Skip this”, or stay with your hands or feet.',
      },
      settings: null,
    },
    {
      title: { nl: 'Liggend', en: 'Lying down' },
      text: {
        nl: 'Leg een kussen onder je knieën als je rug dat fijn vindt.',
        en: 'Put a pillow under your knees if your back likes that.',
      },
      settings: null,
    },
  ],
  options: {
    length: { unit: 'minutes', allowed: [3, 6, 10], default: 3 },
    pace: { allowed: [100], default: 100 },
    hold: ['none'],
    seated: false,
    eyesOpen: true,
    oneSide: false,
    ownSentence: false,
  },
  script: ({ length, eyesOpen }) => {
    const places = (eyesOpen ? outsidePlaces : insidePlaces)(length)
    const forPlacesMs = length * 60_000 - arriveMs - closeMs
    const eachMs = Math.floor(forPlacesMs / places.length)
    const lastMs = forPlacesMs - eachMs * (places.length - 1)
    return [
      { id: 'arrive', title: { nl: 'Kom aan', en: 'Settle in' }, phases: [arrive(eyesOpen)] },
      ...places.map((place, index) => ({
        id: place.id,
        title: place.title,
        phases: [stay(place, index === places.length - 1 ? lastMs : eachMs)],
      })),
      { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [close] },
    ]
  },
}

const stay = (place: Place, ms: number): Step =>
  step('attend', {
    ms,
    label: place.title,
    focus: place.focus,
    cues: [
      open(`bodyscan/${place.id}`, place.words),
      ...(ms < longStayMs
        ? []
        : [
            say(
              'bodyscan/stay',
              { nl: 'Blijf er nog even bij.', en: 'Stay here a little longer.' },
              { afterMs: 20_000 },
            ),
          ]),
    ],
  })

const arrive = (eyesOpen: boolean) =>
  step('arrive', {
    ms: arriveMs,
    label: { nl: 'kom aan', en: 'settle in' },
    focus: eyesOpen ? 'outside' : 'whole',
    cues: [
      eyesOpen
        ? open('bodyscan/arrive-eyes-open', {
            nl: 'Zit of lig zoals het goed voelt. Houd je ogen open.',
            en: 'Sit or lie in any way that feels good. Keep your eyes open.',
          })
        : open('bodyscan/arrive', {
            nl: 'Zit of lig zoals het goed voelt. Je hoeft niets te veranderen.',
            en: 'Sit or lie in any way that feels good. Nothing needs to change.',
          }),
      say(
        'bodyscan/skip',
        { nl: 'Een plek overslaan mag altijd.', en: 'You can always skip a place.' },
        { afterMs: 10_000 },
      ),
    ],
  })

const close = step('close', {
  ms: closeMs,
  label: { nl: 'klaar', en: 'done' },
  focus: 'whole',
  cues: [
    bell('bodyscan/close', {
      nl: 'Klaar. Beweeg je vingers en je tenen. Neem je tijd.',
      en: 'Done. Move your fingers and your toes. Take your time.',
    }),
  ],
})
