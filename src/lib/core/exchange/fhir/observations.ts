/** Diary days, moments, sessions and pain test scores as FHIR Observations: what the person reported, never a judgement. */
import { score } from '../../pain-test/score.ts'
import { dimensionCode, painCode, practiceCode, scaleCode } from './codes.ts'
import { referenceTo, ucum } from './resources.ts'
import type { DiaryEntry } from '../../diary/entry.ts'
import type { DiaryEvent } from '../../diary/event.ts'
import type { SessionRecord } from '../../exercise/session-record.ts'
import type { Lang } from '../../lang.ts'
import type { PainTestRecord } from '../../pain-test/record.ts'
import type { ScaleCode } from './codes.ts'
import type { CodeableConcept, Resource } from './resources.ts'

export type Context = {
  lang: Lang
  newId: () => string
  patientId: string
  deviceId: string
  /** Own words can name other people, so they go along only when asked. */
  includeNotes: boolean
}

// The Dutch list of pain methods has codes of its own that we could not check; the words say the same.
const numericScale: CodeableConcept = { text: 'NRS 0-10' }

const averagePain = { nl: 'pijn gemiddeld over de dag 0-10', en: 'average pain of the day 0-10' }
const momentPain = { nl: 'pijn op dit moment 0-10', en: 'pain at this moment 0-10' }

export function observationsOfEntry(entry: DiaryEntry, context: Context): Resource[] {
  const { lang } = context
  const whole = (code: CodeableConcept, value: number | null, extra: object = {}) =>
    value === null
      ? []
      : [observation({ code, when: entry.day, category: 'survey', value: { valueInteger: value }, extra }, context)]
  const scale = (code: ScaleCode, value: number | null) => whole(scaleCode(code, lang), value, { method: numericScale })
  const hours = entry.sleepHours
  const observations = [
    ...whole(painCode(averagePain, lang), entry.pain, { method: numericScale }),
    ...scale('worst-pain', entry.worstPain),
    ...scale('hindrance', entry.hindrance),
    ...scale('sleep-quality', entry.sleepQuality),
    ...(hours === null ? [] : [quantity('sleep-hours', { value: hours, unit: 'h' }, entry.day, context)]),
    ...scale('stress', entry.stress),
    ...scale('mood', entry.mood),
  ]
  return withNote(observations, entry.note, context)
}

export function observationsOfEvent(event: DiaryEvent, context: Context): Resource[] {
  if (event.pain === null) return []
  const pain = observation(
    {
      code: painCode(momentPain, context.lang),
      when: event.at,
      category: 'survey',
      value: { valueInteger: event.pain },
      extra: { method: numericScale },
    },
    context,
  )
  return withNote([pain], event.note, context)
}

/** How long it was really done, in whole tenths of a minute; a session that was stopped early counts as what it was. */
export function observationOfSession(session: SessionRecord, context: Context): Resource {
  const minutes = Math.round(session.doneMs / 6000) / 10
  return observation(
    {
      code: practiceCode(session.exercise, context.lang),
      when: session.startedAt,
      category: 'activity',
      value: { valueQuantity: { value: minutes, unit: 'min', system: ucum, code: 'min' } },
      extra: {},
    },
    context,
  )
}

/** The scores that could be computed, each pointing at the answers it came from. */
export function observationsOfPainTest(test: PainTestRecord, responseId: string, context: Context): Resource[] {
  return score(test.answers).flatMap((each) => {
    if (each.score === null) return []
    const code = dimensionCode(each.dimension, context.lang)
    const extra = { derivedFrom: [referenceTo(responseId)] }
    return [
      observation({ code, when: test.day, category: 'survey', value: { valueInteger: each.score }, extra }, context),
    ]
  })
}

const quantity = (code: ScaleCode, { value, unit }: { value: number; unit: string }, when: string, context: Context) =>
  observation(
    {
      code: scaleCode(code, context.lang),
      when,
      category: 'survey',
      value: { valueQuantity: { value, unit, system: ucum, code: unit } },
      extra: {},
    },
    context,
  )

type Parts = {
  code: CodeableConcept
  /** A day, or a moment in UTC. */
  when: string
  category: 'survey' | 'activity'
  value: object
  extra: object
}

function observation({ code, when, category, value, extra }: Parts, context: Context): Resource {
  const system = 'http://terminology.hl7.org/CodeSystem/observation-category'
  return {
    resourceType: 'Observation',
    id: context.newId(),
    status: 'final',
    category: [{ coding: [{ system, code: category }] }],
    code,
    subject: referenceTo(context.patientId),
    effectiveDateTime: when,
    performer: [referenceTo(context.patientId)],
    ...value,
    ...extra,
    device: referenceTo(context.deviceId),
  }
}

/** A note belongs to the day; it is written once, at the first observation. */
function withNote(observations: Resource[], note: string, { includeNotes }: Context): Resource[] {
  const [first, ...rest] = observations
  if (first === undefined || !includeNotes || note.trim() === '') return observations
  return [{ ...first, note: [{ text: note }] }, ...rest]
}
