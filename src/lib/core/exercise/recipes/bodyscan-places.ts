import type { Focus } from '../recipe.ts'
import type { Translated } from '../../lang.ts'

export type Place = { id: string; title: Translated; words: Translated; focus: Focus }

/** The places of a scan of so many minutes, from feet to head. Feet and hands come first and often: they seldom frighten. */
export const insidePlaces = (minutes: number): readonly Place[] => (minutes <= 3 ? short : minutes <= 6 ? middle : long)

/** The same with open eyes: every inner place is followed by something outside the body to come back to. */
export const outsidePlaces = (minutes: number): readonly Place[] =>
  minutes <= 3 ? shortOpen : minutes <= 6 ? middleOpen : longOpen

const place = (id: string, focus: Focus, title: Translated, words: Translated): Place => ({ id, focus, title, words })

const feet = place(
  'feet',
  'feet',
  { nl: 'je voeten', en: 'your feet' },
  { nl: 'Ga naar je voeten. Wat raken ze aan?', en: 'Go to your feet. What are they touching?' },
)
const shins = place(
  'shins',
  'shins',
  { nl: 'je onderbenen', en: 'your lower legs' },
  { nl: 'Ga naar je onderbenen. Ze mogen rusten.', en: 'Go to your lower legs. They may rest.' },
)
const knees = place(
  'knees',
  'knees',
  { nl: 'je knieën', en: 'your knees' },
  { nl: 'Ga naar je knieën.', en: 'Go to your knees.' },
)
const thighs = place(
  'thighs',
  'thighs',
  { nl: 'je bovenbenen', en: 'your thighs' },
  { nl: 'Ga naar je bovenbenen. Voel hun gewicht.', en: 'Go to your thighs. Feel their weight.' },
)
const legs = place(
  'legs',
  'thighs',
  { nl: 'je benen', en: 'your legs' },
  { nl: 'Ga naar je benen. Voel hun gewicht.', en: 'Go to your legs. Feel their weight.' },
)
const seat = place(
  'seat',
  'seat',
  { nl: 'je billen', en: 'your seat' },
  { nl: 'Ga naar je billen. De ondergrond draagt je.', en: 'Go to your seat. What is under you holds you.' },
)
const belly = place(
  'belly',
  'belly',
  { nl: 'je buik', en: 'your belly' },
  { nl: 'Ga naar je buik. Hij beweegt met je adem mee.', en: 'Go to your belly. It moves with your breath.' },
)
const back = place(
  'back',
  'back',
  { nl: 'je rug', en: 'your back' },
  { nl: 'Ga naar je rug, of blijf bij je handen.', en: 'Go to your back, or stay with your hands.' },
)
const chest = place(
  'chest',
  'chest',
  { nl: 'je borst', en: 'your chest' },
  { nl: 'Ga naar je borst. Laat hem gewoon ademen.', en: 'Go to your chest. Just let it breathe.' },
)
const hands = place(
  'hands',
  'hands',
  { nl: 'je handen', en: 'your hands' },
  { nl: 'Ga naar je handen. Zijn ze warm of koel?', en: 'Go to your hands. Are they warm or cool?' },
)
const arms = place(
  'arms',
  'arms',
  { nl: 'je armen', en: 'your arms' },
  { nl: 'Ga naar je armen. Ze hoeven niets te doen.', en: 'Go to your arms. They have nothing to do.' },
)
const shoulders = place(
  'shoulders',
  'shoulders',
  { nl: 'je schouders', en: 'your shoulders' },
  { nl: 'Ga naar je schouders. Ze mogen zakken.', en: 'Go to your shoulders. They may drop.' },
)
const neck = place('neck', 'neck', { nl: 'je nek', en: 'your neck' }, { nl: 'Ga naar je nek.', en: 'Go to your neck.' })
const face = place(
  'face',
  'face',
  { nl: 'je gezicht', en: 'your face' },
  { nl: 'Ga naar je gezicht. Je kaak mag los.', en: 'Go to your face. Your jaw may loosen.' },
)
const head = place(
  'head',
  'head',
  { nl: 'je hoofd', en: 'your head' },
  { nl: 'Ga naar je hoofd, tot boven aan toe.', en: 'Go to your head, right up to the top.' },
)
const whole = place(
  'whole',
  'whole',
  { nl: 'je hele lijf', en: 'your whole body' },
  { nl: 'Je hele lijf, van voeten tot hoofd.', en: 'Your whole body, from feet to head.' },
)

const look = place(
  'look',
  'outside',
  { nl: 'kijk rond', en: 'look around' },
  { nl: 'Kijk rustig rond. Kies iets om naar te kijken.', en: 'Look around calmly. Choose something to look at.' },
)
const sound = place(
  'sound',
  'outside',
  { nl: 'een geluid', en: 'a sound' },
  { nl: 'Luister. Welk geluid hoor je nu?', en: 'Listen. Which sound do you hear now?' },
)
const colour = place(
  'colour',
  'outside',
  { nl: 'een kleur', en: 'a colour' },
  { nl: 'Zoek een kleur die je mooi vindt.', en: 'Find a colour you like.' },
)
const floor = place(
  'floor',
  'feet',
  { nl: 'de grond', en: 'the ground' },
  { nl: 'Voel de grond of het bed onder je.', en: 'Feel the floor or the bed beneath you.' },
)
const far = place(
  'far',
  'outside',
  { nl: 'ver weg', en: 'far away' },
  { nl: 'Luister naar een geluid van ver weg.', en: 'Listen to a sound from far away.' },
)
const room = place(
  'room',
  'outside',
  { nl: 'de kamer', en: 'the room' },
  { nl: 'Kijk nog eens rond. Je bent hier.', en: 'Look around once more. You are here.' },
)

const short = [feet, legs, belly, hands, shoulders, face, whole]
const middle = [feet, shins, thighs, seat, belly, back, hands, arms, shoulders, neck, face, whole]
const long = [feet, shins, knees, thighs, seat, belly, back, chest, hands, arms, shoulders, neck, face, head, whole]

const shortOpen = [look, feet, sound, hands, floor, room]
const middleOpen = [look, feet, sound, legs, colour, hands, far, arms, floor, shoulders, room]
const longOpen = [look, feet, sound, shins, colour, thighs, floor, hands, far, arms, shoulders, face, whole, room]
