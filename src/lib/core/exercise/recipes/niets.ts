import { atAGlance } from '../at-a-glance.ts'
import { bell, open, silent, step } from '../step.ts'
import type { Recipe } from '../recipe.ts'

const arriveMs = 8000
const closeMs = 7000

export const niets: Recipe = {
  id: 'niets',
  title: atAGlance.niets.title,
  help: { nl: 'Een paar minuten waarin niets hoeft.', en: 'A few minutes in which nothing is needed.' },
  what: {
    nl: 'Je legt je telefoon weg en doet even niets. Geen serie, geen lijstje. Het scherm wordt donker. Aan het eind klinkt één zachte bel.',
    en: 'You put your phone away and do nothing for a while. No series, no list. The screen goes dark. One soft bell sounds at the end.',
  },
  why: {
    nl: 'Rust is een gewone behoefte. Je hoeft het niet te verdienen.',
    en: 'Rest is an ordinary need. You do not have to earn it.',
  },
  evidence: [
    {
      claim: { nl: 'Korte pauzes geven iets meer energie.', en: 'Short breaks give a little more energy.' },
      level: 'limited',
      sources: ['albulescu-2022'],
    },
    { claim: { nl: 'Niets doen geeft minder pijn.', en: 'Doing nothing eases pain.' }, level: 'unproven', sources: [] },
  ],
  steps: [
    {
      nl: 'Zoek een plek waar je even kunt zitten of liggen.',
      en: 'Find a place where you can sit or lie for a while.',
    },
    { nl: 'Zet een wekker op drie, vijf of tien minuten.', en: 'Set an alarm for three, five or ten minutes.' },
    { nl: 'Leg je telefoon omgekeerd weg.', en: 'Put your phone away, face down.' },
    { nl: 'Doe niets. Dwalende gedachten horen erbij.', en: 'Do nothing. A wandering mind is part of it.' },
  ],
  dose: {
    nl: 'Eén keer per dag vijf tot tien minuten. Eerder stoppen is ook goed.',
    en: 'Once a day, five to ten minutes. Stopping early is fine too.',
  },
  adaptations: [
    {
      title: { nl: 'Naar buiten kijken', en: 'Looking outside' },
      text: {
        nl: 'Zit bij een raam en kijk wat er voorbijkomt.',
        en: 'Sit by a window and watch what passes by.',
      },
      settings: null,
    },
    {
      title: { nl: 'Rustig wandelen', en: 'Walking slowly' },
      text: {
        nl: 'Is stilzitten lastig? Loop een paar minuten zonder doel.',
        en: 'Is sitting still hard? Walk for a few minutes with nowhere to go.',
      },
      settings: null,
    },
    {
      title: { nl: 'Korter', en: 'Shorter' },
      text: { nl: 'Drie minuten is ook niets.', en: 'Three minutes is nothing too.' },
      settings: { length: 3 },
    },
  ],
  options: {
    length: { unit: 'minutes', allowed: [3, 5, 10], default: 5 },
    pace: { allowed: [100], default: 100 },
    hold: ['none'],
    seated: false,
    eyesOpen: false,
    oneSide: false,
    ownSentence: false,
  },
  script: ({ length }) => [
    { id: 'arrive', title: { nl: 'Leg je telefoon weg', en: 'Put your phone away' }, phases: [arrive] },
    {
      id: 'nothing',
      title: { nl: 'Niets', en: 'Nothing' },
      phases: [step('rest', { ms: length * 60_000 - arriveMs - closeMs, label: { nl: 'niets', en: 'nothing' } })],
    },
    { id: 'close', title: { nl: 'Klaar', en: 'Done' }, phases: [close] },
  ],
}

const arrive = step('arrive', {
  ms: arriveMs,
  label: { nl: 'kom aan', en: 'settle in' },
  cues: [
    open('niets/arrive', {
      nl: 'Je hoeft nu niets. Straks hoor je een zachte bel.',
      en: 'Nothing is needed now. You will hear a soft bell.',
    }),
  ],
})

const close = step('close', { ms: closeMs, label: { nl: 'klaar', en: 'done' }, cues: [bell('niets/close', silent)] })
