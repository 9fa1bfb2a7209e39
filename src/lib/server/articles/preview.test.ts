import { expect, it } from 'vitest'
import { emptyDraft } from '#lib/core/publishing/draft.ts'
import { previewOf } from './preview.ts'

it('shows a draft that is far from finished, and nothing of one with a block that is not closed', () => {
  const draft = { ...emptyDraft, title: 'Zitten', body: '## De stoel\n\nGa even zitten.' }
  expect(previewOf(draft, 'nl')).toMatchObject({
    title: 'Zitten',
    lead: '',
    pieces: [{ kind: 'prose', html: '<h2 id="de-stoel">De stoel</h2>\n<p>Ga even zitten.</p>' }],
  })
  expect(previewOf({ ...draft, body: '::: claim A\nHalf' }, 'nl')).toBeNull()
})
