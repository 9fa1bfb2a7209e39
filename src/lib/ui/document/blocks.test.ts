import { expect, test } from 'vitest'
import { linesThrough, sectionsOf } from './blocks.ts'

test('a gap in the points is a gap in the line, and a point alone is still seen', () => {
  const same = (value: number) => value
  expect(linesThrough([1, 2, null, 4, null, 6, 7], same, same)).toEqual(['M0 1L1 2', 'M3 4h.1', 'M5 6L6 7'])
  expect(linesThrough([null, null], same, same)).toEqual([])
})

test('blocks stand under their heading', () => {
  const said = { kind: 'paragraph', text: 'a', tone: 'plain' } as const
  const heading = { kind: 'heading', text: 'H' } as const
  expect(sectionsOf([said, heading, said])).toEqual([
    { heading: null, blocks: [said] },
    { heading: 'H', blocks: [said] },
  ])
  expect(sectionsOf([heading])).toEqual([{ heading: 'H', blocks: [] }])
})
