import { describe, expect, it } from 'vitest'
import { addDays } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { factors, ownFactorId } from '#lib/core/diary/factors.ts'
import { exerciseIds } from '#lib/core/exercise/exercise-id.ts'
import { kindOf, onlyGoTogether } from '#lib/core/patterns/kinds.ts'
import type { Finding } from '#lib/core/patterns/finding.ts'
import { patterns as en } from '#lib/i18n/en/patterns.ts'
import { diary as enDiary } from '#lib/i18n/en/diary.ts'
import { patterns as nl } from '#lib/i18n/nl/patterns.ts'
import { diary as nlDiary } from '#lib/i18n/nl/diary.ts'
import {
  afterSentence,
  besideOf,
  daysBetween,
  daysWith,
  eitherOf,
  groupSentence,
  isMostlyNone,
  nameOf,
  sentenceOf,
  sidesOf,
} from './telling.ts'
import type { Telling } from './telling.ts'

const aDay = '2026-05-01' as Day
const ownFactors = [{ id: 'koor', name: 'koor', retired: false }]
const inDutch: Telling = { text: nl, lang: 'nl', outcome: 'hindrance', ownFactors, isMostlyNone: false }
const inEnglish: Telling = { text: en, lang: 'en', outcome: 'hindrance', ownFactors, isMostlyNone: false }

const finding = (change: Partial<Finding> = {}): Finding => ({
  factor: 'tag:rush',
  lag: 0,
  sign: 1,
  p: 0.6,
  points: 1.9,
  low: 0.6,
  high: 3.2,
  daysKnown: 90,
  daysWith: 16,
  ...change,
})

/** With a plain space where a line may not break. */
const say = (change: Partial<Finding>, telling: Telling) =>
  sentenceOf(finding(change), telling)?.replaceAll('\u00a0', ' ')

