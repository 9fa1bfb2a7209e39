/**
 * A voice as one open file: a zip with `voice-pack.json` and a WAV file per sentence (docs/voice-pack.md). It is taken whole or
 * refused whole, with the reason: half a voice would fall silent in the middle of a session.
 */
import { zipSync } from 'fflate'
import * as v from 'valibot'
import { instantSchema } from '../fields.ts'
import { langs } from '../lang.ts'
import { fail, succeed } from '../result.ts'
import { msOf } from '../sound/recording-pcm.ts'
import { sampleRate } from '../sound/track-plan.ts'
import { listZip, unpack } from './strict-zip.ts'
import { nameLimits } from './voice-pack-kind.ts'
import { readWav, writeWav } from './voice-wav.ts'
import type { Lang } from '../lang.ts'
import type { Result } from '../result.ts'
import type { ZipEntry, ZipError } from './strict-zip.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type VoicePack = { title: string; who: string; recordings: readonly PackRecording[] }

/** `who` only when it is somebody else than the pack's; `text` is what was read, `recordedAt` an ISO instant, `pcm` 24 kHz, one channel. */
export type PackRecording = {
  lang: Lang
  who?: string
  cue: string
  text: string
  recordedAt: string
  pcm: Int16Array<ArrayBuffer>
}

/** `where` is the name of a file, or a place in `voice-pack.json` such as `recordings.3.text`. */
export type VoicePackError =
  | { kind: 'too-large' | ZipError | 'no-manifest' | 'not-ours' }
  /** Made by a newer Regie; `version` is what the file says. */
  | { kind: 'other-version'; version: number }
  | {
      kind: 'invalid-manifest' | 'missing-file' | 'damaged-file' | 'other-hash' | 'other-sound' | 'too-long' | 'twice'
      where: string
    }

export const voicePackFormat = 'regie-voice-pack'
export const voicePackVersion = 1
const manifestName = 'voice-pack.json'

/** Far above any true pack, and low enough for any phone. */
export const voicePackLimits = {
  fileBytes: 150_000_000,
  files: 1000,
  manifestBytes: 1_000_000,
  recordings: 600,
  /** Of all recordings together once they are unpacked: nearly an hour, ten times what there is to say. */
  soundBytes: 150_000_000,
  /** The longest sentence of any exercise, said slowly, takes half of this. */
  recordingMs: 20_000,
} as const

/** WAV files may carry a name and a date of the sound editor. */
const wavExtraBytes = 16_384
const wavBytes = (voicePackLimits.recordingMs * sampleRate * 2) / 1000 + wavExtraBytes

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest))
const langSchema = v.picklist(langs)

const manifestSchema = v.object({
  title: text(nameLimits.title),
  who: text(nameLimits.who),
  languages: v.array(langSchema),
  recordings: v.pipe(
    v.array(
      v.object({
        lang: langSchema,
        cue: v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/)),
        who: v.exactOptional(text(nameLimits.who)),
        text: text(400),
        file: v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9_-][A-Za-z0-9._/-]*\.wav$/)),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        ms: v.pipe(v.number(), v.integer(), v.minValue(1)),
        recordedAt: instantSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(voicePackLimits.recordings),
  ),
})

type Manifest = v.InferOutput<typeof manifestSchema>

/** The same recordings give the same file, byte for byte. There must be at least one. */
export async function writeVoicePack({ title, who, recordings }: VoicePack): Promise<Bytes> {
  const files: Record<string, Bytes> = {}
  const listed: Manifest['recordings'] = []
  for (const { lang, cue, who: speaker = who, text, recordedAt, pcm } of recordings) {
    const file = `${lang}/${cue}.wav`
    const wav = writeWav(pcm)
    files[file] = wav
    const other = speaker === who ? {} : { who: speaker }
    listed.push({ lang, cue, ...other, text, file, sha256: await sha256(wav), ms: msOf(pcm), recordedAt })
  }
  const languages = langs.filter((lang) => listed.some((one) => one.lang === lang))
  const manifest = {
    format: voicePackFormat,
    version: voicePackVersion,
    ...v.parse(manifestSchema, { title, who, languages, recordings: listed }),
  }
  const json = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
  // Speech hardly gets smaller this way, so it is stored as it is. A zip keeps local times; one fixed moment is the same everywhere.
  return zipSync({ [manifestName]: json, ...files }, { level: 0, mtime: new Date(2000, 0, 1) })
}

