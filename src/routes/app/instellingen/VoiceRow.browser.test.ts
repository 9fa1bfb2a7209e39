import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { forgetVoice, inVoiceDatabase } from '#lib/device/voice/database.ts'
import { nl } from '#lib/i18n/nl.ts'
import VoiceRow from './VoiceRowInLanguage.svelte'

const none = page.getByText(nl.voice.settings.none)

beforeEach(() => {
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('offline'))
})

afterEach(async () => {
  vi.restoreAllMocks()
  await forgetVoice()
})

test('who has no voice at all reads so', async () => {
  await render(VoiceRow)
  await expect.element(none).toBeVisible()
})

test('who took the voice of the practice is not told that there is no voice, until it is taken away', async () => {
  const taken = { list: 'a.json', who: 'Noor', bytes: 1, count: 1, publishedAt: '2026-11-29T18:00:00.000Z' }
  await inVoiceDatabase((database) => database.put('taken', taken, 'nl'))
  await render(VoiceRow)
  await expect.element(page.getByText(nl.session.practiceVoice.title('Noor'))).toBeVisible()
  await expect.element(none).not.toBeInTheDocument()
  await page.getByRole('button', { name: nl.session.practiceVoice.leave }).click()
  await expect.element(none).toBeVisible()
})
