import { expect, it } from 'vitest'
import { planVoice } from './voice-plan.ts'
import type { PackRecording } from './voice-pack.ts'

const at = '2026-11-22T18:00:00.000Z'
const recording = (cue: string, more: Partial<PackRecording> = {}): PackRecording => ({
  lang: 'nl',
  cue,
  text: 'in',
  recordedAt: at,
  pcm: new Int16Array(24_000),
  ...more,
})
const line = (id: string, text = 'in', roomMs = 2000) => ({ id, text, roomMs, exercises: ['vuist' as const] })
const sheets = { nl: [line('a/in'), line('a/out', 'uit'), line('a/close', 'Klaar.')], en: [line('a/in')] }
const plan = (recordings: PackRecording[], kept: Parameters<typeof planVoice>[1]['kept'] = []) =>
  planVoice({ title: 'Rustig', who: 'Noor', recordings }, { sheets, kept })

it('says what is new, replaced, the same, unknown, changed and missing', () => {
  const found = plan(
    [
      recording('a/in'),
      recording('a/out', { text: 'adem uit' }),
      recording('a/in', { lang: 'en' }),
      recording('a/gone'),
    ],
    [
      { lang: 'nl', id: 'a/in', who: 'Noor', recordedAt: at, ms: 1000 },
      { lang: 'nl', id: 'a/out', who: 'Sam', recordedAt: at, ms: 1000 },
    ],
  )
  expect(found).toMatchObject({
    ok: true,
    value: {
      who: 'Noor',
      languages: [
        { lang: 'nl', count: 2, of: 3, missing: ['Klaar.'] },
        { lang: 'en', count: 1, of: 1, missing: [] },
      ],
      take: [
        { lang: 'nl', cue: 'a/out' },
        { lang: 'en', cue: 'a/in' },
      ],
      added: 1,
      replaced: 1,
      same: 1,
      unknown: 1,
      outdated: 1,
    },
  })
})

it('refuses a recording that would run into the next cue', () => {
  expect(plan([recording('a/in', { pcm: new Int16Array(24 * 1800) })]).ok).toBe(true)
  expect(plan([recording('a/out'), recording('a/in', { pcm: new Int16Array(24 * 1801) })])).toEqual({
    ok: false,
    error: { kind: 'too-long', where: 'nl/a/in' },
  })
})

it('takes one that was recorded for other words, however long: it is not heard before it is recorded anew', () => {
  const long = new Int16Array(24 * 1900)
  expect(plan([recording('a/in', { pcm: long, text: 'Adem rustig in.' })])).toMatchObject({
    ok: true,
    value: { added: 1, outdated: 1 },
  })
})

it('knows no room for a sentence it does not have, however long that takes', () => {
  expect(plan([recording('a/gone', { pcm: new Int16Array(24 * 9000) })])).toMatchObject({
    ok: true,
    value: { unknown: 1, take: [], languages: [] },
  })
})

it('keeps the name of each who speaks, and knows a recording again by it', () => {
  const kept = [{ lang: 'nl' as const, id: 'a/out', who: 'Sam', recordedAt: at, ms: 1000 }]
  const found = plan([recording('a/in'), recording('a/out', { who: 'Sam' })], kept)
  expect(found).toMatchObject({
    ok: true,
    value: { who: 'Noor', speakers: ['Noor', 'Sam'], take: [{ cue: 'a/in', who: 'Noor' }], same: 1 },
  })
})
