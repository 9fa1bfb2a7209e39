import { describe, expect, it, test } from 'vitest'
import { evidenceLevels, isEvidenceLevel } from './level.ts'
import { citation, isSourceId, sourceLink, sources } from './sources.ts'

describe.each(Object.entries(sources))('source %s', (id, source) => {
  it('is named after its year, in words fit for an address', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*-\d{4}$/)
    expect(id.slice(-4)).toBe(String(source.year))
  })

  it('is told in both languages, in sentences that end', () => {
    expect(source.about.nl).toMatch(/^\S.{39,}\.$/)
    expect(source.about.en).toMatch(/^\S.{39,}\.$/)
    expect(source.about.nl).not.toBe(source.about.en)
  })

  it('can be looked up', () => {
    expect(sourceLink(source)).toMatch(/^https:\/\/\S+$/)
    if (source.doi !== undefined) expect(source.doi).toMatch(/^10\.\d{4,}\/\S+$/)
  })

  it('has a year that can be true', () => {
    expect(source.year).toBeGreaterThanOrEqual(1990)
    expect(source.year).toBeLessThanOrEqual(2026)
  })

  it('promises nothing and uses none of the words we keep out', () => {
    const words = `${source.about.nl} ${source.about.en}`
    expect(words).not.toMatch(/genez|behandel|diagnos|pijnvrij|pain-free|\bcure|\btreat|reset/i)
  })
})

test('a citation names the other authors in the reader’s language', () => {
  expect(citation(sources['burns-2012'], 'nl')).toBe('Burns e.a., 2012. Journal of Behavioral Medicine.')
  expect(citation(sources['burns-2012'], 'en')).toBe('Burns et al., 2012. Journal of Behavioral Medicine.')
})

test('a citation of a single author has its volume and page', () => {
  expect(citation(sources['burns-2006'], 'nl')).toBe('Burns, 2006. Emotion 6, 309.')
})

test('a DOI outranks another address, and a source without one keeps its own', () => {
  expect(sourceLink(sources['pne-umbrella-2023'])).toBe('https://doi.org/10.3389/fnins.2023.1272068')
  expect(sourceLink(sources['bentley-2023'])).toBe('https://pmc.ncbi.nlm.nih.gov/articles/PMC10741869/')
})

test('words from an article are checked against what exists', () => {
  expect(isSourceId('burns-2006')).toBe(true)
  expect(isSourceId('burns-2007')).toBe(false)
  expect(isSourceId('toString')).toBe(false)
  expect(isEvidenceLevel('limited')).toBe(true)
  expect(isEvidenceLevel('certain')).toBe(false)
  expect(evidenceLevels).toEqual(['strong', 'moderate', 'limited', 'unproven'])
})
