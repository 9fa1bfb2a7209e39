import type { StudioWords } from '../../nl-studio.ts'

const sentences = (n: number) => (n === 1 ? '1 sentence' : `${n} sentences`)

/** Where she records the sentences of the exercises, and gives them to everybody. */
export const herVoice: StudioWords['herVoice'] = {
  title: 'Your voice',
  lead: 'Read the sentences of the exercises aloud, one by one. Whoever chooses your voice in the app hears you.',
  sending: {
    all: 'Everything you recorded is safe on the server.',
    none: 'Each recording goes to the server by itself. Nobody else hears it until you publish it.',
    busy: (n) =>
      n === 1 ? '1 recording is on its way to the server.' : `${n} recordings are on their way to the server.`,
    offline: (n) =>
      n === 1
        ? '1 recording is waiting for internet. It is on this device, and goes along by itself as long as this page is open.'
        : `${n} recordings are waiting for internet. They are on this device, and go along by themselves as long as this page is open.`,
    leaving: {
      title: 'Not everything is on the server yet',
      leaveText:
        'If you leave now, what had to go stays on this device. It goes along when you open this page here again.',
    },
    refused: (n) =>
      n === 1
        ? '1 recording is not on the server. You find it with your sentences.'
        : `${n} recordings are not on the server. You find them with your sentences.`,
  },
  refused: {
    title: 'Only on this device',
    why: {
      unreadable: 'The server could not use this recording. Record the sentence again.',
      older:
        'The server has a recording of this sentence that was made later. That one counts, until you choose this one.',
    },
    again: 'Record again',
    use: 'Use this one',
    remove: 'Remove',
    failed: 'This did not work. The recording is still there. Try again.',
  },
  publish: {
    title: 'In the app',
    none: 'Your voice cannot be heard in the app yet.',
    since: (when) => `To be chosen since ${when}.`,
    line: (language, n, of, size) => `${language}: ${n} of ${sentences(of)}, ${size}`,
    changed: 'Your recordings have changed since. Whoever practises still hears the version before.',
    unchanged: 'These are exactly your recordings of now.',
    ready: (n) => `${sentences(n)} ${n === 1 ? 'is' : 'are'} ready to publish.`,
    fallback: 'What you have not recorded is read by the device, or stands on the screen.',
    who: 'Name with your voice',
    whoHelp: 'The app then says: the voice of, with this name.',
    needsWho: 'Fill in a name. A first name is enough.',
    now: 'Publish to the app',
    again: 'Publish the new one to the app',
    rename: 'Change the name',
    wait: 'First everything has to be on the server.',
    done: 'Your voice is in the app. Whoever has an earlier one is offered the new one.',
    problems: {
      empty: 'No sentence has been recorded yet. Start recording.',
      same: 'This is in the app already, exactly so.',
      'too-large': (language) =>
        `${language} is too large for a phone. Open this page in Chrome or Firefox on a computer: the recordings become smaller there.`,
    },
    versions: 'Earlier versions',
  },
  pack: {
    title: 'Recorded somewhere already?',
    text: 'Open a voice pack. Its sentences are added to your recordings.',
  },
  versions: {
    title: 'Versions of your voice',
    back: 'Your voice',
    lead: 'Every time you publish is kept here. Whoever is in the middle of an exercise keeps the voice it began with.',
    none: 'You have not published your voice yet.',
    by: (who) => `The voice of ${who}`,
    states: { offered: 'In the app now', earlier: 'In the app before', withdrawn: 'Withdrawn' },
    putBack: 'Put back in the app',
    putBackOf: (when) => `Put back in the app: the version of ${when}`,
    withdraw: 'Withdraw your voice',
    withdrawText:
      'Nobody can fetch your voice any more then. Whoever has it on a device keeps it until they remove it themselves. Your recordings stay here.',
    done: {
      'put-back': 'This version is in the app again.',
      withdrawn: 'Your voice is withdrawn. Nobody can fetch it now.',
    },
  },
}
