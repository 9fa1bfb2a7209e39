import { afterEach, describe, expect, it, vi } from 'vitest'
import { hasLocalVoice, openSpeech, sentencesIn } from './speech.ts'

const voice = (lang: string, localService: boolean, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: lang, voiceURI: lang }) as SpeechSynthesisVoice

/** A browser with these voices, that writes down what it says. */
function browserWith(voices: SpeechSynthesisVoice[]) {
  const said: string[] = []
  const events = new EventTarget()
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string
      voice: SpeechSynthesisVoice | null = null
      lang = ''
      rate = 1
      volume = 1
      constructor(text: string) {
        this.text = text
      }
    },
  )
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: ({ text, lang, rate, volume }: SpeechSynthesisUtterance) => said.push(`${lang} ${rate} ${volume}: ${text}`),
    cancel: () => said.push('stopped'),
    resume: () => undefined,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  })
  return {
    said,
    arrive: (late: SpeechSynthesisVoice) => (voices.push(late), events.dispatchEvent(new Event('voiceschanged'))),
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('the device’s own voice', () => {
  it('is not there when the only voice of the language would send the words away', async () => {
    browserWith([voice('nl-NL', false), voice('en-GB', true)])
    expect(openSpeech('nl')).toBeNull()
    expect(await hasLocalVoice('nl')).toBe(false)
    expect(await hasLocalVoice('en')).toBe(true)
  })

  it('speaks Dutch of Belgium as well, calmly, and breaks off what it was saying', () => {
    const { said } = browserWith([voice('en-US', true, true), voice('nl_BE', true)])
    const speech = openSpeech('nl')
    speech?.say('Kom aan.')
    speech?.say('Adem in. Adem uit.', 5)
    speech?.stop()
    expect(said).toEqual([
      'stopped',
      'nl_BE 0.85 0.6: Kom aan.',
      'stopped',
      'nl_BE 0.85 1: Adem in.',
      'nl_BE 0.85 1: Adem uit.',
      'stopped',
    ])
  })

  it('waits for voices that come late', async () => {
    const { said, arrive } = browserWith([])
    const speech = openSpeech('nl')
    speech?.say('Te vroeg.')
    const known = hasLocalVoice('nl')
    arrive(voice('nl-NL', true))
    expect(await known).toBe(true)
    speech?.say('Nu wel.')
    expect(said).toEqual(['stopped', 'stopped', 'nl-NL 0.85 0.6: Nu wel.'])
  })

  it('is silent in a browser that cannot speak, or refuses to', () => {
    vi.stubGlobal('speechSynthesis', undefined)
    expect(openSpeech('nl')).toBeNull()
    browserWith([voice('nl-NL', true)])
    speechSynthesis.speak = () => {
      throw new Error('no')
    }
    expect(() => openSpeech('nl')?.say('Kom aan.')).not.toThrow()
  })

  it('answers in this very browser, with the voices it has', async () => {
    const has = await hasLocalVoice('nl', 300)
    const voices = speechSynthesis.getVoices()
    expect(has).toBe(voices.some((one) => one.localService && one.lang.startsWith('nl')))
    expect(() => openSpeech('nl')?.say('Kom aan.')).not.toThrow()
    expect(() => openSpeech('nl')?.stop()).not.toThrow()
  })
})

describe('a text to be said', () => {
  it('goes sentence by sentence, and a very long one is cut where it breathes', () => {
    expect(sentencesIn('Ga naar je voeten. Wat raken ze aan?')).toEqual(['Ga naar je voeten.', 'Wat raken ze aan?'])
    const long = `${'a'.repeat(70)}, ${'b'.repeat(70)}.`
    expect(sentencesIn(long)).toEqual([`${'a'.repeat(70)},`, `${'b'.repeat(70)}.`])
    expect(sentencesIn('  ')).toEqual([])
  })
})
