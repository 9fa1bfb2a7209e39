/**
 * The people someone in trouble can reach: the one place where their numbers live. Numbers are Dutch and need no network
 * but the telephone. Check them every six months and move `checkedOn`.
 */
import { day } from '../day.ts'
import type { Day } from '../day.ts'
import type { Translated } from '../lang.ts'

export type HelpLineId = '112' | '113' | '113-long' | 'doctor' | 'safe-home'

export type HelpLine = {
  id: HelpLineId
  name: Translated
  /** As it is written and read out; `null` when everyone has their own (the doctor). */
  number: string | null
  /** `tel:` link; `null` when there is no number we can know. */
  tel: string | null
  url: string | null
  when: Translated
  checkedOn: Day
}

export const helpLines: Readonly<Record<HelpLineId, HelpLine>> = {
  '112': {
    id: '112',
    name: { nl: '112', en: '112' },
    number: '112',
    tel: 'tel:112',
    url: null,
    when: {
      nl: 'Levensgevaar, of je kunt niemand bereiken.',
      en: 'Danger to life, or you cannot reach anyone.',
    },
    checkedOn: day('2026-11-22'),
  },
  doctor: {
    id: 'doctor',
    name: { nl: 'Huisarts of huisartsenpost', en: 'Your GP or the out-of-hours GP service' },
    number: null,
    tel: null,
    url: null,
    when: {
      nl: 'Overdag je eigen huisarts. ’s Avonds, ’s nachts en in het weekend de huisartsenpost.',
      en: 'Your own GP (huisarts) by day. In the evening, at night and at weekends the huisartsenpost.',
    },
    checkedOn: day('2026-11-22'),
  },
  '113': {
    id: '113',
    name: { nl: '113 Zelfmoordpreventie', en: '113 Suicide Prevention' },
    number: '113',
    tel: 'tel:113',
    url: 'https://www.113.nl',
    when: {
      nl: 'Denk je aan zelfdoding? Dag en nacht, gratis en anoniem.',
      en: 'Thinking about suicide? Day and night, free and anonymous.',
    },
    checkedOn: day('2026-11-22'),
  },
  '113-long': {
    id: '113-long',
    name: { nl: '113 Zelfmoordpreventie', en: '113 Suicide Prevention' },
    number: '0800-0113',
    tel: 'tel:08000113',
    url: 'https://www.113.nl',
    when: { nl: 'Hetzelfde, als 113 niet lukt.', en: 'The same people, if 113 does not connect.' },
    checkedOn: day('2026-11-22'),
  },
  'safe-home': {
    id: 'safe-home',
    name: { nl: 'Veilig Thuis', en: 'Veilig Thuis (Safe at Home)' },
    number: '0800-2000',
    tel: 'tel:08002000',
    url: null,
    when: {
      nl: 'Onveilig thuis, bij jou of bij een ander. Gratis, dag en nacht.',
      en: 'Not safe at home, you or someone else. Free, day and night.',
    },
    checkedOn: day('2026-11-22'),
  },
}
