/**
 * The voice of the practice on this device: what the site offers, taking it, and taking it away. Only the place where a voice is chosen
 * asks whether there is one; a request carries no cookie and not the page it comes from.
 */
import { readVoiceList, readVoiceOffer } from '#lib/core/exchange/published-voice.ts'
import type { VoiceLine, VoiceOffer } from '#lib/core/exchange/published-voice.ts'
import type { Lang } from '#lib/core/lang.ts'
import { forgetVoice, ifVoiceDatabase, inVoiceDatabase } from './database.ts'
import type { PublishedRecording, TakenVoice } from './database.ts'
import { readSentence } from './sentence-file.ts'

/** `null` when the site has no voice, `undefined` when it cannot be asked now. */
export async function askOffer(): Promise<VoiceOffer | null | undefined> {
  try {
    return readVoiceOffer(new TextDecoder().decode(await get('/stem')))
  } catch {
    return undefined
  }
}

/** What was taken of this language, or `null`. */
export const takenVoice = async (lang: Lang): Promise<TakenVoice | null> =>
  (await ifVoiceDatabase((database) => database.get('taken', lang))) ?? null

/** Whether the site offers another than what was taken: other sentences, or another name with them. */
export const isNewerVoice = (taken: TakenVoice, offer: VoiceOffer, lang: Lang): boolean => {
  const offered = offer.languages[lang]
  return offered !== undefined && (offered.list !== taken.list || offer.who !== taken.who)
}

/** Of a newer version only what is other than here has to come: so many bytes. */
export async function missingBytes(lang: Lang, list: string): Promise<number> {
  const lines = await fetchList(lang, list)
  const here = await fileById(lang)
  return sizeOf(lines.filter(({ cue, file }) => here.get(cue)?.file !== file))
}

type Taking = {
  signal: AbortSignal
  /** After each sentence. */
  onprogress: (done: number, of: number) => void
}

/** Files at the same time. */
const atOnce = 4

/**
 * Takes a language of what the site offers, in the place of what was taken before: all of it, or nothing. Each file is held against its
 * name and decoded before anything changes here. Throws when something did not come, is not what it says, or does not play.
 */
export async function takeVoice(offer: VoiceOffer, lang: Lang, { signal: stopped, onprogress }: Taking): Promise<void> {
  const offered = offer.languages[lang]
  if (offered === undefined) throw new Error(`takeVoice requires an offer in ${lang}`)
  // When one does not come, nothing more of it is fetched or told.
  const ending = new AbortController()
  const end = () => {
    ending.abort(stopped.reason)
  }
  const { signal } = ending
  if (stopped.aborted) end()
  stopped.addEventListener('abort', end, { signal })
  const lines = await fetchList(lang, offered.list, signal)
  const here = await fileById(lang)
  const taken: PublishedRecording[] = []
  const rest = lines.values()
  const work = async () => {
    for (const line of rest) {
      const known = here.get(line.cue)
      const { cue: id, text, ms, file } = line
      const pcm = known?.file === file && known.ms === ms ? known.pcm : await fetchSentence(line, signal)
      signal.throwIfAborted()
      taken.push({ lang, id, text, ms, file, pcm })
      onprogress(taken.length, lines.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } catch (cause) {
    ending.abort()
    throw cause
  }
  signal.throwIfAborted()
  const { who, publishedAt } = offer
  const { list, bytes, count } = offered
  await inVoiceDatabase(async (database) => {
    const writing = database.transaction(['published', 'taken'], 'readwrite', { durability: 'strict' })
    const store = writing.objectStore('published')
    await Promise.all([
      store.delete(allOf(lang)),
      ...taken.map((one) => store.put(one)),
      writing.objectStore('taken').put({ list, who, bytes, count, publishedAt }, lang),
      writing.done,
    ])
  })
}

/** Takes the voice of the practice away from this device, of one language. */
export async function leaveVoice(lang: Lang): Promise<void> {
  const isAll = await ifVoiceDatabase(async (database) => {
    const writing = database.transaction(['published', 'taken'], 'readwrite')
    await Promise.all([
      writing.objectStore('published').delete(allOf(lang)),
      writing.objectStore('taken').delete(lang),
      writing.done,
    ])
    return (await database.count('taken')) + (await database.count('recordings')) === 0
  })
  if (isAll === true) await forgetVoice()
}

/** Every key of a language: an array comes after every text (Indexed Database API, 2.4). */
const allOf = (lang: Lang) => IDBKeyRange.bound([lang], [lang, []])

async function fileById(lang: Lang): Promise<ReadonlyMap<string, PublishedRecording>> {
  const all = await ifVoiceDatabase((database) => database.getAll('published', allOf(lang)))
  return new Map((all ?? []).map((one) => [one.id, one]))
}

async function fetchList(lang: Lang, list: string, signal?: AbortSignal): Promise<readonly VoiceLine[]> {
  const found = readVoiceList(new TextDecoder().decode(await getNamed(list, signal)))
  if (found?.lang !== lang) throw new Error('fetchList got another list')
  return found.lines
}

const fetchSentence = async ({ file, ms }: VoiceLine, signal: AbortSignal) =>
  readSentence(await getNamed(file, signal), ms)

/** A file whose name is its SHA-256. */
async function getNamed(name: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const bytes = await get(`/stem/${name}`, signal)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hash = [...digest].map((one) => one.toString(16).padStart(2, '0')).join('')
  if (!name.startsWith(`${hash}.`)) throw new Error('getNamed got another file')
  return bytes
}

async function get(path: string, signal: AbortSignal | null = null): Promise<ArrayBuffer> {
  const answer = await fetch(path, { credentials: 'omit', referrerPolicy: 'no-referrer', signal })
  if (!answer.ok) throw new Error(`get got ${String(answer.status)}`)
  return answer.arrayBuffer()
}

/** A file that several sentences share comes once. */
const sizeOf = (lines: readonly VoiceLine[]): number =>
  [...new Map(lines.map(({ file, bytes }) => [file, bytes])).values()].reduce((sum, bytes) => sum + bytes, 0)
