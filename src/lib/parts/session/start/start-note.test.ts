import { expect, it } from 'vitest'
import { guidanceAtFirst } from '#lib/core/exercise/guidance/guidance.ts'
import type { Guidance } from '#lib/core/exercise/guidance/guidance.ts'
import { session as en } from '#lib/i18n/en/session.ts'
import { session as nl } from '#lib/i18n/nl/session.ts'
import { startNotes } from './start-note.ts'
import type { Ways } from './start-note.ts'

const phone: Ways = { voice: null, breath: true, vibration: true, isTouch: true, stayAwake: true }
const iphone: Ways = { ...phone, voice: 'device', vibration: false }
const nothing: Guidance = { ...guidanceAtFirst, voice: false, tones: false, vibration: false }

it.each<[string, Partial<Guidance>, Ways, string[]]>([
  ['soft tones, and what vibration needs', { tones: true, vibration: true }, phone, ['tones', 'vibration']],
  ['only tones on an iPhone, which cannot vibrate', { tones: true, vibration: true }, iphone, ['tones']],
  ['where the voice of the device stops', { tones: true, voice: true }, iphone, ['tones', 'deviceVoice']],
  ['that of that voice alone little is left', { voice: true }, iphone, ['deviceVoice']],
  ['a recorded voice', { voice: true, tones: true }, { ...phone, voice: 'recorded' }, ['voice']],
  ['a sound like breathing', { breath: true }, phone, ['breath']],
  ['both', { breath: true, tones: true }, phone, ['tonesAndBreath']],
  ['nothing, when breath is chosen and there is none', { breath: true }, { ...phone, breath: false }, ['nothing']],
  ['that there is no voice, though one was asked for', { voice: true, tones: true }, phone, ['tones', 'noVoice']],
  ['no more than it knows yet', { voice: true, tones: true }, { ...phone, voice: 'unknown' }, ['tones']],
  ['nothing, when a voice is chosen and there is none', { voice: true }, phone, ['nothing']],
  ['nothing, without sound', {}, phone, ['nothing']],
  ['that the screen stays on', { awake: true }, phone, ['staysOn']],
  ['that it cannot', { awake: true }, { ...phone, stayAwake: false }, ['cannotStay']],
])('says %s', (_, choice, ways, notes) => {
  expect(startNotes('adem-4-6', { ...nothing, ...choice }, ways)).toEqual(notes)
})

it.each<[string, Partial<Guidance>, Ways, string[]]>([
  ['what the words need, without any voice', { tones: true, voice: true }, phone, ['onlyTones', 'needsVoice']],
  [
    'the same with that of the device, which needs the screen',
    { tones: true, voice: true },
    iphone,
    ['onlyTones', 'needsVoice'],
  ],
  ['the same beside a sound like breathing', { breath: true, voice: true }, iphone, ['breath', 'needsVoice']],
  ['that a recorded voice is off', { tones: true }, { ...phone, voice: 'recorded' }, ['onlyTones', 'voiceOff']],
  ['that it is heard', { tones: true, voice: true }, { ...phone, voice: 'recorded' }, ['voice']],
  ['no more than it knows yet', { tones: true, voice: true }, { ...phone, voice: 'unknown' }, ['tones']],
  ['only that the screen stays on', { tones: true, voice: true, awake: true }, phone, ['staysOn']],
])('of an exercise that sentences lead it says %s', (_, choice, ways, notes) => {
  expect(startNotes('bodyscan', { ...nothing, ...choice }, ways)).toEqual(notes)
})

it('never says to read with closed eyes', () => {
  expect(nl.start.notes.noVoice).not.toMatch(/lees/)
  expect(en.start.notes.noVoice).not.toMatch(/read/)
})

it('has a bell in Niets instead of tones', () => {
  expect(startNotes('niets', { ...nothing, tones: true }, phone)).toEqual(['bell'])
  expect(startNotes('niets', nothing, phone)).toEqual(['nothing'])
})
