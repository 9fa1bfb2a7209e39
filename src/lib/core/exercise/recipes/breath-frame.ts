/** How every breathing exercise begins and ends. */
import { bell, open, step } from '../step.ts'
import type { Step } from '../recipe.ts'
import type { Translated } from '../../lang.ts'

export function breathOpen(id: string, eyesOpen: boolean): Step {
  const cue = eyesOpen ? open(`${id}/open-eyes-open`, eyesOnOneSpot) : open(`${id}/open`, settle)
  return step('arrive', { ms: 8000, label: { nl: 'kom aan', en: 'settle in' }, focus: 'belly', cues: [cue] })
}

export function breathClose(id: string): Step {
  return step('close', {
    ms: 8000,
    label: { nl: 'klaar', en: 'done' },
    cues: [
      bell(`${id}/close`, {
        nl: 'Klaar. Laat je adem weer vanzelf gaan.',
        en: 'Done. Let your breath go its own way again.',
      }),
    ],
  })
}

const settle: Translated = {
  nl: 'Zit of lig zoals het goed voelt. Je ogen mogen dicht.',
  en: 'Sit or lie in any way that feels good. You may close your eyes.',
}
const eyesOnOneSpot: Translated = {
  nl: 'Zit of lig zoals het goed voelt. Kijk rustig naar één punt.',
  en: 'Sit or lie in any way that feels good. Rest your eyes on one spot.',
}
