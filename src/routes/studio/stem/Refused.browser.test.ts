import { page } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { nlStudio } from '#lib/i18n/nl-studio.ts'
import type { PracticeRoom } from '#lib/parts/voice/practice-room.svelte.ts'
import Refused from './RefusedInLanguage.svelte'

type RefusedRecording = PracticeRoom['underway']['refused'][number]

const text = nlStudio.herVoice.refused
const one = (id: string, said: string, refused: RefusedRecording['refused']): RefusedRecording => ({
  ...{ lang: 'nl', id, text: said, refused, who: '' },
  ...{ recordedAt: '2026-11-29T18:00:00.000Z', ms: 100, pcm: new Int16Array(2400) },
})
const [older, unreadable] = [one('a/in', 'Adem in.', 'older'), one('a/out', 'Adem uit.', 'unreadable')]

test('each sentence that the server would not have is named, with why and what can be done', async () => {
  const done = () => Promise.resolve()
  const practice = {
    underway: { waiting: 0, isOffline: false, refused: [older, unreadable] },
    heard: () => new Float32Array(2400),
    useRefused: vi.fn(done),
    recordAgain: vi.fn(done),
    removeRefused: vi.fn(() => Promise.reject(new Error('the disk'))),
  }
  await render(Refused, { practice })
  const rows = page.getByRole('listitem')
  await expect.element(rows.nth(0).getByText('Adem in.', { exact: true })).toBeVisible()
  await expect.element(rows.nth(0).getByText(text.why.older)).toBeVisible()
  await expect.element(rows.nth(1).getByText('Adem uit.', { exact: true })).toBeVisible()
  await expect.element(rows.nth(1).getByText(text.why.unreadable)).toBeVisible()
  // What the server cannot use, it cannot use the second time.
  expect(rows.nth(1).getByRole('button', { name: text.use }).elements()).toEqual([])
  await expect.element(rows.nth(0).getByRole('button', { name: text.use })).toHaveAccessibleDescription('Adem in.')

  await rows.nth(0).getByRole('button', { name: text.use }).click()
  expect(practice.useRefused).toHaveBeenCalledExactlyOnceWith(older)
  await rows.nth(1).getByRole('button', { name: text.again }).click()
  expect(practice.recordAgain).toHaveBeenCalledExactlyOnceWith(unreadable)
  await rows.nth(1).getByRole('button', { name: text.remove }).click()
  expect(practice.removeRefused).toHaveBeenCalledExactlyOnceWith(unreadable)
  await expect.element(page.getByRole('status')).toHaveTextContent(text.failed)
})
