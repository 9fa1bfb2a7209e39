/** What was on the screen when somebody began to change it, as a short mark in the form: whoever saves over something newer is told. */
import { createHash } from 'node:crypto'

/** The mark of any plain value. */
export const markOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
