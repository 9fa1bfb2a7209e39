/**
 * Who should not do which exercise, how it can be adapted, and when to stop. Prudent practice more than proof: trials
 * hardly report harms. Every exercise has all three. Source: research/clinical.md 1.4.
 */
import type { PractisedId } from '../exercise/exercise-id.ts'
import type { Translated } from '../lang.ts'

export type Caution = {
  /** *Niet doen als*: do not do this, or ask first. */
  notIf: readonly Translated[]
  /** *Aangepaste vorm*. */
  adapted: readonly Translated[]
  /** *Stop als*. */
  stopIf: readonly Translated[]
}

const panic = { nl: 'je in paniek raakt', en: 'you start to panic' }
const lightHeaded = { nl: 'je licht in je hoofd wordt', en: 'you feel light-headed' }
const shortOfBreath = { nl: 'je het benauwd krijgt', en: 'you get short of breath' }
const tingling = { nl: 'je gaat tintelen', en: 'you start to tingle' }
const inwardNotNow = {
  nl: 'je een psychose of manie had, of net opgenomen was: overleg eerst',
  en: 'you had a psychosis or mania, or were just admitted: ask first',
}

/** Who does not hold their breath, and where nobody does. */
const noHolding: readonly Translated[] = [
  { nl: 'je zwanger bent: niet vasthouden', en: 'you are pregnant: no holding' },
  { nl: 'je een hart- of vaatziekte hebt: niet vasthouden', en: 'you have heart or vascular disease: no holding' },
  {
    nl: 'je bloeddruk niet onder controle is: niet vasthouden',
    en: 'your blood pressure is not under control: no holding',
  },
  {
    nl: 'je COPD of astma hebt die nu opspeelt: niet vasthouden',
    en: 'you have COPD or asthma that is acting up: no holding',
  },
  { nl: 'je epilepsie hebt: niet vasthouden', en: 'you have epilepsy: no holding' },
  { nl: 'je een paniekstoornis hebt: niet vasthouden', en: 'you have panic disorder: no holding' },
  { nl: 'je glaucoom hebt: niet vasthouden', en: 'you have glaucoma: no holding' },
  {
    nl: 'je in bad of in het water bent, autorijdt of ergens hoog staat: nooit',
    en: 'you are in the bath or in water, driving, or standing high up: never',
  },
]

