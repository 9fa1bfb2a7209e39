/** English words of the pain test, beside `nl.ts`. */
import type { PainTestWords } from './pain-test-words.ts'

export const en: PainTestWords = {
  period: 'Think of the last 4 weeks.',
  statements: {
    1: {
      text: 'Some days I have much more pain than others and I can’t tell why.',
      short: 'Much more pain on some days',
    },
    2: { text: 'The pain moves, or new spots join in.', short: 'Pain that moves' },
    3: { text: 'When I do something I enjoy, I notice the pain less.', short: 'Less pain with something enjoyable' },
    4: {
      text: 'My body feels tense even when I’m not doing anything heavy.',
      short: 'A tense body, even without effort',
    },
    5: { text: 'I feel rushed or on edge.', short: 'Feeling rushed or on edge' },
    6: { text: 'I notice that my breathing is high or fast.', short: 'High or fast breathing' },
    7: { text: 'I put my feelings aside and carry on.', short: 'Feelings aside, carry on' },
    8: { text: 'I swallow anger or sadness.', short: 'Swallowing anger or sadness' },
    9: { text: 'I find it hard to notice what I feel.', short: 'Hard to notice what you feel' },
    10: { text: 'After a busy or difficult day I have more pain.', short: 'More pain after a hard day' },
    11: { text: 'With certain people or situations I get more pain.', short: 'More pain with certain people' },
    12: {
      text: 'When I think about something difficult, the pain gets worse.',
      short: 'More pain with a difficult thought',
    },
    13: { text: 'I feel I may only rest when everything is done.', short: 'Rest only when all is done' },
    14: { text: 'Every day I take a moment with nothing to do.', short: 'An empty moment every day' },
    15: { text: 'I wake up rested.', short: 'Waking up rested' },
    16: { text: 'I think bending or lifting damages my back.', short: 'Thinking that bending damages' },
    17: { text: 'I leave things undone for fear of pain.', short: 'Things undone for fear of pain' },
    18: { text: 'I trust that my back can handle ordinary things.', short: 'Trusting your back with ordinary things' },
  },
  frequencies: { 0: 'Never', 1: 'Rarely', 2: 'Sometimes', 3: 'Often', 4: 'Nearly always' },
  unknown: 'I don’t know, or it doesn’t fit me',
  dimensions: {
    P: {
      theme: 'Pattern',
      name: 'Pain that changes',
      phrase: 'pain that changes',
      talk: 'Changing pain occurs in every kind of pain. Is your pain new, or turning into something else? Call your GP.',
    },
    S: {
      theme: 'Tension',
      name: 'Tension in your body',
      phrase: 'tension',
      talk: 'You could read about stress, or talk about it with someone you trust.',
    },
    G: {
      theme: 'Feelings',
      name: 'Putting feelings aside',
      phrase: 'putting feelings aside',
      talk: 'Try talking to someone about what you feel. Is it heavy? A mental health nurse (POH-GGZ) or psychologist will gladly think along.',
    },
    T: {
      theme: 'Moments',
      name: 'More pain after something hard',
      phrase: 'more pain after something hard',
      talk: 'Do you see when it happens? Bring that along when you talk to someone about it.',
    },
    R: {
      theme: 'Rest',
      name: 'Finding it hard to rest',
      phrase: 'little rest',
      talk: 'Sleeping badly? You can talk about that too with your GP or mental health nurse (POH-GGZ).',
    },
    B: {
      theme: 'Moving',
      name: 'Careful with moving',
      phrase: 'careful moving',
      talk: 'A physiotherapist can look with you at what you can do again, step by step.',
    },
  },
  bands: { little: 'little', sometimes: 'sometimes', often: 'often familiar' },
  result: {
    one: (phrase) => `You mostly recognise ${phrase}`,
    two: (first, second) => `You mostly recognise ${first} and ${second}`,
    about:
      'This is what you told us about the last 4 weeks. The test is no medical examination and does not say where your pain comes from.',
    none: 'These questions show no clear pattern',
    noneText: 'That happens. Moving gently and talking to your GP or physiotherapist remain good steps.',
    tooFew: 'Too few answers',
    tooFewText: 'There is too little filled in to show anything. No harm done. You can try every exercise right away.',
    tooFewOne: 'too few answers',
    several: 'You recognise a few things equally',
    choose: (places) =>
      places === 1
        ? 'A few topics are equally high. Which one fits you best?'
        : 'A few topics are equally high. Which two fit you best?',
    allPain: 'Stress and attention play a part in every kind of pain.',
    tryOut: 'You can try this out. If you notice nothing after 4 weeks, it may not be for you.',
    fourWeeks: 'Choose one or two this week. Once or twice a day is enough.',
    keepMoving: 'Keep moving, within what you can.',
    painIsNotAlwaysDamage: 'Pain is not always a sign of damage. You can read about it at your own pace.',
  },
  gate: {
    tooYoung: {
      heading: 'Regie is for people aged 16 and over',
      text: 'Do you often have pain? Talk about it with your parents or carers, your GP, or someone at school you trust. They can look at it with you.',
    },
    acute: {
      heading: 'Back pain usually passes by itself',
      text: 'Keep moving gently.',
      more: 'This test is for pain that has lasted longer, so we show no pattern now. Is it getting worse, or is something new joining in? Call your GP.',
    },
    examineFirst: {
      heading: 'Have someone look at it first',
      text: 'A GP or physiotherapist can check whether something else is going on. This test cannot. You may fill in the questions, as a start for that conversation.',
    },
    knownCause: {
      heading: 'Something has been found already',
      text: 'Then we show no pattern: it could put you on the wrong track. Trying gentle exercises is fine. Not sure whether something is all right for you? Ask your doctor or physiotherapist.',
    },
    noDiaryYet:
      'We don’t advise writing down pain every day yet. In the first twelve weeks, writing it down can work against you.',
  },
  practices: {
    'adem-4-6': {
      title: 'Breathe 4 in, 6 out',
      text: 'Five minutes. Slow breathing helps many people with stress. For back pain the evidence is still weak.',
    },
    schudden: {
      title: 'Shaking',
      text: 'Shake yourself loose for a moment. Many people like it. Whether it eases pain has not been studied.',
    },
    niets: {
      title: 'Five minutes of nothing',
      text: 'At a fixed moment. Rest is an ordinary need. You don’t have to earn it.',
    },
    bodyscan: {
      title: 'Body scan',
      text: 'Slowly along your body, also along places that feel fine. Skipping is allowed.',
    },
    vuist: { title: 'Fist and release', text: 'This is how you learn to feel the difference between tense and loose.' },
    'adem-4-7-8': { title: 'Breath 4-7-8', text: 'Can make you calmer in the moment. Holding is optional.' },
    'nu-even': { title: 'Right now', text: 'One to three minutes: move, breathe, a calming sentence of your own.' },
    'feeling-word': {
      title: 'Give your feeling a word',
      text: 'Half a minute. Ask yourself: what do I feel now? One word will do: tired, angry, afraid, glad.',
    },
    'pattern-log': {
      title: 'Watch for fourteen days',
      text: 'Briefly every evening, first what worked. See if there is a pattern. A pattern is not yet a cause.',
    },
    'if-then': {
      title: 'One if-then plan',
      text: 'For example: if I come home tense, then I first breathe out slowly five times.',
    },
    walking: {
      title: 'Walking in small steps',
      text: 'Start with what surely works, even if it is five minutes. Add a little every week.',
    },
  },
  helps: [
    { id: 'walking', text: 'Walking or moving' },
    { id: 'warmth', text: 'Warmth' },
    { id: 'rest', text: 'Rest' },
    { id: 'people', text: 'Talking to someone' },
    { id: 'outside', text: 'Being outside' },
    { id: 'music', text: 'Music' },
    { id: 'work', text: 'Work or a hobby' },
    { id: 'breathing', text: 'Breathing or relaxing' },
    { id: 'animals', text: 'Animals' },
    { id: 'humour', text: 'Laughing' },
    { id: 'nothing-yet', text: 'Nothing found yet' },
  ],
  phq4: {
    lead: 'Over the last 2 weeks, how often have you been bothered by these problems?',
    items: {
      nervous: 'Feeling nervous, anxious or on edge',
      worry: 'Not being able to stop or control worrying',
      interest: 'Little interest or pleasure in doing things',
      down: 'Feeling down, depressed or hopeless',
    },
    answers: { 0: 'Not at all', 1: 'Several days', 2: 'More than half the days', 3: 'Nearly every day' },
    source: 'PHQ-4: Kroenke, Spitzer, Williams and Löwe (2009), Psychosomatics 50:613. Free to use.',
  },
}
