import type { explain as contract } from '../nl/explain.ts'

export const explain: typeof contract = {
  title: 'A circle that turns itself',
  shortTitle: 'How it works',
  description:
    'Stress, being on guard, tension, moving less and pain can feed each other. Step by step, and for every claim how certain it is.',
  lead: 'This is how it can go with pain that stays. Each step says how certain it is.',
  choose: 'Tap a picture.',
  wheel: 'The circle in five steps',
  stepOf: (n) => `step ${n} of 5`,
  outside: 'What stands around the circle plays its part too.',
  outsideWords: { sleep: 'sleep', activity: 'busyness', illness: 'illness', injury: 'injury' },
  previous: 'Previous',
  next: 'Next',
  steps: [
    {
      id: 'stress',
      name: 'stress',
      title: 'It often starts small',
      text: [
        'A full day. A letter you don’t dare to open. Anger you swallow because now is not the moment. Sometimes it is no big thing, but many small ones.',
        'A feeling like that doesn’t stay in your head. Your body joins in.',
      ],
      claim: 'Stress and feelings can make pain worse. On days with stress or low mood, people had a flare more often.',
      askTitle: 'When did you notice this?',
      ask: 'Think of a restless week. What did your body do then?',
    },
    {
      id: 'alarm',
      name: 'on guard',
      title: 'A body that pays attention',
      text: [
        'When something threatens, your body gets ready. Fight: your jaw and fists tighten. Flight: your heart speeds up, your legs want to go. Freeze: you hold your breath and become very still.',
        'That is no mistake. It helps you do quickly what is needed. Afterwards it should settle again. With a long quarrel, a long silence or a long uncertainty, settling gets harder.',
      ],
      claim:
        'In one study people were asked to swallow their anger. Their blood pressure and the tension in their lower back went up. How this goes on an ordinary day is less certain.',
      askTitle: 'Fight, flight or going quiet?',
      ask: 'Which of the three do you know best? There is no right answer.',
    },
    {
      id: 'spanning',
      name: 'tension',
      title: 'Muscles standing by',
      text: [
        'When your body is on guard, muscles tighten. Your shoulders rise, your belly hardens, your back holds on.',
        'For a short while that is useful. If it lasts all day, you can get tired and stiff. Often you only notice when it lets go.',
      ],
      claim:
        'In people with lasting back pain, researchers saw more tension in the lower back after anger, and it settled more slowly. Whether that also explains everyday pain is not certain.',
      askTitle: 'Where does your body hold on?',
      ask: 'Let your shoulders drop while you read this. Any difference? Noticing it is already a step.',
    },
    {
      id: 'bewegen',
      name: 'moving less',
      title: 'Becoming careful',
      text: [
        'When it hurts, you take care. You lift differently, you would rather stay seated, you call off a walk. That makes sense.',
        'But a back that does little tires sooner. And the longer you lift nothing, the more you come to dread it.',
      ],
      claim:
        'In a study of 28 days, poor sleep and fear of activity often came before a flare. In other research, long sitting that day went along with it too.',
      askTitle: 'What do you do less than before?',
      ask: 'Pick something small that you miss. So small that it fits a bad day as well.',
    },
    {
      id: 'pijn',
      name: 'pain',
      title: 'Pain that brings tension back',
      text: [
        'Pain is real. Always. And pain asks for attention: you sleep worse, you worry, you snap. Which is stress in turn.',
        'That is why the arrows point both ways. You can land anywhere in the circle. And you can take a step out anywhere.',
      ],
      claim:
        'With back pain a scan often shows no clear cause, and many people without pain have wear and tear too. That does not mean there is nothing with you. A doctor can look into that with you.',
      askTitle: 'Where does it start for you?',
      ask: 'Perhaps your circle starts somewhere else. Watch for a few days, without changing anything.',
    },
  ],
  classHeading: 'The week before the talk',
  classText: [
    'You are eleven. In a week you will stand in front of the class. Nothing has happened yet, and still you sleep badly. Your belly aches. Your shoulders sit high.',
    'Nobody thinks your belly is broken. Your body answers to something that is still to come. You stand there, your voice trembles for a moment, and that afternoon you could eat a horse.',
    'So your body can answer to a feeling. It could then, and it still can.',
  ],
  classAsk: 'When did your body do this?',
  classLink: 'Read on about a body that answers',
  outsideHeading: 'What stands outside the circle',
  outsideText:
    'The circle is one way of looking. Sleep, busyness, illness and injury matter just as much. Sometimes there is a medical reason for pain, even when stress plays its part.',
  sleepClaim: 'Poor sleep often comes before a day with more pain.',
  moveClaim: 'Moving stays important. Rest and relaxation can help you do it.',
  unsureHeading: 'What nobody knows for certain',
  unsureClaim:
    'You may read that feelings put away make the pain, because less oxygen reaches your muscles. That is an idea. No research shows it.',
  unsureText: 'So there is no need to dig for what once happened. Noticing what is here now is enough.',
  outHeading: 'One step out',
  outText: 'You don’t have to solve the whole circle. One small step in one place is enough for today.',
  outTest: 'Start the pain test',
  outExercises: 'See the exercises',
  doctor: 'Is your pain changing, or is something new coming with it?',
  doctorLink: 'See when to call the doctor.',
}
