/**
 * A FHIR R4 collection that a doctor's or researcher's software can open (clinical.md 7). It says as little about the person as it can: a
 * random id, no name, no birth date. Alarm signals never travel, and notes only when the person asks for them.
 */
import { appUrl, codeSystem } from './codes.ts'
import {
  observationOfSession,
  observationsOfEntry,
  observationsOfEvent,
  observationsOfPainTest,
} from './observations.ts'
import { questionnaire, questionnaireResponse } from './pain-test.ts'
import { entryOf } from './resources.ts'
import type { Lang } from '../../lang.ts'
import type { Contents } from '../export-json.ts'
import type { Context } from './observations.ts'
import type { Bundle, Resource } from './resources.ts'

export type FhirOptions = {
  lang: Lang
  /** ISO instant. */
  exportedAt: string
  appVersion: string
  /** A new random UUID at each call. */
  newId: () => string
  includeNotes: boolean
}

export const fhirType = 'application/fhir+json'

type FhirContents = Pick<Contents, 'entries' | 'events' | 'sessions' | 'painTests'>

export function fhirBundle(contents: FhirContents, options: FhirOptions): Bundle {
  const { lang, newId, exportedAt, appVersion, includeNotes } = options
  const context: Context = { lang, newId, includeNotes, patientId: newId(), deviceId: newId() }
  const tests = contents.painTests.flatMap((test) => {
    const responseId = newId()
    return [questionnaireResponse(test, responseId, context), ...observationsOfPainTest(test, responseId, context)]
  })
  const resources: Resource[] = [
    { resourceType: 'Patient', id: context.patientId, language: lang, active: true },
    device(context.deviceId, appVersion),
    codeSystem(newId(), lang),
    ...(tests.length === 0 ? [] : [questionnaire(newId(), lang)]),
    ...tests,
    ...contents.entries.flatMap((entry) => observationsOfEntry(entry, context)),
    ...contents.events.flatMap((event) => observationsOfEvent(event, context)),
    ...contents.sessions.map((session) => observationOfSession(session, context)),
  ]
  return {
    resourceType: 'Bundle',
    id: newId(),
    meta: { source: `${appUrl}#${appVersion}` },
    language: lang,
    type: 'collection',
    timestamp: exportedAt,
    entry: resources.map(entryOf),
  }
}

const device = (id: string, version: string): Resource => ({
  resourceType: 'Device',
  id,
  status: 'active',
  deviceName: [{ name: 'Regie', type: 'user-friendly-name' }],
  version: [{ value: version }],
})
