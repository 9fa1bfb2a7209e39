// Written by scripts/build-drawings.ts from ../lines; change the lines, not this.
import type { Drawing } from '../drawing.ts'

export const rule: Drawing = {
  viewBox: '0 0 96 10',
  layers: [
    ['ink', 'M4.2 5.3q14.8 .5 22 .9t14.4 .5 14.7-.1 14.8-.5 14.5-.7l7.3-.3q.2-.2 0-.3-14.5-1.2-21.9-1.1t-14.7 .3-14.5-.1-14.5-.4-14.7 .7l-7.5 .8q-.2 .2 .1 .3Z'],
  ],
}
