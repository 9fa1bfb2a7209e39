import { body } from './lines/body.ts'
import { breathing } from './lines/breathing.ts'
import { circle } from './lines/circle.ts'
import { exercises } from './lines/exercises.ts'
import { home } from './lines/home.ts'
import { lying } from './lines/lying.ts'
import { mark } from './lines/mark.ts'
import { seated } from './lines/seated.ts'
import { shaking } from './lines/shaking.ts'
import { now } from './lines/now.ts'
import { outside } from './lines/outside.ts'
import { ring } from './lines/ring.ts'
import { rooms } from './lines/rooms.ts'
import { things } from './lines/things.ts'
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
  ...seated,
  ...now,
  ...lying,
  ...shaking,
  ...things,
  ...ring,
  ...outside,
  ...rooms,
  ...body,
}
