import { atAGlance } from '../at-a-glance.ts'
import { breath, pattern478 } from '../breath.ts'
import { breathClose, breathOpen } from './breath-frame.ts'
import type { Recipe } from '../recipe.ts'
import type { Hold } from '../settings.ts'
import type { Translated } from '../../lang.ts'

export const adem478: Recipe = {
  id: 'adem-4-7-8',
  title: atAGlance['adem-4-7-8'].title,
  help: {
    nl: 'Vier tellen in, even vast als je wilt, lang uit.',
    en: 'Four counts in, hold if you like, a long breath out.',
  },
  what: {
    nl: 'Je ademt rustig in en lang uit. Daartussen mag je je adem even vasthouden, als dat prettig is. We beginnen zonder.',
    en: 'You breathe in calmly and out slowly. In between you may hold your breath for a moment, if that is comfortable. We start without it.',
  },
  why: {
    nl: 'Kan je op dat moment rustiger maken. Of het iets doet bij pijn is niet onderzocht.',
    en: 'It can make you calmer in the moment. Whether it does anything for pain has not been studied.',
  },
  evidence: [
    {
      claim: { nl: '4-7-8 maakt je op dat moment rustiger.', en: '4-7-8 makes you calmer in the moment.' },
      level: 'limited',
      sources: ['vierra-2022'],
    },
    { claim: { nl: '4-7-8 geeft minder pijn.', en: '4-7-8 eases pain.' }, level: 'unproven', sources: [] },
  ],
  steps: [
    {
      nl: 'Ga zitten of liggen. Leg een hand op je buik.',
      en: 'Sit or lie down. Rest a hand on your belly.',
    },
    { nl: 'Adem in door je neus en tel tot vier.', en: 'Breathe in through your nose and count to four.' },
    {
      nl: 'Wil je vasthouden? Tel dan tot drie, of tot zeven. Overslaan mag altijd.',
      en: 'Want to hold? Count to three, or to seven. You can always leave it out.',
    },
    {
      nl: 'Adem uit door je mond. Tel tot acht, of tot zes als je niet vasthoudt.',
      en: 'Breathe out through your mouth. Count to eight, or to six if you do not hold.',
    },
    { nl: 'Doe dit vier keer.', en: 'Do this four times.' },
  ],
  dose: {
    nl: 'Begin met vier keer. Gaat dat fijn, dan mag je groeien naar acht keer.',
    en: 'Start with four breaths. If that feels good, you can grow to eight.',
  },
  adaptations: [
    {
      title: { nl: 'Zonder vasthouden', en: 'Without holding' },
      text: {
        nl: 'Vier tellen in, zes tellen uit. Zo staat het al klaar.',
        en: 'Four counts in, six counts out. This is how it is set.',
      },
      settings: { hold: 'none' },
    },
    {
      title: { nl: 'Kortere tellen', en: 'Shorter counts' },
      text: {
        nl: 'De verhouding telt. Op halve lengte duurt inademen twee seconden.',
        en: 'The proportion is what counts. At half length, breathing in takes two seconds.',
      },
      settings: { pace: 50 },
    },
    {
      title: { nl: 'Met je ogen open', en: 'With your eyes open' },
      text: { nl: 'Kijk rustig naar één punt.', en: 'Rest your eyes on one spot.' },
      settings: { eyesOpen: true },
    },
  ],
  options: {
    length: { unit: 'breaths', allowed: [4, 5, 6, 7, 8], default: 4 },
    pace: { allowed: [50, 60, 70, 80, 90, 100], default: 100 },
    hold: ['none', 'short', 'full'],
    seated: false,
    eyesOpen: true,
    oneSide: false,
    ownSentence: false,
  },
  script: ({ length, pace, hold, eyesOpen }) => [
    {
      id: 'arrive',
      title: { nl: 'Ga zitten of liggen', en: 'Sit or lie down' },
      phases: [breathOpen('adem-4-7-8', eyesOpen)],
    },
    {
      id: 'breathe',
      title: breathing[hold],
      phases: Array.from({ length }, () => breath('adem-4-7-8', pattern478(hold), pace)).flat(),
    },
    { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [breathClose('adem-4-7-8')] },
  ],
}

const breathing: Readonly<Record<Hold, Translated>> = {
  none: { nl: 'Adem 4 in, 6 uit', en: 'Breathe 4 in, 6 out' },
  short: { nl: 'Adem 4 in, 3 vast, 8 uit', en: 'Breathe 4 in, hold 3, 8 out' },
  full: { nl: 'Adem 4 in, 7 vast, 8 uit', en: 'Breathe 4 in, hold 7, 8 out' },
}
