/** What screens of the private app add to its words. Apart from the first words, so that today does not wait for it. */
import type { Words } from './nl.ts'

/** Adds the area to a catalogue of `appWordsFor`, before a screen that reads it is shown. */
export async function addArticleWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.articles = (await (lang === 'en' ? import('./en/articles.ts') : import('./nl/articles.ts'))).articles
}

/** The same for `begin`. */
export async function addBeginWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.begin = (await (lang === 'en' ? import('./en/begin.ts') : import('./nl/begin.ts'))).begin
}

/** The same for `insight`. */
export async function addInsightWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.insight = (await (lang === 'en' ? import('./en/insight.ts') : import('./nl/insight.ts'))).insight
}

/** The same for `data`. */
export async function addDataWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.data = (await (lang === 'en' ? import('./en/data.ts') : import('./nl/data.ts'))).data
}

/** The same for `diary`. */
export async function addDiaryWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.diary = (await (lang === 'en' ? import('./en/diary.ts') : import('./nl/diary.ts'))).diary
}

/** The same for `own`. */
export async function addOwnWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.own = (await (lang === 'en' ? import('./en/own.ts') : import('./nl/own.ts'))).own
}

/** The same for `patterns`. */
export async function addPatternWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.patterns = (await (lang === 'en' ? import('./en/patterns.ts') : import('./nl/patterns.ts'))).patterns
}

/** The same for `plan`. */
export async function addPlanWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.plan = (await (lang === 'en' ? import('./en/plan.ts') : import('./nl/plan.ts'))).plan
}

/** The same for `selfTest`. */
export async function addSelfTestWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.selfTest = (await (lang === 'en' ? import('./en/selfTest.ts') : import('./nl/selfTest.ts'))).selfTest
}

/** The same for `session`. */
export async function addSessionWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.session = (await (lang === 'en' ? import('./en/session.ts') : import('./nl/session.ts'))).session
}

/** The same for `settings`. */
export async function addSettingsWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.settings = (await (lang === 'en' ? import('./en/settings.ts') : import('./nl/settings.ts'))).settings
}

/** The same for `voice`. */
export async function addVoiceWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.voice = (await (lang === 'en' ? import('./en/voice.ts') : import('./nl/voice.ts'))).voice
}

/** The same for `contact`. */
export async function addContactWords(words: Words, lang: 'nl' | 'en'): Promise<void> {
  words.contact = (await (lang === 'en' ? import('./en/contact.ts') : import('./nl/contact.ts'))).contact
}
