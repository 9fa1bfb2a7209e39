import { error } from '@sveltejs/kit'

/** What a form of the studio sent. A body that cannot be read is answered with 400: taken as empty it would wipe what is there. */
export const readForm = (request: Request): Promise<FormData> => request.formData().catch(() => error(400))

/** For visitors: a body that cannot be read is a form without anything in it, and gets that form's own answer. */
export const readFormOrEmpty = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData())

/** A text of a form, '' for one that is not there or is a file. No database keeps the character nought. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : ''
}
