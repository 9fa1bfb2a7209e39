/**
 * What a day can hold besides pain, as chips. People are roles, never names. Nothing here says that a factor does
 * anything: it was so that day, no more. Ids are stored for years: never rename or reuse one.
 */
import type { Translated } from '../lang.ts'

export type FactorGroup = 'situation' | 'people' | 'feelings' | 'activity' | 'body' | 'care'
export type Choice = { readonly id: string; readonly name: Translated }
export type Factor = Choice & { readonly group: FactorGroup }

const factor = (group: FactorGroup, id: string, nl: string, en: string): Factor => ({ group, id, name: { nl, en } })
const choice = (id: string, nl: string, en: string): Choice => ({ id, name: { nl, en } })

export const factorGroups: readonly { id: FactorGroup; name: Translated }[] = [
  { id: 'situation', name: { nl: 'Situatie', en: 'Situation' } },
  { id: 'people', name: { nl: 'Met wie', en: 'With whom' } },
  { id: 'feelings', name: { nl: 'Gevoel', en: 'Feelings' } },
  { id: 'activity', name: { nl: 'Wat je deed', en: 'What you did' } },
  { id: 'care', name: { nl: 'Uit voorzichtigheid', en: 'To be careful' } },
  { id: 'body', name: { nl: 'Lichaam en medicijn', en: 'Body and medicine' } },
]

export const factors: readonly Factor[] = [
  factor('situation', 'little-sleep', 'weinig slaap', 'little sleep'),
  factor('situation', 'busy-day', 'drukke dag', 'busy day'),
  factor('situation', 'something-hard', 'iets moeilijks', 'something hard'),
  factor('situation', 'rush', 'haast of een deadline', 'rush or a deadline'),
  factor('situation', 'tension-between', 'spanning met iemand', 'tension with someone'),
  factor('situation', 'much-input', 'veel drukte om me heen', 'a lot going on around me'),
  factor('situation', 'worries', 'zorgen over geld of werk', 'worries about money or work'),
  factor('situation', 'alone', 'veel alleen', 'alone a lot'),
  factor('situation', 'travel', 'onderweg', 'on the road'),
  factor('situation', 'something-nice', 'iets leuks', 'something nice'),
  factor('situation', 'day-off', 'vrije dag', 'day off'),

  factor('people', 'partner', 'partner', 'partner'),
  factor('people', 'child', 'kind', 'child'),
  factor('people', 'parent', 'ouder', 'parent'),
  factor('people', 'family', 'familie', 'family'),
  factor('people', 'friend', 'vriend of vriendin', 'friend'),
  factor('people', 'colleague', 'collega', 'colleague'),
  factor('people', 'manager', 'leidinggevende', 'manager'),
  factor('people', 'customer', 'klant', 'customer'),
  factor('people', 'neighbour', 'buren', 'neighbours'),
  factor('people', 'caregiver', 'zorgverlener', 'health professional'),
  factor('people', 'group', 'een groep', 'a group'),

  factor('feelings', 'tense', 'gespannen', 'tense'),
  factor('feelings', 'hurried', 'opgejaagd', 'hurried'),
  factor('feelings', 'worried', 'bezorgd', 'worried'),
  factor('feelings', 'afraid', 'bang', 'afraid'),
  factor('feelings', 'angry', 'boos', 'angry'),
  factor('feelings', 'sad', 'verdrietig', 'sad'),
  factor('feelings', 'lonely', 'eenzaam', 'lonely'),
  factor('feelings', 'ashamed', 'beschaamd', 'ashamed'),
  factor('feelings', 'calm', 'rustig', 'calm'),
  factor('feelings', 'glad', 'blij', 'glad'),
  factor('feelings', 'proud', 'trots', 'proud'),
  factor('feelings', 'grateful', 'dankbaar', 'grateful'),

  factor('activity', 'long-sitting', 'lang zitten', 'sitting for long'),
  factor('activity', 'long-standing', 'lang staan', 'standing for long'),
  factor('activity', 'lifting', 'getild', 'lifting'),
  factor('activity', 'household', 'huishouden', 'housework'),
  factor('activity', 'screen', 'lang achter een scherm', 'long at a screen'),
  factor('activity', 'driving', 'lang in de auto', 'long in the car'),
  factor('activity', 'walked', 'gewandeld', 'walked'),
  factor('activity', 'sport', 'gesport', 'sports'),
  factor('activity', 'outside', 'buiten geweest', 'been outside'),
  factor('activity', 'real-rest', 'echt gerust', 'really rested'),

  factor('care', 'skipped', 'iets overgeslagen', 'skipped something'),
  factor('care', 'support', 'steun gebruikt', 'used support'),
  factor('care', 'checked', 'vaak gecheckt', 'checked often'),

  factor('body', 'sick', 'ziek', 'ill'),
  factor('body', 'medication-change', 'ander medicijn of andere dosis', 'different medicine or dose'),
  factor('body', 'menstruation', 'menstruatie', 'period'),
  factor('body', 'alcohol', 'alcohol', 'alcohol'),
]

