import type { SubmitFunction } from '@sveltejs/kit'
import { tick } from 'svelte'

/** For `use:enhance` on a form of settings: what was typed stays, and the first thing that is not right is where she goes on. */
export const keepTyped: SubmitFunction = () => {
  return async ({ update, formElement }) => {
    await update({ reset: false })
    await tick()
    const wrong = formElement.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else if (document.querySelector('[role="status"]')?.textContent?.trim()) scrollTo({ top: 0 })
  }
}
