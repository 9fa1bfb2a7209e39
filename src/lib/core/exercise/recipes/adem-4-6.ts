import { atAGlance } from '../at-a-glance.ts'
import { breath, breathMs } from '../breath.ts'
import { breathClose, breathOpen } from './breath-frame.ts'
import type { Recipe } from '../recipe.ts'

const pattern = { in: 4, hold: 0, out: 6 }

export const adem46: Recipe = {
  id: 'adem-4-6',
  title: atAGlance['adem-4-6'].title,
  help: { nl: 'Vier tellen in, zes tellen uit.', en: 'Four counts in, six counts out.' },
  what: {
    nl: 'Je ademt rustig in en iets langer uit. Je houdt je adem niet vast. Leg een hand op je buik als dat fijn is.',
    en: 'You breathe in calmly, and out a little longer. You never hold your breath. Rest a hand on your belly if that feels good.',
  },
  why: {
    nl: 'Langzaam ademen helpt veel mensen bij stress. Bij rugpijn is het bewijs nog zwak.',
    en: 'Slow breathing helps many people with stress. For back pain the evidence is still weak.',
  },
  evidence: [
    {
      claim: { nl: 'Langzaam ademen geeft minder stress.', en: 'Slow breathing lowers stress.' },
      level: 'moderate',
      sources: ['fincham-2023', 'bentley-2023', 'shao-2024'],
    },
    {
      claim: { nl: 'Langzaam ademen geeft minder rugpijn.', en: 'Slow breathing eases back pain.' },
      level: 'limited',
      sources: ['jiang-2024'],
    },
  ],
  steps: [
    { nl: 'Ga zitten of liggen zoals het goed voelt.', en: 'Sit or lie down in any way that feels good.' },
    {
      nl: 'Adem in door je neus en tel rustig tot vier.',
      en: 'Breathe in through your nose for a slow count of four.',
    },
    { nl: 'Adem uit en tel rustig tot zes.', en: 'Breathe out for a slow count of six.' },
    {
      nl: 'Ga zo vijf minuten door. Raak je de tel kwijt? Begin gewoon weer.',
      en: 'Go on like this for five minutes. Lost count? Just start again.',
    },
  ],
  dose: {
    nl: 'Eén keer per dag, ongeveer vijf minuten. Kijk na vier weken of het bij je past.',
    en: 'Once a day, for about five minutes. After four weeks, see whether it suits you.',
  },
  adaptations: [
    {
      title: { nl: 'Met je ogen open', en: 'With your eyes open' },
      text: {
        nl: 'Kijk rustig naar één punt. Fijn als naar binnen kijken je onrustig maakt.',
        en: 'Rest your eyes on one spot. Helpful if turning inward makes you uneasy.',
      },
      settings: { eyesOpen: true },
    },
    {
      title: { nl: 'Kortere tellen', en: 'Shorter counts' },
      text: {
        nl: 'Zijn de tellen te lang? Maak ze korter. De verhouding telt, niet de seconden.',
        en: 'Are the counts too long? Make them shorter. What matters is that out is longer than in.',
      },
      settings: { pace: 80 },
    },
    {
      title: { nl: 'Liever niet op je adem letten', en: 'Rather not watch your breath' },
      text: {
        nl: 'Word je benauwd als je op je adem let? Tel dan alleen, of ga een stukje lopen.',
        en: 'Does watching your breath make you short of it? Only count, or go for a short walk.',
      },
      settings: null,
    },
  ],
  options: {
    length: { unit: 'minutes', allowed: [1, 3, 5, 10], default: 5 },
    pace: { allowed: [50, 60, 70, 80, 90, 100, 110, 120], default: 100 },
    hold: ['none'],
    seated: false,
    eyesOpen: true,
    oneSide: false,
    ownSentence: false,
  },
  script: ({ length, pace, eyesOpen }) => {
    const opening = breathOpen('adem-4-6', eyesOpen)
    const closing = breathClose('adem-4-6')
    const forBreathMs = length * 60_000 - opening.ms - closing.ms
    const breaths = Math.max(1, Math.round(forBreathMs / breathMs(pattern, pace)))
    return [
      { id: 'arrive', title: { nl: 'Ga zitten of liggen', en: 'Sit or lie down' }, phases: [opening] },
      {
        id: 'breathe',
        title: { nl: 'Adem 4 in, 6 uit', en: 'Breathe 4 in, 6 out' },
        phases: Array.from({ length: breaths }, () => breath('adem-4-6', pattern, pace)).flat(),
      },
      { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [closing] },
    ]
  },
}