/** Shown at once in the evening; the rest lies under "more". */
export const quickFactorIds: readonly string[] = ['little-sleep', 'busy-day', 'long-sitting', 'something-hard', 'sick']

/** Things that move pain by themselves: patterns and reports must name them before anything else. */
export const confounderIds: readonly string[] = ['sick', 'medication-change', 'menstruation']

/** What worked today. Small counts. */
export const workedChoices: readonly Choice[] = [
  choice('outside', 'even buiten', 'a moment outside'),
  choice('cooked', 'gekookt', 'cooked'),
  choice('worked', 'gewerkt', 'worked'),
  choice('talked', 'iemand gesproken', 'talked to someone'),
  choice('rested', 'gerust', 'rested'),
  choice('moved', 'bewogen', 'moved'),
  choice('laughed', 'gelachen', 'laughed'),
  choice('household', 'iets in huis gedaan', 'did something in the house'),
  choice('errand', 'boodschap gedaan', 'ran an errand'),
  choice('hobby', 'iets voor mezelf', 'something for myself'),
  choice('helped-someone', 'iemand geholpen', 'helped someone'),
  choice('asked-help', 'hulp gevraagd', 'asked for help'),
  choice('said-no', 'nee gezegd', 'said no'),
  choice('up', 'opgestaan en aangekleed', 'up and dressed'),
]

/** Shown at once; the rest opens with "something else". */
export const quickWorkedCount = 7

/** What helped, as the person saw it. */
export const helpedChoices: readonly Choice[] = [
  choice('breathing', 'rustig ademen', 'slow breathing'),
  choice('shaking', 'schudden', 'shaking'),
  choice('body-scan', 'bodyscan', 'body scan'),
  choice('fist', 'vuist', 'fist'),
  choice('nothing-to-do', 'even niets', 'doing nothing'),
  choice('walking', 'wandelen', 'walking'),
  choice('lying-down', 'even liggen', 'lying down'),
  choice('warmth', 'warmte', 'warmth'),
  choice('talking', 'praten', 'talking'),
  choice('music', 'muziek', 'music'),
  choice('distraction', 'afleiding', 'a distraction'),
  choice('stopping-in-time', 'op tijd stoppen', 'stopping in time'),
  choice('medicine', 'medicijn', 'medicine'),
]

const ownPrefix = 'own:'

/** The stored id of a factor of the person's own. */
export const ownFactorId = (id: string) => `${ownPrefix}${id}`

/** The name to show for a stored factor id; `null` when nobody knows it any more. */
export function factorName(id: string, ownFactors: readonly { id: string; name: string }[]): Translated | null {
  if (!id.startsWith(ownPrefix)) return factors.find((known) => known.id === id)?.name ?? null
  const own = ownFactors.find((known) => ownFactorId(known.id) === id)
  return own ? { nl: own.name, en: own.name } : null
}