describe('a finding in one sentence', () => {
  const told: [string, Partial<Finding>, string, string][] = [
    [
      'a day that comes from the calendar',
      {},
      'Een mogelijk patroon: op 16 dagen met haast of een deadline was je hinder ongeveer 2 hoger (tussen 0,5 en 3).',
      'A possible pattern: on 16 days with a rush or a deadline, pain got in your way about 2 points more (between 0.5 and 3).',
    ],
    [
      'the next day',
      { lag: 1, p: 0.85 },
      'Waarschijnlijk een patroon: na dagen met haast of een deadline (16 keer) was je hinder de dag erna ongeveer 2 hoger (tussen 0,5 en 3).',
      'A likely pattern: after days with a rush or a deadline (16 times), pain got in your way about 2 points more the day after (between 0.5 and 3).',
    ],
    [
      'the night before',
      { factor: 'tag:little-sleep', p: 0.97 },
      'Heel waarschijnlijk een patroon: op 16 dagen na weinig slaap was je hinder ongeveer 2 hoger (tussen 0,5 en 3).',
      'A very likely pattern: on 16 days after little sleep, pain got in your way about 2 points more (between 0.5 and 3).',
    ],
    [
      'the second day after a night',
      { factor: 'tag:little-sleep', lag: 1 },
      'Een mogelijk patroon: na een nacht met weinig slaap (16 keer) was je hinder op de tweede dag ongeveer 2 hoger (tussen 0,5 en 3).',
      'A possible pattern: after a night with little sleep (16 times), pain got in your way about 2 points more on the second day (between 0.5 and 3).',
    ],
    [
      'a state of the same day',
      { factor: 'tag:tense' },
      'Een mogelijk patroon: 16 dagen waarop je gespannen was, gingen samen met ongeveer 2 meer hinder (tussen 0,5 en 3).',
      'A possible pattern: 16 days when you were tense went together with pain getting in your way about 2 points more (between 0.5 and 3).',
    ],
    [
      'a state, two days later',
      { factor: 'tag:tense', lag: 2 },
      'Een mogelijk patroon: na dagen waarop je gespannen was (16 keer), was je hinder twee dagen erna ongeveer 2 hoger (tussen 0,5 en 3).',
      'A possible pattern: after days when you were tense (16 times), pain got in your way about 2 points more two days after (between 0.5 and 3).',
    ],
    [
      'something nice',
      { factor: 'tag:outside', sign: -1, points: -0.9, low: -1.3, high: -0.5 },
      'Een mogelijk patroon: 16 dagen waarop je buiten was, gingen samen met ongeveer 0,9 minder hinder (tussen 0,5 en 1,3).',
      'A possible pattern: 16 days when you were outside went together with pain getting in your way about 0.9 points less (between 0.5 and 1.3).',
    ],
    [
      'an exercise',
      { factor: 'done:schudden', lag: 1, sign: -1, points: -0.9, low: -1.3, high: -0.5 },
      'Een mogelijk patroon: na dagen met de oefening Schudden (16 keer) was je hinder de dag erna ongeveer 0,9 lager (tussen 0,5 en 1,3).',
      'A possible pattern: after days with the exercise Shaking (16 times), pain got in your way about 0.9 points less the day after (between 0.5 and 1.3).',
    ],
    [
      'more after an exercise',
      { factor: 'done:schudden', lag: 1, points: 0.9, low: 0.5, high: 1.3 },
      'Een mogelijk patroon: 16 dagen met de oefening Schudden gingen samen met ongeveer 0,9 meer hinder de dag erna (tussen 0,5 en 1,3).',
      'A possible pattern: 16 days with the exercise Shaking went together with pain getting in your way about 0.9 points more the day after (between 0.5 and 1.3).',
    ],
    [
      'a word of one’s own',
      { factor: 'tag:own:koor' },
      'Een mogelijk patroon: 16 dagen met “koor” gingen samen met ongeveer 2 meer hinder (tussen 0,5 en 3).',
      'A possible pattern: 16 days with “koor” went together with pain getting in your way about 2 points more (between 0.5 and 3).',
    ],
    [
      'stress, per points that one can picture',
      { factor: 'score:stress', points: 0.45, low: 0.36, high: 0.54 },
      'Een mogelijk patroon over 90 dagen: elke 2 punten meer stress ging samen met ongeveer 0,9 meer hinder (tussen 0,7 en 1,1).',
      'A possible pattern over 90 days: every 2 points more stress went together with pain getting in your way about 0.9 points more (between 0.7 and 1.1).',
    ],
    [
      'hours of sleep',
      { factor: 'score:sleepHours', sign: -1, points: -0.8, low: -1, high: -0.6 },
      'Een mogelijk patroon over 90 dagen: bij elk uur langer slapen was je hinder de dag erna ongeveer 0,8 lager (tussen 0,6 en 1).',
      'A possible pattern over 90 days: with each extra hour of sleep, pain got in your way about 0.8 points less the day after (between 0.6 and 1).',
    ],
    [
      'an interval that reaches past nothing',
      { points: 0.9, low: -0.4, high: 2.2 },
      'Een mogelijk patroon: op 16 dagen met haast of een deadline was je hinder ongeveer 1 hoger (van 0,5 lager tot 2 hoger).',
      'A possible pattern: on 16 days with a rush or a deadline, pain got in your way about 1 point more (from 0.5 less to 2 more).',
    ],
    [
      'one that is becoming less likely',
      { p: 0.4 },
      'Een patroon dat vervaagt: op 16 dagen met haast of een deadline was je hinder ongeveer 2 hoger (tussen 0,5 en 3).',
      'A fading pattern: on 16 days with a rush or a deadline, pain got in your way about 2 points more (between 0.5 and 3).',
    ],
  ]
  it.each(told)('%s', (_, change, dutch, english) => {
    expect(say(change, inDutch)).toBe(dutch)
    expect(say(change, inEnglish)).toBe(english)
  })

  it('is of pain when pain is looked at', () => {
    expect(say({}, { ...inDutch, outcome: 'pain' })).toContain('was je pijn ongeveer 2 hoger')
    expect(say({ lag: 1 }, { ...inEnglish, outcome: 'pain' })).toContain(
      'your pain was about 2 points higher the day after',
    )
  })

  it('is not told when its size points the other way than its direction', () => {
    expect(sentenceOf(finding({ sign: -1 }), inDutch)).toBeNull()
  })
})

