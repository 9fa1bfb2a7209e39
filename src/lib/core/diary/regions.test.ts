import { describe, expect, it } from 'vitest'
import { parseRegion, regions, regionsSeenFrom } from './regions.ts'

const ids = (of: readonly { id: string }[]) => of.map((region) => region.id)

describe('regions', () => {
  it('names a shoulder by the person’s own side, in both languages', () => {
    expect(parseRegion('shoulder-left')).toEqual({
      id: 'shoulder-left',
      view: 'both',
      side: 'left',
      name: { nl: 'linkerschouder', en: 'left shoulder' },
    })
  })

  it('reads nothing but its own ids', () => {
    expect(parseRegion('heart')).toBeNull()
    expect(parseRegion(undefined)).toBeNull()
    expect(parseRegion('shoulder')).toBeNull()
  })

  it('shows the belly from the front only and the lower back from behind only', () => {
    expect(ids(regionsSeenFrom('front'))).toContain('belly')
    expect(ids(regionsSeenFrom('back'))).not.toContain('belly')
    expect(ids(regionsSeenFrom('back'))).toContain('lower-back-left')
    expect(ids(regionsSeenFrom('front'))).not.toContain('lower-back-left')
  })

  it('gives every left side its right side', () => {
    const left = regions.filter((region) => region.side === 'left').map((region) => region.id.replace('left', 'right'))
    expect(left).toEqual(ids(regions.filter((region) => region.side === 'right')))
  })

  it('goes from head to foot', () => {
    expect(ids(regions).slice(0, 5)).toEqual(['head', 'face', 'neck', 'shoulder-left', 'shoulder-right'])
    expect(ids(regions).at(-1)).toBe('foot-right')
  })

  it('has one name per region', () => {
    expect(new Set(regions.map((region) => region.name.nl)).size).toBe(regions.length)
  })
})
