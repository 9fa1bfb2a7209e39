import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVoicePack, voicePackLimits, writeVoicePack } from './voice-pack.ts'
import { readWav, writeWav } from './voice-wav.ts'
import type { PackRecording, VoicePack } from './voice-pack.ts'

type Bytes = Uint8Array<ArrayBuffer>

const recording = (cue: string, more: Partial<PackRecording> = {}): PackRecording => ({
  lang: 'nl',
  cue,
  text: 'Laat los.',
  recordedAt: '2026-11-22T18:00:00.000Z',
  pcm: Int16Array.from({ length: 240 }, (_, i) => Math.round(9000 * Math.sin(i / 3))),
  ...more,
})
const pack: VoicePack = {
  title: 'Rustig',
  who: 'Noor',
  recordings: [recording('vuist/release'), recording('adem-4-6/in', { lang: 'en', text: 'in' })],
}

/** The manifest and files of a pack, changed and zipped again by somebody else's program. */
async function remade(
  change: (of: { manifest: Record<string, unknown>; files: Record<string, Bytes> }) => void,
  { folder = '', level = 6 }: { folder?: string; level?: 0 | 6 } = {},
): Promise<Bytes> {
  const wav = writeWav(recording('vuist/release').pcm)
  const manifest: Record<string, unknown> = {
    format: 'regie-voice-pack',
    version: 1,
    title: 'Rustig',
    who: 'Noor',
    languages: ['nl'],
    recordings: [entry(await hashOf(wav))],
  }
  const files: Record<string, Bytes> = { 'nl/los.wav': wav }
  change({ manifest, files })
  const all = { 'voice-pack.json': new TextEncoder().encode(JSON.stringify(manifest)), ...files }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, bytes]) => [folder + name, bytes])), { level })
}
const entry = (sha256: string, more: Record<string, unknown> = {}) => ({
  lang: 'nl',
  cue: 'vuist/release',
  text: 'Laat los.',
  file: 'nl/los.wav',
  sha256,
  ms: 10,
  recordedAt: '2026-11-22T18:00:00.000Z',
  ...more,
})
const hashOf = async (bytes: Bytes) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('')
const untouched = () => remade(() => undefined)
const errorOf = async (bytes: Bytes) => {
  const read = await readVoicePack(bytes)
  return read.ok ? null : read.error
}

describe('a voice pack', () => {
  it('comes back as it was, whatever was recorded', async () => {
    const packs = fc.record({
      title: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text && text !== ''),
      who: fc.constantFrom('Noor', 'Zoë de Vries', '声'),
      recordings: fc.uniqueArray(
        fc.record(
          {
            lang: fc.constantFrom('nl' as const, 'en' as const),
            cue: fc.constantFrom('vuist/tense', 'adem-4-6/in', 'bodyscan/arrive-eyes-open', 'nu-even/close'),
            text: fc.constantFrom('Knijp stevig. Adem door.', 'één', '“in”'),
            recordedAt: fc.constantFrom('2026-11-22T18:00:00.000Z', '2027-01-01T00:00:00Z'),
            pcm: fc.int16Array({ minLength: 24, maxLength: 900 }).map((values) => Int16Array.from(values)),
            who: fc.constantFrom('Sam', 'Ada'),
          },
          { requiredKeys: ['lang', 'cue', 'text', 'recordedAt', 'pcm'] },
        ),
        { minLength: 1, maxLength: 8, selector: ({ lang, cue }) => `${lang} ${cue}` },
      ),
    })
    await fc.assert(
      fc.asyncProperty(packs, async (made) => {
        expect(await readVoicePack(await writeVoicePack(made))).toEqual({ ok: true, value: made })
      }),
      { numRuns: 40 },
    )
  })

  it('says of each recording who speaks when that is somebody else than the one it is named after', async () => {
    const two: VoicePack = {
      ...pack,
      recordings: [recording('vuist/release', { who: 'Sam' }), recording('vuist/tense')],
    }
    expect(await readVoicePack(await writeVoicePack(two))).toEqual({ ok: true, value: two })
    const own = { ...pack, recordings: [recording('vuist/release', { who: 'Noor' })] }
    expect(await readVoicePack(await writeVoicePack(own))).toMatchObject({
      value: { recordings: [recording('vuist/release')] },
    })
  })

  it('is the same file for the same recordings', async () => {
    expect(await writeVoicePack(pack)).toEqual(await writeVoicePack(pack))
  })

  it('with any one byte changed is refused, or holds the very same', async () => {
    const bytes = await writeVoicePack(pack)
    let refused = 0
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      const read = await readVoicePack(damaged)
      if (read.ok) expect(read.value).toEqual(pack)
      else refused += 1
    }
    // What may change unnoticed are dates, rights and version numbers of the zip itself.
    expect(refused / bytes.length).toBeGreaterThan(0.9)
  })

  it('packed smaller by another program is refused or the same too, byte by byte', async () => {
    const bytes = await untouched()
    const whole = await readVoicePack(bytes)
    expect(whole).toEqual({
      ok: true,
      value: { title: 'Rustig', who: 'Noor', recordings: [recording('vuist/release')] },
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ mask
        const read = await readVoicePack(damaged)
        if (read.ok) expect(read).toEqual(whole)
      }),
      { numRuns: 400 },
    )
  })

  it('cut off anywhere is refused, and so is one with something behind it', async () => {
    const bytes = await writeVoicePack(pack)
    for (let length = 0; length < bytes.length; length += 1)
      expect(await errorOf(bytes.slice(0, length))).not.toBe(null)
    const longer = new Uint8Array(bytes.length + 1)
    longer.set(bytes)
    expect(await errorOf(longer)).toEqual({ kind: 'damaged' })
  })
})

