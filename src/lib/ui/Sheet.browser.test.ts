import { flushSync } from 'svelte'
import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import SheetWithWords from './SheetWithWords.svelte'

test('a question that is asked as soon as the one before it was answered, stays', async () => {
  const { component } = await render(SheetWithWords)
  flushSync(() => component.ask('Weggaan?'))
  // The browser says that the first is closed only after the second is there.
  flushSync(() => component.ask(''))
  flushSync(() => component.ask('Toch weggaan?'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  await expect.element(page.getByRole('dialog', { name: 'Toch weggaan?' })).toBeVisible()
})

test('Escape is an answer', async () => {
  const { component } = await render(SheetWithWords)
  flushSync(() => component.ask('Weggaan?'))
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})
