/** The few shapes of FHIR R4 (hl7.org/fhir/R4) that we write, and nothing of what we do not. */

export type Coding = { system: string; code: string; display?: string; version?: string }
export type CodeableConcept = { coding?: Coding[]; text: string }
export type Reference = { reference: string }

/** What every resource has; the rest differs per kind and is checked against the official schema in the tests. */
export type Resource = { resourceType: string; id: string; [field: string]: unknown }

type BundleEntry = { fullUrl: string; resource: Resource }

export type Bundle = {
  resourceType: 'Bundle'
  id: string
  meta: { source: string }
  language: string
  type: 'collection'
  timestamp: string
  entry: BundleEntry[]
}

export const snomed = 'http://snomed.info/sct'
export const loinc = 'http://loinc.org'
export const ucum = 'http://unitsofmeasure.org'

export const referenceTo = (id: string): Reference => ({ reference: `urn:uuid:${id}` })

export const entryOf = (resource: Resource): BundleEntry => ({ fullUrl: `urn:uuid:${resource.id}`, resource })