describe('a pack made by hand', () => {
  it('may stand in a folder of its own, beside what a computer adds', async () => {
    const bytes = await remade(({ files }) => (files['lees-mij.txt'] = new Uint8Array(3)), { folder: 'mijn stem/' })
    expect(await errorOf(bytes)).toBe(null)
  })

  it('may hold wav files of a sound editor that also writes its name', async () => {
    const pcm = Int16Array.of(1, 2, 3)
    const plain = writeWav(pcm)
    const list = Uint8Array.of(...new TextEncoder().encode('LIST'), 5, 0, 0, 0, 1, 2, 3, 4, 5, 0)
    const wav = new Uint8Array(plain.length + list.length)
    wav.set(plain.subarray(0, 36))
    wav.set(list, 36)
    wav.set(plain.subarray(36), 36 + list.length)
    expect(readWav(wav)).toEqual(pcm)
  })

  it('is refused when it is no zip, or has no list', async () => {
    expect(await errorOf(new TextEncoder().encode('hallo'))).toEqual({ kind: 'not-a-zip' })
    expect(await errorOf(new Uint8Array(0))).toEqual({ kind: 'not-a-zip' })
    expect(await errorOf(zipSync({ 'los.wav': new Uint8Array(4) }))).toEqual({ kind: 'no-manifest' })
  })

  it.each([
    ['of something else', { format: 'another' }, { kind: 'not-ours' }],
    ['of a newer Regie', { version: 2 }, { kind: 'other-version', version: 2 }],
    ['without a version', { version: '1' }, { kind: 'invalid-manifest', where: 'version' }],
    ['without a name', { who: '  ' }, { kind: 'invalid-manifest', where: 'who' }],
    ['that says another language than it has', { languages: ['en'] }, { kind: 'invalid-manifest', where: 'languages' }],
    ['without recordings', { recordings: [] }, { kind: 'invalid-manifest', where: 'recordings' }],
  ])('is refused with a list %s', async (_what, change, error) => {
    expect(await errorOf(await remade(({ manifest }) => Object.assign(manifest, change)))).toEqual(error)
  })

  it.each([
    ['a file that is missing', { file: 'nl/weg.wav' }, { kind: 'missing-file', where: 'nl/weg.wav' }],
    ['a way out of the zip', { file: '../los.wav' }, { kind: 'invalid-manifest', where: 'recordings.0.file' }],
    ['another hash', { sha256: '0'.repeat(64) }, { kind: 'other-hash', where: 'nl/los.wav' }],
    ['another length', { ms: 11 }, { kind: 'other-sound', where: 'nl/los.wav' }],
    ['a cue that is no cue', { cue: 'in' }, { kind: 'invalid-manifest', where: 'recordings.0.cue' }],
    ['no text', { text: '' }, { kind: 'invalid-manifest', where: 'recordings.0.text' }],
  ])('is refused when it names %s', async (_what, change, error) => {
    const bytes = await remade(({ manifest, files }) => {
      const [first] = manifest['recordings'] as Record<string, unknown>[]
      Object.assign(first ?? {}, change)
      expect(Object.keys(files)).toEqual(['nl/los.wav'])
    })
    expect(await errorOf(bytes)).toEqual(error)
  })

  it('is refused when the same cue is there twice', async () => {
    const bytes = await remade(({ manifest }) => {
      const [first] = manifest['recordings'] as unknown[]
      manifest['recordings'] = [first, first]
    })
    expect(await errorOf(bytes)).toEqual({ kind: 'twice', where: 'vuist/release' })
  })

  it.each([
    ['stereo', 22, 2],
    ['44.1 kHz', 24, 44_100],
    ['eight bits', 34, 8],
    ['compressed', 20, 85],
    ['no sound file', 0, 0],
  ])('is refused when a file is %s', async (_what, at, value) => {
    const wav = writeWav(recording('vuist/release').pcm)
    if (at === 24) new DataView(wav.buffer).setUint32(at, value, true)
    else new DataView(wav.buffer).setUint16(at, value, true)
    const hash = await hashOf(wav)
    const bytes = await remade(({ manifest, files }) => {
      files['nl/los.wav'] = wav
      manifest['recordings'] = [entry(hash)]
    })
    expect(await errorOf(bytes)).toEqual({ kind: 'other-sound', where: 'nl/los.wav' })
  })

  it('is refused when a recording takes longer than any sentence', async () => {
    const wav = writeWav(new Int16Array(24 * (voicePackLimits.recordingMs + 1)))
    const hash = await hashOf(wav)
    const bytes = await remade(({ manifest, files }) => {
      files['nl/los.wav'] = wav
      manifest['recordings'] = [entry(hash, { ms: voicePackLimits.recordingMs + 1 })]
    })
    expect(await errorOf(bytes)).toEqual({ kind: 'too-long', where: 'nl/los.wav' })
  })

  it.each(['../weg.wav', '/weg.wav', 'c:/weg.wav', 'nl\\weg.wav', 'nl/./weg.wav', 'nl/we\u0000g.wav'])(
    'is refused with a name that leads elsewhere: %j',
    async (name) => {
      expect(await errorOf(await remade(({ files }) => (files[name] = new Uint8Array(1))))).toEqual({
        kind: 'unsafe-name',
      })
    },
  )

  it('is refused with more files than any voice has', async () => {
    const bytes = await remade(({ files }) => {
      for (let i = 0; i < voicePackLimits.files; i += 1) files[`${String(i)}.txt`] = new Uint8Array(0)
    })
    expect(await errorOf(bytes)).toEqual({ kind: 'too-many' })
  })

  it('is refused when it would unpack to more than it says, before that fills the memory', async () => {
    const bomb = new Uint8Array(40_000_000)
    const bytes = await remade(({ files }) => (files['nl/los.wav'] = bomb))
    expect(bytes.length).toBeLessThan(100_000)
    expect(await errorOf(bytes)).toEqual({ kind: 'too-long', where: 'nl/los.wav' })
    // The same bomb that says it is small, in both lists of the zip.
    const lying = bytes.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 4; at += 1) {
      if (view.getUint32(at, true) === bomb.length) view.setUint32(at, 524, true)
    }
    expect(await errorOf(lying)).toEqual({ kind: 'damaged-file', where: 'nl/los.wav' })
  })

  it('is refused when one small file stands for more sound than a phone can hold', async () => {
    const wav = writeWav(new Int16Array(24 * voicePackLimits.recordingMs))
    const hash = await hashOf(wav)
    const times = Math.floor(voicePackLimits.soundBytes / wav.length) + 1
    const bytes = await remade(({ manifest, files }) => {
      files['nl/los.wav'] = wav
      manifest['recordings'] = Array.from({ length: times }, (_, i) =>
        entry(hash, { cue: `vuist/los-${String(i)}`, ms: voicePackLimits.recordingMs }),
      )
    })
    expect(bytes.length).toBeLessThan(100_000)
    expect(times).toBeLessThan(voicePackLimits.recordings)
    expect(await errorOf(bytes)).toEqual({ kind: 'too-large' })
  })
})
