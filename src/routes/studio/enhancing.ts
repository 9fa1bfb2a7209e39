/** What `use:enhance` does with the answer to a form of the studio. */
import { enhance as enhanceWithKit } from '$app/forms'
import type { ActionResult, SubmitFunction } from '$app/forms'
import { tick } from 'svelte'
import { askForProof } from './proof.svelte.ts'
import { isSignIn, session } from './signed-out.svelte.ts'

/**
 * Kit's own, except that it does not follow to the sign-in page: that would take what she typed with it. The page stays as it is and
 * says that she is signed out; what a form does after its answer is done, without an answer to show. And where the server first wants a
 * fresh proof of who she is, that is asked and the form is sent once more.
 */
export function enhance(form: HTMLFormElement, submit?: SubmitFunction) {
  const staying: SubmitFunction = async (sent) => {
    const after = await submit?.(sent)
    return async (answer) => {
      if (needsProof(answer.result) && (await askForProof())) {
        form.requestSubmit(sent.submitter)
        return
      }
      const isOver = answer.result.type === 'redirect' && isSignIn(answer.result.location)
      if (isOver) session.isOver = true
      const update: typeof answer.update = async (options) => {
        if (!isOver) await answer.update(options)
      }
      await (after ? after({ ...answer, update }) : update())
    }
  }
  return enhanceWithKit(form, staying)
}

const needsProof = (result: ActionResult): boolean => result.type === 'failure' && 'proofNeeded' in (result.data ?? {})

/** Something was done, or was refused because it had changed: either way the screen shows how it is now. */
export const lookAgain: SubmitFunction =
  () =>
  ({ update }) =>
    update({ refreshAll: true })

/** What was typed stays, and the first thing that is not right is where she goes on. */
export const keepTyped: SubmitFunction =
  () =>
  async ({ update, formElement, result }) => {
    await update({ reset: false, refreshAll: true })
    if (result.type === 'redirect') return
    await tick()
    const wrong = formElement.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else if (document.querySelector('[role="status"]')?.textContent?.trim()) scrollTo({ top: 0 })
  }
