// Written by ../ink-all.ts from ../lines; change the lines, not this.
import type { Drawing } from '../drawing.ts'

export const mark: Drawing = {
  viewBox: '0 0 40 40',
  layers: [
    ['glow', 'M22 8C31 8 36 15 36 23C36 31 30 37 22 37C14 37 9 31 9 23C9 15 14 8 22 8Z'],
    ['ink', 'M25.3 5.7q-7.5-1.6-11.3-.4t-6.5 4.3-3.5 7.1 .3 7.9 3.9 6.8 6.7 4.2 7.9 .9 7.3-2.8 4.8-6.2 1-7.7-2.9-7l-2.3-3q-.8-.2-.6 .5 3.3 6.2 3.2 9.6t-1.4 6.3-3.8 4.8-5.8 2.3-6.4-.7-5.2-3.5-2.8-5.4-.1-6.1 2.5-5.7 4.8-4 6.4-1.2l3.4 .1q1.1-.2 .4-1.1Z'],
  ],
}
