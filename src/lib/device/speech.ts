import { levels } from '#lib/core/sound/mix.ts'
import type { Level } from '#lib/core/sound/mix.ts'

/** The device's own voice. Nothing here throws; what cannot be said is not said. */
export type Speech = {
  /** Says a text, and breaks off what was being said. */
  say: (text: string, level?: Level) => void
  stop: () => void
}

/**
 * The voice of this device for a language, or `null` when it has none. Only voices that live on the device
 * (`localService`, Web Speech API): any other sends the words to a company to be spoken, and a person's own calm sentence is
 * nobody's business. Voices may come in after the page; until they do nothing is said, and whatever comes is taken then.
 */
export function openSpeech(lang: 'nl' | 'en'): Speech | null {
  const synthesis = synthesisHere()
  if (synthesis === null) return null
  if (synthesis.getVoices().length > 0 && localVoice(synthesis, lang) === null) return null
  // Chromium forgets an utterance that nobody holds, and never says its end.
  const held = new Set<SpeechSynthesisUtterance>()
  const stop = () => {
    held.clear()
    quietly(() => synthesis.cancel())
  }
  return {
    say: (text, level = 3) => {
      stop()
      const voice = localVoice(synthesis, lang)
      if (voice === null) return
      for (const sentence of sentencesIn(text)) {
        const utterance = new SpeechSynthesisUtterance(sentence)
        utterance.voice = voice
        utterance.lang = voice.lang
        utterance.rate = calmRate
        utterance.volume = level / levels.length
        utterance.onend = utterance.onerror = () => held.delete(utterance)
        held.add(utterance)
        quietly(() => synthesis.speak(utterance))
      }
      // After a call or a lock some browsers leave speech paused.
      quietly(() => synthesis.resume())
    },
    stop,
  }
}

/** Whether this device can speak the language by itself; waits at most `waitMs` for its voices to come in. */
export async function hasLocalVoice(lang: 'nl' | 'en', waitMs = 1500): Promise<boolean> {
  const synthesis = synthesisHere()
  if (synthesis === null) return false
  if (synthesis.getVoices().length === 0) await voicesCome(synthesis, waitMs)
  return localVoice(synthesis, lang) !== null
}

/**
 * Chromium stops an utterance after some fourteen seconds, so every sentence is one of its own, and a very long one is cut
 * where it breathes.
 */
export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…])\s+/)
    .flatMap((sentence) => (sentence.length > longestUtterance ? sentence.split(/(?<=[,;:])\s+/) : [sentence]))
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Of the voice's own speed. */
const calmRate = 0.85
/** In characters: about ten seconds at that speed. */
const longestUtterance = 120

const synthesisHere = () =>
  typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined' ? null : speechSynthesis

/** The voice the device itself prefers, or else the first of the language: `nl`, `nl-NL`, `nl_BE` on Android. */
function localVoice(synthesis: SpeechSynthesis, lang: 'nl' | 'en'): SpeechSynthesisVoice | null {
  const fitting = synthesis
    .getVoices()
    .filter((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? null
}

const voicesCome = (synthesis: SpeechSynthesis, waitMs: number) =>
  new Promise<void>((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      synthesis.removeEventListener('voiceschanged', settle)
      resolve()
    }
    const timer = setTimeout(settle, waitMs)
    synthesis.addEventListener('voiceschanged', settle)
  })

function quietly(act: () => void) {
  try {
    act()
  } catch {
    // A browser that refuses to speak stays silent; words and tones go on.
  }
}
