/** English safety texts, beside `nl.ts`. Help is Dutch help: readers live in the Netherlands. */
import type { SafetyWords } from './safety-words.ts'

export const en: SafetyWords = {
  groups: {
    ill: 'Suddenly very ill, or in very bad pain',
    fall: 'A fall, or an awkward movement',
    bladder: 'Bladder, bowel and feeling',
    legs: 'Your legs and walking',
    other: 'Other things in your body',
    pain: 'The pain itself',
  },
  answers: {
    no: 'No',
    new: 'Yes, new or worse',
    known: 'Yes, but a doctor knows and it has not changed',
    unknown: 'I don’t know',
    skipped: 'I’ll skip this question',
    yes: 'Yes',
  },
  redFlags: {
    R1: {
      question: 'Has the feeling between your legs, around your anus or in your genitals changed?',
      note: 'For example numb, tingling, or feeling less when you wipe.',
      say: 'The feeling between my legs has changed.',
      why: 'When feeling changes there, a nerve is sometimes trapped. It helps if someone looks at it soon.',
    },
    R2: {
      question: 'Are you suddenly having trouble urinating?',
      note: 'You cannot start, you don’t feel your bladder filling, or you leak.',
      say: 'I am suddenly having trouble urinating.',
      why: 'When this changes suddenly, a nerve is sometimes trapped. It helps if someone looks at it soon.',
    },
    R3: {
      question: 'Are you suddenly losing stool, or can you no longer feel that you need to go?',
      say: 'I am suddenly losing stool, or I can’t feel it any more.',
      why: 'When this feeling goes suddenly, a nerve is sometimes trapped. It helps if someone looks at it soon.',
    },
    R4: {
      question:
        'Recently, along with your back or leg pain, have you felt less during sex, or can you suddenly no longer get an erection or reach orgasm?',
      note: 'You may skip this one.',
      say: 'I have recently had less feeling during sex.',
      why: 'When this changes along with back or leg pain, a nerve is sometimes trapped. Doctors hear it often and won’t find it odd.',
    },
    R5: {
      question: 'Do you have new pain, tingling or weakness in both legs?',
      say: 'I have new symptoms in both legs.',
      why: 'New symptoms in both legs at once sometimes come from a trapped nerve in the back.',
    },
    R6: {
      question: 'Is one leg or foot quickly getting weaker?',
      note: 'Your foot slaps, or your leg gives way.',
      say: 'My leg or foot is quickly getting weaker.',
      why: 'When a leg quickly gets weaker, a doctor wants to know the same day.',
    },
    R7: {
      question:
        'Do you have sudden, very bad pain in your back, belly or chest, and are you pale, sweaty, short of breath, dizzy or close to fainting?',
      say: 'I suddenly have very bad pain, and I nearly fainted, or I am short of breath or dizzy.',
      why: 'This pain sometimes comes from the heart or a large blood vessel. Then minutes count.',
    },
    R8: {
      question:
        'Do you have a fever (38 °C or more) or shivering chills with your back pain, or do you feel very ill or confused?',
      followUp: 'Are you confused or drowsy now, or breathing fast?',
      say: 'I have back pain with fever or chills, or I feel very ill.',
      followUpSay: 'I am confused or drowsy, or breathing fast.',
      why: 'Fever with back pain sometimes comes from an infection. Low resistance, dialysis, or a recent injection or operation in your back? Say so.',
    },
    R9: {
      question: 'Did the pain start after a heavy fall or blow (height, traffic, sport) in the last two weeks?',
      followUp: 'Are you unable to walk, or do you feel numb anywhere?',
      say: 'My pain started after a heavy fall or blow.',
      followUpSay: 'I can’t walk, or I feel numb.',
      why: 'After a heavy fall or blow something may be broken. Only a doctor can check that.',
    },
    R10: {
      question:
        'Are you over 70, do you have osteoporosis, or have you used prednisone for more than 3 months, and did you suddenly get back pain after a small fall, lifting, bending or coughing?',
      say: 'I suddenly got back pain after something small. I am over 70, have osteoporosis or have used prednisone for long.',
      why: 'Bones can be more brittle then, even with something small. A doctor can check that.',
    },
    R11: {
      question:
        'Do you have cancer, or have you had it, and is this new or different back pain that keeps getting worse?',
      say: 'I have (had) cancer, and I have new back pain that is getting worse.',
      why: 'After cancer, a doctor always wants to see new back pain. Often it is something else, but that is for a doctor to find out.',
    },
    R12: {
      question: 'Are you losing weight without wanting to, and feeling more and more ill or tired?',
      say: 'I am losing weight without wanting to, and I feel more and more tired or ill.',
      why: 'This does not belong to ordinary back pain. A GP can find out what it is.',
    },
    R13: {
      question: 'Is the pain always there, worse every week, and does no position help, not even at night?',
      say: 'My pain is always there, gets worse every week, and no position helps.',
      why: 'Pain that only gets worse does not fit the usual course. A GP will want to look at it.',
    },
    R14: {
      question: 'Is this the first time you have back pain like this, and are you under 20 or over 50?',
      say: 'I have back pain like this for the first time, and I am under 20 or over 50.',
      why: 'Usually it is nothing special. At this age, a GP prefers to look along the first time.',
    },
    R15: {
      question: 'Have you had pain for more than 3 months, and are at least four of these five true?',
      note: 'It began before you were 40 · it began slowly · moving makes it less · rest does not make it less · you have pain at night that eases when you get up.',
      say: 'I have had pain for more than 3 months. A questionnaire says it can fit an inflammation in the back.',
      why: 'This can fit an inflammation in the back. It is not urgent. Psoriasis, an eye inflammation (uveitis), Crohn’s disease, or Bechterew in the family? Say so too.',
    },
    R16: {
      question: 'Do you feel a throbbing lump in your belly?',
      followUp: 'Is there sudden pain with it?',
      say: 'I feel a throbbing lump in my belly.',
      followUpSay: 'There is sudden pain with it.',
      why: 'A throbbing lump in the belly can be a widened blood vessel. A doctor can check that.',
    },
    R17: {
      question: 'Are you suddenly unsteady on your feet, or are your hands or legs stiff, numb or clumsy?',
      say: 'I am suddenly unsteady, or my hands or legs are stiff, numb or clumsy.',
      why: 'Sometimes there is too little room for the nerves in the neck or back. A doctor can check that.',
    },
    R18: {
      question:
        'Do you have pain in your side with painful urination or blood in your urine, or one swollen, warm, red leg?',
      say: 'I have pain in my side with urinary symptoms, or one swollen, warm, red leg.',
      why: 'This can look like back pain but comes from a kidney or a blood vessel. A doctor can check that.',
    },
    R19: {
      question: 'Are you pregnant or have you just given birth, and do you also have bleeding, cramps or fever?',
      say: 'I am pregnant or have just given birth, and I have bleeding, cramps or fever.',
      why: 'In pregnancy and just after, a midwife or doctor wants to hear this at once.',
    },
  },
  signals: {
    '112': [
      'Sudden, very bad pain in your back, belly or chest, and you are pale, sweaty, short of breath, dizzy or close to fainting.',
      'Fever or chills with back pain, and you are confused, drowsy or breathing fast.',
      'A heavy fall or blow, and you cannot walk or feel numb.',
      'A throbbing lump in your belly, and sudden pain.',
    ],
    now: [
      'The feeling between your legs, around your anus or in your genitals has changed.',
      'Sudden trouble urinating, or leaking.',
      'You are suddenly losing stool, or no longer feel that you need to go.',
      'Recently less feeling during sex, along with back or leg pain. Or suddenly no erection or orgasm any more.',
      'New pain, tingling or weakness in both legs.',
      'The pain started after a heavy fall or blow in the last two weeks.',
      'You have (had) cancer, new back pain that gets worse, and trouble with your legs too.',
      'Pregnant or just given birth, with bleeding, cramps or fever. Call your midwife.',
    ],
    today: [
      'One leg or foot is quickly getting weaker.',
      'Fever (38 °C or more) or shivering chills with your back pain, or you feel very ill.',
      'Sudden back pain after something small, and you are over 70, have osteoporosis or have used prednisone for long.',
      'You have (had) cancer, and new or different back pain that keeps getting worse.',
      'You feel a throbbing lump in your belly.',
      'You are suddenly unsteady, or your hands or legs are stiff, numb or clumsy.',
      'Pain in your side with painful urination or blood in your urine.',
      'One swollen, warm, red leg.',
    ],
    week: [
      'You are losing weight without wanting to, and feel more and more ill or tired.',
      'The pain is always there, gets worse every week, and no position helps, not even at night.',
      'Back pain like this for the first time, and you are under 20 or over 50.',
      'More than 3 months of pain that began before you were 40, came slowly, eases with moving, not with rest, and eases at night when you get up. Four of these five is enough.',
    ],
  },
  cards: {
    '112': {
      heading: 'Call 112 now',
      what: 'Don’t wait. If you are not alone, ask someone to stay with you.',
      otherwise: null,
      whyHeading: 'Why now?',
      not: 'The app does not call for you and sends nothing on. The test, exercises and appointments are off for now.',
    },
    now: {
      heading: 'Call your GP now',
      what: 'In the evening, at night and at weekends: call the out-of-hours GP (huisartsenpost). Don’t wait until tomorrow.',
      otherwise: 'Can’t reach anyone, or quickly getting worse?',
      whyHeading: 'Why now?',
      not: 'The app does not call for you and sends nothing on. The test, exercises and appointments are off for now.',
    },
    today: {
      heading: 'Call your GP today',
      what: 'Is the practice closed? Then call the out-of-hours GP (huisartsenpost).',
      otherwise: 'Quickly getting worse?',
      whyHeading: 'Why today?',
      not: 'The app does not call for you and sends nothing on. The test, exercises and appointments are off for now.',
    },
    week: {
      heading: 'Make an appointment with your GP this week',
      what: 'It is not urgent. If it gets worse, or something new comes along, call sooner.',
      otherwise: null,
      whyHeading: 'Why this week?',
      not: 'The app does not make the appointment and sends nothing on. You can simply go on.',
    },
  },
  midwife: {
    heading: 'Call your midwife now',
    what: 'Can’t reach her? Call your GP. In the evening, at night and at weekends: the huisartsenpost. Don’t wait until tomorrow.',
  },
  sayClose: {
    '112': 'I need help now.',
    now: 'I would like someone to look at this now.',
    today: 'I would like someone to look at this today.',
    week: 'I would like to talk about it this week.',
  },
  cesInformation:
    'You skipped a question. That is fine. Keep this in mind: suddenly less feeling between your legs or during sex, suddenly trouble urinating, or suddenly losing stool? Then call your GP or the huisartsenpost now, also at night and at weekends.',
  nothingNamed: 'You are not naming any of these signals now. If something changes, call your GP.',
  crisis: {
    question: 'In the last two weeks, have you thought that you would rather be dead, or of hurting yourself?',
    answers: { no: 'No', sometimes: 'Sometimes', often: 'Often', 'rather-not': 'I’d rather not say' },
    heading: 'Talk to someone about it now',
    text: 'Thinking about suicide? Call 113, day and night, free and anonymous, or chat at 113.nl. You can also call 0800-0113. Are you in danger now? Call 112.',
    plain: 'Nobody is reading along. The app cannot call for help for you.',
    stay: 'Is there someone nearby you trust? Ask them to come and be with you. You don’t have to explain anything.',
  },
  safeHome: {
    heading: 'Not safe at home?',
    text: 'Is someone at home threatening or violent? Call Veilig Thuis: 0800-2000, free, day and night. In danger now? Call 112.',
  },
  trauma: {
    question: 'Do you often have flashbacks, nightmares, or the feeling that you are not really there?',
    advice:
      'Keep the body scan short, with your eyes open, and rest your attention outside your body: a sound, your feet on the floor. Better skip shaking and writing about feelings. Talk it over with your GP, the practice’s mental health nurse (POH-GGZ) or a psychologist.',
  },
  panic: {
    question: 'Do you easily panic or feel short of breath when you pay attention to your breathing?',
    advice: 'Choose only 4 in, 6 out, without holding and with your eyes open. Or move a little, or count.',
  },
  severe: {
    question:
      'Have you ever had a psychosis or mania, or were you recently admitted to hospital for your mental health?',
    advice: 'Then we leave out exercises that turn inward. Talk with those who look after you.',
  },
  medication: 'Never stop or change medication by yourself. Talk to your GP or pharmacist.',
  distress:
    'You score high on low mood or tension. Talk about it with your GP or the practice’s mental health nurse (POH-GGZ).',
}