/** Reads and checks a whole pack; the first thing that is wrong refuses all of it. */
export async function readVoicePack(bytes: Bytes): Promise<Result<VoicePack, VoicePackError>> {
  if (bytes.length > voicePackLimits.fileBytes) return fail({ kind: 'too-large' })
  const entries = listZip(bytes, voicePackLimits.files)
  if (!entries.ok) return fail({ kind: entries.error })
  const home = findManifest(entries.value)
  if (home === null) return fail({ kind: 'no-manifest' })
  const manifest = readManifest(bytes, home.entry)
  if (!manifest.ok) return manifest

  const { title, who, recordings } = manifest.value
  const entryByName = new Map(entries.value.map((entry) => [entry.name, entry]))
  const entryOf = ({ file }: { file: string }) => entryByName.get(home.folder + file)
  // One file may serve for many cues, so that a small zip can still be a great deal of sound.
  const soundBytes = recordings.reduce((sum, one) => sum + Math.min(entryOf(one)?.size ?? 0, wavBytes), 0)
  if (soundBytes > voicePackLimits.soundBytes) return fail({ kind: 'too-large' })
  const seen = new Set<string>()
  const read: PackRecording[] = []
  for (const one of recordings) {
    const entry = entryOf(one)
    if (entry === undefined) return fail({ kind: 'missing-file', where: one.file })
    if (seen.has(`${one.lang} ${one.cue}`)) return fail({ kind: 'twice', where: one.cue })
    seen.add(`${one.lang} ${one.cue}`)
    const pcm = await readSound(bytes, entry, one)
    if (!pcm.ok) return pcm
    const { lang, cue, text, recordedAt } = one
    const other = one.who === undefined || one.who === who ? {} : { who: one.who }
    read.push({ lang, cue, ...other, text, recordedAt, pcm: pcm.value })
  }
  return succeed({ title, who, recordings: read })
}

/** In the zip itself, or in its one folder: that is how a computer packs a folder. */
function findManifest(entries: readonly ZipEntry[]): { entry: ZipEntry; folder: string } | null {
  const found = entries.filter(({ name }) => /^(?:[^/]+\/)?voice-pack\.json$/.test(name) && !isOfTheSystem(name))
  const entry = found.find(({ name }) => name === manifestName) ?? (found.length === 1 ? found[0] : undefined)
  return entry === undefined ? null : { entry, folder: entry.name.slice(0, -manifestName.length) }
}

/** What macOS puts beside every file. */
const isOfTheSystem = (name: string) => name.startsWith('__MACOSX/')

function readManifest(bytes: Bytes, entry: ZipEntry): Result<Manifest, VoicePackError> {
  if (entry.size > voicePackLimits.manifestBytes) return fail({ kind: 'too-large' })
  const content = unpack(bytes, entry)
  if (content === null) return fail({ kind: 'damaged-file', where: manifestName })
  const json = parseJson(content)
  if (!isObject(json)) return fail({ kind: 'invalid-manifest', where: manifestName })
  if (json['format'] !== voicePackFormat) return fail({ kind: 'not-ours' })
  const { version } = json
  if (typeof version !== 'number') return fail({ kind: 'invalid-manifest', where: 'version' })
  if (version !== voicePackVersion) return fail({ kind: 'other-version', version })
  const manifest = v.safeParse(manifestSchema, json)
  if (!manifest.success) return fail({ kind: 'invalid-manifest', where: v.getDotPath(manifest.issues[0]) ?? '' })
  const { languages, recordings } = manifest.output
  const isToldTrue = langs.every((lang) => languages.includes(lang) === recordings.some((one) => one.lang === lang))
  return isToldTrue ? succeed(manifest.output) : fail({ kind: 'invalid-manifest', where: 'languages' })
}

async function readSound(
  bytes: Bytes,
  entry: ZipEntry,
  { file, sha256: hash, ms }: Manifest['recordings'][number],
): Promise<Result<Int16Array<ArrayBuffer>, VoicePackError>> {
  if (entry.size > wavBytes) return fail({ kind: 'too-long', where: file })
  const wav = unpack(bytes, entry)
  if (wav === null) return fail({ kind: 'damaged-file', where: file })
  if ((await sha256(wav)) !== hash) return fail({ kind: 'other-hash', where: file })
  const pcm = readWav(wav)
  if (pcm === null || msOf(pcm) !== ms) return fail({ kind: 'other-sound', where: file })
  return ms > voicePackLimits.recordingMs ? fail({ kind: 'too-long', where: file }) : succeed(pcm)
}

async function sha256(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