export const cautions: Readonly<Record<PractisedId, Caution>> = {
  schudden: {
    notIf: [
      {
        nl: 'je kort geleden een operatie, breuk of hersenschudding had',
        en: 'you recently had surgery, a fracture or a concussion',
      },
      {
        nl: 'je een wervelbreuk of ernstige botontkalking hebt',
        en: 'you have a fractured vertebra or severe osteoporosis',
      },
      {
        nl: 'je een acute hernia hebt met uitval (minder kracht of gevoel)',
        en: 'you have an acute slipped disc with loss of strength or feeling',
      },
      {
        nl: 'je netvlies losliet, of je kort geleden aan je oog bent geopereerd',
        en: 'you had a detached retina, or recent eye surgery',
      },
      { nl: 'je epilepsie hebt', en: 'you have epilepsy' },
      {
        nl: 'je een hartprobleem hebt waar nog geen arts naar kijkt',
        en: 'you have a heart problem no doctor looks after yet',
      },
      { nl: 'je zwanger bent en klachten hebt', en: 'you are pregnant and have symptoms' },
      { nl: 'je vaak herbelevingen hebt', en: 'you often have flashbacks' },
    ],
    adapted: [
      {
        nl: 'Zittend, alleen je handen en armen, 20 tot 30 seconden, met steun.',
        en: 'Seated, hands and arms only, 20 to 30 seconds, with support.',
      },
    ],
    stopIf: [
      { nl: 'je duizelig wordt', en: 'you get dizzy' },
      { nl: 'je pijn op je borst krijgt', en: 'you get chest pain' },
      { nl: 'je schietende of nieuwe pijn krijgt', en: 'you get shooting or new pain' },
      panic,
      { nl: 'je het gevoel hebt dat je ‘weg’ raakt', en: 'you feel you are ‘drifting away’' },
    ],
  },
  'adem-4-7-8': {
    notIf: noHolding,
    adapted: [
      { nl: 'Adem 4 in, 6 uit, zonder vasthouden.', en: 'Breathe 4 in, 6 out, without holding.' },
      {
        nl: 'Of op halve telling: 2 in, 3,5 vast, 4 uit. Vasthouden mag altijd korter.',
        en: 'Or half counts: 2 in, hold 3.5, 4 out. Holding may always be shorter.',
      },
    ],
    stopIf: [shortOfBreath, lightHeaded, tingling, panic],
  },
  'adem-4-6': {
    notIf: [
      { nl: 'je in bad of in het water bent, of autorijdt', en: 'you are in the bath or in water, or driving' },
      {
        nl: 'op je adem letten je benauwd of bang maakt: beweeg dan even, of tel',
        en: 'paying attention to your breath makes you short of breath or afraid: move a little instead, or count',
      },
    ],
    adapted: [{ nl: 'Ogen open. Korter mag: 3 in, 4 uit.', en: 'Eyes open. Shorter is fine: 3 in, 4 out.' }],
    stopIf: [shortOfBreath, lightHeaded, tingling, panic],
  },
  'eigen-adem': {
    notIf: [
      ...noHolding,
      {
        nl: 'op je adem letten je benauwd of bang maakt: beweeg dan even, of tel',
        en: 'paying attention to your breath makes you short of breath or afraid: move a little instead, or count',
      },
    ],
    adapted: [
      { nl: 'Adem 4 in, 6 uit, zonder vasthouden.', en: 'Breathe 4 in, 6 out, without holding.' },
      { nl: 'Ogen open. Korter mag: 3 in, 4 uit.', en: 'Eyes open. Shorter is fine: 3 in, 4 out.' },
    ],
    stopIf: [shortOfBreath, lightHeaded, tingling, panic],
  },
  vuist: {
    notIf: [
      {
        nl: 'je kort geleden een operatie of letsel had aan je hand of pols',
        en: 'you recently had surgery or an injury to your hand or wrist',
      },
      { nl: 'je hand of pols nu ontstoken is', en: 'your hand or wrist is inflamed now' },
      { nl: 'je CRPS hebt in die arm', en: 'you have CRPS in that arm' },
      {
        nl: 'je bloeddruk niet onder controle is: knijp nooit zo hard je kunt',
        en: 'your blood pressure is not under control: never squeeze as hard as you can',
      },
    ],
    adapted: [
      {
        nl: 'Knijp half zo hard, 5 seconden, en adem gewoon door.',
        en: 'Squeeze half as hard, 5 seconds, and keep breathing.',
      },
      {
        nl: 'Of neem een ander lichaamsdeel: je schouders, je tenen.',
        en: 'Or take another part of your body: your shoulders, your toes.',
      },
    ],
    stopIf: [
      { nl: 'je pijn krijgt', en: 'it hurts' },
      { nl: 'je kramp krijgt', en: 'you get a cramp' },
    ],
  },
  bodyscan: {
    notIf: [
      {
        nl: 'je vaak herbelevingen hebt, of het gevoel dat je er even niet bent',
        en: 'you often have flashbacks, or the feeling that you are not really there',
      },
      {
        nl: 'je de hele dag al bij je pijn bent met je aandacht',
        en: 'your attention is already on your pain all day',
      },
      inwardNotNow,
    ],
    adapted: [
      {
        nl: 'Ogen open, 3 minuten, begin bij je voeten of handen. De plek met pijn overslaan mag.',
        en: 'Eyes open, 3 minutes, start with your feet or hands. You may skip the painful place.',
      },
    ],
    stopIf: [
      { nl: 'de onrust groter wordt', en: 'you get more restless' },
      { nl: 'je iets naars opnieuw beleeft', en: 'you relive something bad' },
    ],
  },
  niets: {
    notIf: [
      { nl: 'je erg somber bent en veel piekert', en: 'you feel very low and worry a lot' },
      { nl: 'je denkt aan zelfdoding: bel 113', en: 'you think about suicide: call 113' },
    ],
    adapted: [
      { nl: 'Loop rustig een rondje, of kijk naar buiten.', en: 'Take a quiet walk, or look out of the window.' },
    ],
    stopIf: [{ nl: 'je meer gaat piekeren', en: 'you start to worry more' }],
  },
  'nu-even': {
    notIf: [
      {
        nl: 'je pijn nieuw of heel anders is: kijk eerst wanneer je de dokter belt',
        en: 'your pain is new or very different: first see when to call the doctor',
      },
      { nl: 'je autorijdt of in het water bent', en: 'you are driving or in water' },
    ],
    adapted: [
      {
        nl: 'Zittend of liggend, alleen je handen bewegen. Alleen je zin lezen mag ook.',
        en: 'Sitting or lying down, moving only your hands. Just reading your sentence is fine too.',
      },
    ],
    stopIf: [
      lightHeaded,
      shortOfBreath,
      { nl: 'je schietende of nieuwe pijn krijgt', en: 'you get shooting or new pain' },
      panic,
    ],
  },
}

/** The same for writing triggers down: shown where the diary starts. */
export const triggerNotesCaution: Caution = {
  notIf: [
    { nl: 'je korter dan 12 weken pijn hebt', en: 'you have had pain for less than 12 weeks' },
    { nl: 'je dwangmatig controleert', en: 'you check things compulsively' },
    { nl: 'het bij je thuis niet veilig is', en: 'you are not safe at home' },
  ],
  adapted: [
    {
      nl: 'Hoogstens één keer per dag, hoogstens 14 dagen, en schrijf ook op wat hielp.',
      en: 'At most once a day, at most 14 days, and write down what helped too.',
    },
  ],
  stopIf: [
    { nl: 'je banger wordt of meer op de pijn let', en: 'you get more afraid or pay more attention to the pain' },
  ],
}
