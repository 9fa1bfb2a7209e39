/** What `use:enhance` does with the answer to a form of the studio. */
import type { SubmitFunction } from '$app/forms'
import { tick } from 'svelte'

/** Something was done, or was refused because it had changed: either way the screen shows how it is now. */
export const lookAgain: SubmitFunction =
  () =>
  ({ update }) =>
    update({ refreshAll: true })

/** What was typed stays, and the first thing that is not right is where she goes on. */
export const keepTyped: SubmitFunction =
  () =>
  async ({ update, formElement }) => {
    await update({ reset: false, refreshAll: true })
    await tick()
    const wrong = formElement.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else if (document.querySelector('[role="status"]')?.textContent?.trim()) scrollTo({ top: 0 })
  }