const tags = factors.map(({ id }) => `tag:${id}`)
const practised = [...exerciseIds.map((id) => `done:${id}`), 'done:own-breath']
const scores = ['stress', 'mood', 'sleepQuality', 'sleepHours', 'activity'].map((id) => `score:${id}`)
const everyFactor = [...tags, ...practised, ...scores, `tag:${ownFactorId('koor')}`, 'tag:own:gone', 'tag:nobody-knows']

/** All that can be said of any finding. */
function* everything() {
  for (const telling of [inDutch, inEnglish])
    for (const outcome of ['hindrance', 'pain'] as const)
      for (const factor of everyFactor)
        for (const lag of [0, 1, 2] as const)
          for (const sign of [1, -1] as const)
            for (const p of [0.4, 0.6, 0.85, 0.97]) {
              const one = finding({ factor, lag, sign, p, points: sign * 0.9, low: sign * 0.4, high: sign * 1.4 })
              const told = { ...telling, outcome }
              yield { one, telling: told, sentence: sentenceOf(one, told) ?? '', beside: besideOf(one, told).join(' ') }
            }
}

const reasons = {
  nl: /veroorza|oorzaak|\bdoor\b|doordat|daardoor|dankzij|\bwant\b|omdat|leidt|zorgt|maakt|helpt|trigger|invloed|effect|impact|gevolg|%|procent/i,
  en: /caus|because|trigger|leads?\b|due to|thanks to|\bmakes?\b|affect|effect|impact|results? in|\bhelps?\b|drives?|influence|%|percent/i,
}

describe('nothing that is said of any finding', () => {
  it('names a reason or a percentage', () => {
    const wrong = [...everything()].flatMap(({ sentence, beside, telling }) =>
      [sentence, beside].filter((text) => reasons[telling.lang].test(text)),
    )
    expect(wrong).toEqual([])
  })

  it('gives a direction to what was only noted on the same day', () => {
    const together = { nl: /\bg(ing|ingen) samen met\b/, en: /\bwent together with\b/ }
    const wrong = [...everything()]
      .filter(({ one }) => onlyGoTogether(one))
      .filter(({ sentence, telling }) => !together[telling.lang].test(sentence))
    expect(wrong).toEqual([])
    expect(onlyGoTogether(finding({ factor: 'tag:tense' }))).toBe(true)
  })

  it('is more than one sentence, or is without a size and an interval', () => {
    const wrong = [...everything()].filter(
      ({ sentence }) => !/^[A-Z][^.!?]*:[^!?]*(about|ongeveer) [\d.,]+[^!?]*\([^)]*\)\.$/.test(sentence),
    )
    expect(wrong.map(({ sentence }) => sentence)).toEqual([])
  })

  it('is left without a name', () => {
    expect([...everything()].filter(({ sentence }) => /undefined|null|NaN|\s{2}/.test(sentence))).toEqual([])
  })
})

describe('the words of patterns', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []

  it('hold no causing, no triggers and no percentage anywhere', () => {
    const never = /veroorza|oorzaak|trigger|impact|invloed|%|procent|\bcaus|percent|\beffect/i
    expect([...texts(nl), ...texts(en)].filter((text) => never.test(text))).toEqual([])
  })

  it('have a part of a sentence for every chip of the diary', () => {
    const ids = factors.map(({ id }) => id).toSorted()
    expect(Object.keys(nl.what).toSorted()).toEqual(ids)
    expect(Object.keys(en.what).toSorted()).toEqual(ids)
  })

  it('call the button of the evening by its own name', () => {
    expect(nl.early.habit).toContain(`“${nlDiary.done.button.today}”`)
    expect(en.early.habit).toContain(`“${enDiary.done.button.today}”`)
  })
})

