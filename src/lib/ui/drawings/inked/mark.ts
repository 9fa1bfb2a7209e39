// Written by scripts/build-drawings.ts from ../lines; change the lines, not this.
import type { Drawing } from '../drawing.ts'

export const mark: Drawing = {
  viewBox: '0 0 40 40',
  layers: [
    ['glow', 'M22 8C31 8 36 15 36 23C36 31 30 37 22 37C14 37 9 31 9 23C9 15 14 8 22 8Z'],
    ['ink', 'M25.3 5.7q-6.9-1.6-10.4-.7t-6.3 3.5-4 6.2-.8 7.3 2.3 6.8 5.1 5.1 6.9 2.6 7.4-.5 6.3-3.7 3.6-6.2 .3-7.2-2.9-6.4l-2.1-2.7q-.8-.2-.6 .5 3.1 5.7 3.3 8.8t-.9 5.9-3.2 4.9-4.9 3-5.9 .5-5.5-2.1-3.9-4.3-1.7-5.5 .7-5.7 2.9-5 4.8-3.3 6-.9l3.1 .2q1.1-.2 .4-1.1Z'],
  ],
}
