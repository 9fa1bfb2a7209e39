import type { settings as contract } from '../nl/settings.ts'

export const settings: typeof contract = {
  title: 'Settings',
  look: 'Look',
  looks: { device: 'Like your device', light: 'Light', dark: 'Dark' },
  sessions: 'During an exercise',
  tones: 'Soft tones',
  vibration: 'Vibration',
  vibrationHelp: 'Does not work on every phone.',
  wakeLock: 'Keep the screen on',
  language: 'Language',
  sentence: 'Your own calming sentence',
  sentencePlaceholder: 'This is unpleasant, and I can do something small now.',
  careful: 'Gentler forms',
  startWith: 'What you start with',
  duration: 'How long you have had pain',
}