describe('beside a finding', () => {
  it('what moves pain by itself is named before anything else', () => {
    expect(besideOf(finding({ factor: 'tag:sick' }), inDutch)).toEqual([
      'Bij ziek zijn verandert pijn vaak al uit zichzelf.',
    ])
    const confounders = everyFactor.filter((factor) => kindOf(factor) === 'confounder')
    expect(confounders).toEqual(['tag:sick', 'tag:medication-change', 'tag:menstruation'])
    for (const factor of confounders) expect(besideOf(finding({ factor, lag: 2 }), inEnglish)).toHaveLength(1)
  })
  it('an easier day is told warmly', () => {
    expect(besideOf(finding({ factor: 'tag:day-off', sign: -1 }), inDutch)).toEqual(['Zulke dagen vielen vaak mee.'])
  })
  it('but not of the day itself when it is the days after that were easier', () => {
    for (const lag of [1, 2])
      expect(besideOf(finding({ factor: 'tag:day-off', sign: -1, lag }), inDutch)).not.toContain(nl.beside.lighter)
    expect(besideOf(finding({ factor: 'done:vuist', sign: -1, lag: 1 }), inEnglish)).not.toContain(en.beside.lighter)
  })
  it('of practice it is said that the day itself may be why', () => {
    expect(besideOf(finding({ factor: 'done:vuist', lag: 1, sign: -1 }), inDutch)).toContain(nl.beside.practice)
  })
})

describe('after days with more of the outcome', () => {
  it('a chip is more often in the diary', () => {
    expect(afterSentence({ factor: 'tag:alone', sign: 1 }, inDutch)).toBe(
      'Na dagen met meer hinder staat “veel alleen” vaker in je dagboek.',
    )
  })
  it('a rating is told in its own words', () => {
    expect(afterSentence({ factor: 'score:sleepQuality', sign: -1 }, inDutch)).toBe(
      'Na dagen met meer hinder slaap je vaak slechter.',
    )
    expect(afterSentence({ factor: 'score:mood', sign: -1 }, { ...inEnglish, outcome: 'pain' })).toBe(
      'After days with more pain, your mood is often lower.',
    )
  })
})

