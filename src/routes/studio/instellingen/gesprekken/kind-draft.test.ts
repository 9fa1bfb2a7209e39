import { describe, expect, test } from 'vitest'
import type { ConsultationKind } from '#lib/core/booking/kind.ts'
import { kindDraftOf, kindOf, lengths, newKindDraft, readKindDraft } from './kind-draft.ts'
import type { KindDraft } from './kind-draft.ts'

const kind: ConsultationKind = {
  id: 'first',
  name: { nl: 'Kennismaken', en: '' },
  text: { nl: 'Een half uur.\nRustig aan.', en: '' },
  mailText: { nl: '', en: '' },
  minutes: 30,
  bufferBefore: 5,
  bufferAfter: 15,
  place: { kind: 'video', link: 'https://video.example.org/praktijk' },
  mode: 'request',
  active: true,
}

/** What a browser sends for a draft: lines end in two characters, a box that is not ticked is left out. */
function sent(draft: KindDraft): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(draft)) {
    if (typeof value === 'string') form.append(name, value.replaceAll('\n', '\r\n'))
    else if (value) form.append(name, 'on')
  }
  return form
}

const named = { ...newKindDraft, 'name.nl': 'Kennismaken' }
const issuesOf = (changed: Partial<KindDraft>) => {
  const checked = kindOf({ ...named, ...changed }, 'first')
  return checked.ok ? [] : checked.error.map(({ field, kind: issue }) => `${field} ${issue}`)
}

describe('the form of a kind of consultation', () => {
  test('comes back as the same kind when nothing was changed', () =>
    expect(kindOf(readKindDraft(sent(kindDraftOf(kind))), 'first')).toEqual({ ok: true, value: kind }))

  test('a new one needs only a name', () => {
    expect(issuesOf({})).toEqual([])
    expect(issuesOf({ 'name.nl': ' ' })).toEqual(['name.nl required'])
  })

  test('keeps what was typed for a place that is not chosen', () => {
    const typed = { ...named, 'place.kind': 'phone', 'place.address': 'Dorpsstraat 1', active: false }
    expect(readKindDraft(sent(typed))).toEqual(typed)
    expect(issuesOf(typed)).toEqual([])
  })

  test('names every field that is wrong', () =>
    expect(
      issuesOf({
        minutes: '',
        bufferBefore: '1,5',
        bufferAfter: 'kwartier',
        'place.kind': 'video',
        'place.link': 'javascript:alert(1)',
        'text.nl': 'x'.repeat(2001),
        mode: 'sometimes',
      }),
    ).toEqual(
      expect.arrayContaining([
        'minutes required',
        'bufferBefore not-whole',
        'bufferAfter not-a-number',
        'place.link not-a-link',
        'text.nl too-long',
        'mode unknown-choice',
      ]),
    ))

  test('a place that does not exist is refused beside the choice of places', () =>
    expect(issuesOf({ 'place.kind': 'moon' })).toEqual(['place.kind unknown-choice']))

  test('knows the shortest and the longest', () => {
    for (const { field, least, most } of lengths) {
      expect(issuesOf({ [field]: String(least) }).concat(issuesOf({ [field]: String(most) })), field).toEqual([])
      expect(issuesOf({ [field]: String(least - 1) }), field).toEqual([`${field} too-small`])
      expect(issuesOf({ [field]: String(most + 1) }), field).toEqual([`${field} too-large`])
    }
  })
})
