/**
 * What our numbers are called. Pain has codes everyone knows (clinical.md 7): SNOMED CT 225908003, fixed in the Dutch nl-core-PainScore, and
 * LOINC 72514-3. For the rest a code of our own with its words is more honest than one that nearly fits.
 *
 * SNOMED CT is used through the Dutch national release (Nictiz). This material contains content from LOINC (http://loinc.org), which is
 * copyright © Regenstrief Institute, Inc. and available at no cost under the license at http://loinc.org/license.
 */
import { recipes } from '../../exercise/recipes.ts'
import { ownBreathId, practisedIds } from '../../exercise/exercise-id.ts'
import { dimensions } from '../../pain-test/statements.ts'
import { painTestWords } from '../../pain-test/words/words.ts'
import { loinc, snomed } from './resources.ts'
import type { Dimension } from '../../pain-test/statements.ts'
import type { PractisedId } from '../../exercise/exercise-id.ts'
import type { Lang, Translated } from '../../lang.ts'
import type { CodeableConcept, Resource } from './resources.ts'

// Names that are ours wherever Regie runs and that nobody has to own a domain for.
export const codeSystemUrl = 'urn:uuid:6c0c2b5e-0d5f-4c56-9d0c-6f6f2a3f7a11'
export const questionnaireUrl = 'urn:uuid:0f4a5a1e-8d3c-4be4-9a77-5d1f3c0b9e21'
export const appUrl = 'urn:uuid:b6f1a7d2-93c4-4e0e-8b55-2a9c4d7e6f31'

const codeSystemVersion = '1'

const scales = {
  hindrance: { nl: 'hinder van pijn 0-10', en: 'hindrance by pain 0-10' },
  'worst-pain': { nl: 'ergste pijn van de dag 0-10', en: 'worst pain of the day 0-10' },
  'sleep-quality': { nl: 'slaapkwaliteit 0-10 (10 is heel goed)', en: 'sleep quality 0-10 (10 is very good)' },
  'sleep-hours': { nl: 'uren slaap', en: 'hours of sleep' },
  stress: { nl: 'stress 0-10', en: 'stress 0-10' },
  mood: { nl: 'stemming 0-10 (10 is heel goed)', en: 'mood 0-10 (10 is very good)' },
} as const satisfies Record<string, Translated>

export type ScaleCode = keyof typeof scales

/** Pain in general, not of one place. */
export const painCode = (text: Translated, lang: Lang): CodeableConcept => ({
  coding: [
    { system: snomed, code: '225908003', display: 'Pain score' },
    { system: loinc, code: '72514-3', display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported' },
  ],
  text: text[lang],
})

export const scaleCode = (code: ScaleCode, lang: Lang) => ownCode(code, scales[code][lang])

/** A pattern of one's own is only that: its name is the person's and stays with them. */
const ownBreath: Translated = { nl: 'eigen adempatroon', en: 'own breathing pattern' }

export const practiceCode = (exercise: PractisedId, lang: Lang) =>
  ownCode(`practice-${exercise}`, (exercise === ownBreathId ? ownBreath : recipes[exercise].title)[lang])

export const dimensionCode = (dimension: Dimension, lang: Lang) =>
  ownCode(`pain-test-${dimension.toLowerCase()}`, painTestWords(lang).dimensions[dimension].name)

/** Our code system, which travels with the codes so that a reader never has to look it up. */
export function codeSystem(id: string, lang: Lang): Resource {
  const concepts = [
    ...(Object.keys(scales) as ScaleCode[]).map((code) => scaleCode(code, lang)),
    ...practisedIds.map((exercise) => practiceCode(exercise, lang)),
    ...dimensions.map((dimension) => dimensionCode(dimension, lang)),
  ]
  return {
    resourceType: 'CodeSystem',
    id,
    language: lang,
    url: codeSystemUrl,
    version: codeSystemVersion,
    name: 'Regie',
    status: 'active',
    content: 'complete',
    caseSensitive: true,
    concept: concepts.map(({ coding, text }) => ({ code: coding[0].code, display: text })),
  }
}

const ownCode = (code: string, text: string) => ({
  coding: [{ system: codeSystemUrl, version: codeSystemVersion, code, display: text }] as [
    { system: string; version: string; code: string; display: string },
  ],
  text,
})
