import type { shell as dutch } from '../../nl/studio/shell.ts'

export const shell: typeof dutch = {
  places: { agenda: 'Calendar', messages: 'Messages', settings: 'Settings' },
  title: 'Studio',
}