describe('names', () => {
  it('begin with a capital in a heading', () => {
    expect(nameOf('tag:little-sleep', inDutch)).toBe('Weinig slaap')
    expect(nameOf('score:sleepHours', inEnglish)).toBe('Hours of sleep')
    expect(nameOf('done:adem-4-7-8', inDutch)).toBe('Adem 4-7-8')
    expect(nameOf('tag:own:gone', inDutch)).toBe('Iets van vroeger')
  })
  it('of factors that the diary cannot tell apart stand together', () => {
    expect(eitherOf(['tag:tense', 'tag:hurried', 'tag:worried'], inDutch)).toBe('gespannen, opgejaagd of bezorgd')
    expect(eitherOf(['tag:sad', 'tag:lonely'], inEnglish)).toBe('sad or lonely')
  })
  it('of such a group one sentence says how sure it is and which way it goes', () => {
    const group = { factors: ['tag:sad', 'tag:lonely'], p: 0.9 }
    const findings = [
      finding({ factor: 'tag:sad', p: 0.3 }),
      finding({ factor: 'tag:lonely', p: 0.45 }),
      finding({ factor: 'tag:glad', p: 0.1, sign: -1 }),
    ]
    expect(groupSentence(group, findings, inDutch)).toBe(
      'Waarschijnlijk een patroon: één van deze gaat samen met meer hinder. Je dagboek kan ze niet uit elkaar houden.',
    )
    expect(groupSentence({ ...group, p: 0.6 }, findings, inEnglish)).toBe(
      'A possible pattern: one of these goes together with pain getting in your way more. Your diary can’t tell them apart.',
    )
  })
  it('of a group of which more of one is less of another none is given the direction of the other', () => {
    const group = { factors: ['score:sleepHours', 'tag:little-sleep'], p: 0.9 }
    const findings = [
      finding({ factor: 'score:sleepHours', p: 0.45, sign: -1 }),
      finding({ factor: 'tag:little-sleep', p: 0.44 }),
    ]
    expect(groupSentence(group, findings, inDutch)).toBe(
      'Waarschijnlijk een patroon: één van deze gaat samen met hoeveel hinder je hebt. Je dagboek kan ze niet uit elkaar houden.',
    )
    expect(groupSentence(group, findings, inEnglish)).toBe(
      'A likely pattern: one of these goes together with how much pain gets in your way. Your diary can’t tell them apart.',
    )
    expect(groupSentence(group, findings, { ...inEnglish, outcome: 'pain' })).toContain('with how much pain you have.')
  })
  it('of the two sides of a drawing say how many days, and which', () => {
    const sides = (n: number, others: number) => ({
      more: { outcomes: Array.from({ length: n }, () => 5), from: 5, to: 10 },
      less: { outcomes: Array.from({ length: others }, () => 4), from: 0, to: 4 },
    })
    expect(sidesOf({ factor: 'tag:rush', lag: 1 }, sides(16, 74), inDutch)).toEqual([
      'De dag na 16 dagen met haast of een deadline',
      'De dag na 74 andere dagen',
    ])
    expect(sidesOf({ factor: 'tag:little-sleep', lag: 0 }, sides(16, 74), inDutch)).toEqual([
      '16 dagen na weinig slaap',
      '74 andere dagen',
    ])
    expect(sidesOf({ factor: 'score:stress', lag: 0 }, sides(40, 50), inEnglish)).toEqual([
      '40 days with stress 5 to 10',
      '50 days with stress 0 to 4',
    ])
  })
  it('of a half of the days say what they were like', () => {
    expect(daysBetween('activity', { n: 3, from: 0, to: 1 }, inDutch).what).toBe('die rustig of gewoon waren')
    expect(daysBetween('sleepHours', { n: 3, from: 4, to: 6.5 }, inDutch).what).toBe('4 tot en met 6,5 uur slaap')
    expect(daysWith('done:own-breath', 3, inDutch).what).toBe('met je eigen adem')
  })
})

describe('a pattern that fades', () => {
  it('is not told to have been no more than possible: it may have been strong', () => {
    expect(nl.why.certainty.fading).not.toMatch(/mogelijk/)
    expect(en.why.certainty.fading).not.toMatch(/possible/)
  })
})

describe('a diary in which most days are without', () => {
  const quiet = { ...inDutch, isMostlyNone: true }

  it('is told in which direction, not how much', () => {
    expect(say({}, quiet)).toBe('Een mogelijk patroon: op 16 dagen met haast of een deadline was je hinder hoger.')
    expect(say({ factor: 'score:stress', lag: 1, p: 0.97 }, quiet)).toMatch(
      /: bij .+ was je hinder de dag erna hoger\.$/,
    )
    expect(say({ factor: 'tag:tense' }, quiet)).toMatch(/ gingen samen met meer hinder\.$/)
    for (const outcome of ['hindrance', 'pain'] as const)
      for (const telling of [quiet, { ...inEnglish, isMostlyNone: true }])
        for (const change of [{}, { lag: 1 }, { factor: 'tag:tense' }, { factor: 'score:stress' }])
          expect(say(change, { ...telling, outcome })).not.toMatch(/\(tussen|\(between|ongeveer|about|undefined/)
  })

  it('is one with more than half of its rated days at nought', () => {
    const days = (outcomes: readonly (number | null)[]) =>
      outcomes.map((outcome, i) => ({ day: addDays(aDay, i), outcome, factors: {} }))
    expect(isMostlyNone(days([0, 0, 3, null, null]))).toBe(true)
    expect(isMostlyNone(days([0, 0, 3, 4]))).toBe(false)
    expect(isMostlyNone([])).toBe(false)
  })
})
