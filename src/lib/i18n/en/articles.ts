import type { articles as contract } from '../nl/articles.ts'

export const articles: typeof contract = {
  title: 'Articles',
  description: 'Articles about pain that stays, each claim marked with how sure we are and what it rests on.',
  lead: 'To read when you have room for it. Every claim says how sure we are.',
  minutes: (n) => (n === 1 ? '1 minute to read' : `${n} minutes to read`),
  shelves: 'Subjects',
  all: 'All articles',
  alsoOther: 'Other subjects',
  emptyShelf: 'Nothing here yet. We keep writing, without hurry.',
  follow: 'Follow new articles in your own reader:',
  feedOf: (name) => `Regie: ${name}`,

  search: {
    label: 'Search the articles',
    button: 'Search',
    help: 'For example sleep, bending or tension. We do not keep what you search for.',
    heading: (query) => `Found for “${query}”`,
    count: (n) => (n === 0 ? 'Nothing found.' : n === 1 ? '1 article found.' : `${n} articles found.`),
    none: 'Try another word, or a shorter part of it.',
    clear: 'Show all articles',
  },

  crumb: 'You are here',
  voice: 'Made up, the way someone might put it.',
  contents: 'In this article',
  published: (day) => `Written on ${day}`,
  checked: (day) => `Last checked on ${day}`,
  changed: 'What changed:',
  writtenBy: (author) => `Written by ${author}.`,
  nextCheck: (checked, next) => `The sources were checked on ${checked}. The next check is on ${next} at the latest.`,
  mistake: 'Did you spot a mistake?',
  mistakeLink: 'Let us know.',
  tryIt: (minutes) =>
    minutes === null ? 'Try it along' : minutes === 1 ? 'Try it along, 1 minute' : `Try it along, ${minutes} minutes`,
  tryNot: 'When should you not do this?',
  call: { 'pain-test': 'Take the pain test', consultation: 'Choose a time for a conversation' },
  notes: { title: 'Notes', back: (number) => `Back to the text, at note ${number}` },
  related: 'Goes with this',
  otherLanguage: 'This article in Dutch',

  share: {
    label: 'Share',
    heading: 'Pass this on',
    send: 'share',
    copy: 'copy the link',
    copied: 'The link has been copied.',
    mail: 'mail',
    print: 'print',
    mailSubject: (title) => `Worth reading: ${title}`,
  },

  evidence: {
    levels: {
      strong: 'Strong evidence',
      moderate: 'Moderate evidence',
      limited: 'Limited evidence',
      unproven: 'Not shown',
    },
    steps: { strong: 'Strong', moderate: 'Moderate', limited: 'Limited', unproven: 'Not shown' },
    stepsLabel: 'Four steps of evidence',
    heading: 'What this rests on',
    headingUnproven: 'What we do not know',
    unproven: 'This has not been studied well in people with pain. It may be true, but nobody knows.',
    study: 'Read the study',
    more: (n) => (n === 1 ? '1 more study' : `${n} more studies`),
  },
}
