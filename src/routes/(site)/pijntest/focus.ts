import type { Attachment } from 'svelte/attachments'

/** A new screen begins at its heading: read out by a screen reader, and never half scrolled. */
export const startHere: Attachment<HTMLElement> = (heading) => {
  window.scrollTo(0, 0)
  heading.focus({ preventScroll: true })
}
