import type { shell as dutch } from '../../nl/studio/shell.ts'

export const shell: typeof dutch = {
  places: {
    agenda: 'Calendar',
    messages: 'Messages',
    newsletter: 'Newsletter',
    articles: 'Articles',
    voice: 'Voice',
    settings: 'Settings',
  },
  title: 'Studio',
  nav: 'Studio',
  signOut: 'Sign out',
  signedOut: {
    title: 'You are signed out',
    text: 'This is not saved yet. What you typed is still here. Sign in in a new window, and then press the button here once more.',
    signIn: 'Sign in, in a new window',
    back: 'I am signed in again',
  },
  error: {
    notFoundTitle: 'This page is not here',
    notFound: 'Its address may have changed, or it was removed.',
    brokenTitle: 'Something went wrong on our side',
    broken: 'This is not your doing. Try again in a moment.',
    back: 'To the calendar',
  },
  key: {
    open: 'Key open',
    locked: 'Key locked',
    lock: 'Lock it',
    unlock: 'Open it',
    lockedTitle: 'Your key is locked',
    lockedText: 'Messages and notes are encrypted. Open your key to read them.',
    unlockTitle: 'Open your key',
    withPasskey: 'With your passkey',
    withPassphrase: 'With your passphrase',
    withWords: 'With your twelve words',
    passphrase: 'Your passphrase',
    words: 'Your twelve words',
    wordsHelp: 'In the right order. The first four letters of a word are enough.',
    busy: 'One moment. This takes a few seconds.',
    earlier: {
      text: 'Did you find the twelve words that belong to your earlier key? They open this, until your key is locked again.',
      words: 'The words of your earlier key',
      open: 'Open the earlier key',
    },
    stays: 'After half an hour of doing nothing the key locks itself again.',
    problems: {
      cancelled: 'The passkey was not used. Try again, or choose another way.',
      'no-prf': 'This passkey cannot open your key. Choose another way.',
      'no-passkey': 'This passkey does not belong to your key. Choose another passkey or another way.',
      'wrong-secret': 'This does not fit your key. Have another look at it.',
      damaged: 'What this should have opened is damaged. Choose another way.',
      'other-key':
        'The server gave a key that does not belong to your practice. Stop using the studio, and ask whoever runs the server what has changed.',
      'too-weak':
        'The server asked for less protection than is allowed. Stop using the studio, and ask whoever runs the server what has changed.',
      count: (found: number) => `This is ${found === 1 ? '1 word' : `${found} words`}. It should be twelve.`,
      'unknown-word': (word: string, at: number) =>
        `Word ${at}, “${word}”, is not in the list. See whether a letter is different.`,
      'wrong-order': 'These words do not belong together. See whether the order is right.',
    },
  },
}
