import { body } from './lines/body.ts'
import { breathing } from './lines/breathing.ts'
import { circle } from './lines/circle.ts'
import { exercises } from './lines/exercises.ts'
import { home } from './lines/home.ts'
import { mark } from './lines/mark.ts'
import { window } from './lines/window.ts'
import type { Sketch } from './lines.ts'

/** Every drawing there is, by the name it is imported under. */
export const sketches: Readonly<Record<string, Sketch>> = {
  ...mark,
  ...home,
  ...circle,
  ...exercises,
  ...breathing,
  ...window,
  ...body,
}
