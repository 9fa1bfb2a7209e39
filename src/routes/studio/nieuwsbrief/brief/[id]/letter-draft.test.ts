import { expect, test } from 'vitest'
import type { LetterText } from '#lib/core/publishing/letter.ts'
import { draftOf, keptAs } from './letter-draft.ts'

const letter = (more: Partial<LetterText> = {}): LetterText => ({
  ...{ lang: 'nl', topics: [], subject: 'Dag', body: 'Dag.\n', onSite: false },
  ...more,
})
const draft = (more: Partial<ReturnType<typeof draftOf>> = {}) => ({ ...draftOf(letter()), ...more })

test('topics that are ticked count when it is for who chose them, in whatever order they were ticked', () => {
  expect(keptAs(draft({ topics: ['tension'] }))).toBe(keptAs(draftOf(letter())))
  expect(keptAs(draftOf(letter({ topics: ['tension', 'lifestyle'] })))).toBe(
    keptAs(draft({ audience: 'onderwerpen', topics: ['lifestyle', 'tension'] })),
  )
})

test('whatever else is changed makes it another letter, and so does choosing some without a topic', () => {
  const changes = [{ subject: 'D' }, { body: 'Dag.' }, { onSite: true }, { audience: 'onderwerpen' as const }]
  for (const change of changes) expect(keptAs(draft(change))).not.toBe(keptAs(draftOf(letter())))
})
