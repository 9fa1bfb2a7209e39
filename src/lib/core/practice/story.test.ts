import { expect, test } from 'vitest'
import { longestStory, publishableStory, readStory, type Story } from './story.ts'

const story: Story = {
  title: ' Mijn verhaal ',
  lead: 'Hoe ik hier kwam.',
  body: '## Begin\n\nIk had jaren last van mijn rug.',
}

test('a whole story is given to readers as blocks', () => {
  expect(publishableStory(story, 'nl')).toEqual({
    ok: true,
    value: {
      title: 'Mijn verhaal',
      lead: 'Hoe ik hier kwam.',
      blocks: [{ kind: 'prose', text: '## Begin\n\nIk had jaren last van mijn rug.' }],
    },
  })
})

test('what is missing is named, all of it at once', () => {
  expect(publishableStory({ title: '', lead: ' ', body: '![](/afbeeldingen/x.webp)\n\n::: tip' }, 'nl')).toEqual({
    ok: false,
    error: [
      { field: 'title', kind: 'required' },
      { field: 'lead', kind: 'required' },
      { field: 'body', kind: 'broken-block' },
      { field: 'body', kind: 'picture-without-words' },
    ],
  })
})

test('a medical claim keeps it from readers in each field and language, once each, with other words', () => {
  const claims = { title: 'Hoe ik ben genezen', lead: 'Pijnvrij.', body: 'Ik ben genezen. Echt genezen. Wat een rust.' }
  const refused = publishableStory(claims, 'nl')
  expect(refused).toMatchObject({
    ok: false,
    error: [
      { field: 'title', kind: 'medical-claim', word: 'genezen' },
      { field: 'lead', kind: 'medical-claim', word: 'Pijnvrij' },
      { field: 'body', kind: 'medical-claim', word: 'genezen' },
    ],
  })
  expect(publishableStory({ ...story, body: 'I was healed.' }, 'en')).toMatchObject({
    ok: false,
    error: [{ field: 'body', kind: 'medical-claim' }],
  })
  // A body that is not whole yet is judged all the same.
  expect(publishableStory({ ...story, body: '::: voice\nIk ben genezen' }, 'nl')).toMatchObject({
    ok: false,
    error: [{ kind: 'broken-block' }, { kind: 'medical-claim', word: 'genezen' }],
  })
})

test('what only sounds unkind is advice, and stops nothing', () => {
  expect(publishableStory({ ...story, body: 'Mijn lijf ging harder schreeuwen.' }, 'nl').ok).toBe(true)
})

test('only a story of our shape and length is read', () => {
  expect(readStory(story)).toEqual(story)
  expect(readStory({ ...story, extra: 1 })).toBeNull()
  expect(readStory({ ...story, body: 'x'.repeat(longestStory.body + 1) })).toBeNull()
  expect(readStory(null)).toBeNull()
})
