import type { Words } from '../nl.ts'

export const begin: Words['begin'] = {
  title: 'A place of your own',
  stepOf: (n, of) => `step ${n} of ${of}`,
  is: 'Here you can practise, plan rest and write down what went well. At your own pace. Skipping a day is fine.',
  isNot:
    'It is not a medical examination and no emergency help. It does not say where your pain comes from. When in doubt, call your GP.',
  stays: 'What you fill in stays encrypted on this device. There is no account.',
  start: 'I want to begin',
  restore: 'I have a backup',
  ageTitle: 'Are you 16 or older?',
  ageHelp: 'Regie is made for people from the age of 16.',
  ageYes: 'Yes, 16 or older',
  ageNo: 'No, I’m younger',
  tooYoungTitle: 'Good that you look for what helps',
  tooYoung:
    'This place is for people from 16. Talk about your pain with someone at home, with your GP or with someone at school. You are welcome to read the articles and the explanation.',
  safetyTitle: 'Something important first',
  safety:
    'Sometimes pain belongs to something a doctor should look at soon. So first a few questions about your body. We don’t keep your answers. Only the date and the advice.',
  durationTitle: 'How long have you had this pain?',
  acute: 'Back pain usually passes by itself. Keep moving gently.',
  noDiary:
    'Writing down pain every day can get in the way of recovery at the start. So there is no diary for you now. Practising and resting are fine.',
  examinedTitle: 'Has a doctor or physiotherapist looked at this pain?',
  examinedNo: 'Have someone look at it first. Meanwhile you can practise gently.',
  causeTitle: 'Was an illness or injury found that explains your pain?',
  causeUnknown: 'I don’t know',
  causeYes:
    'Then we show no patterns. They could put you on the wrong track. Gentle exercises are fine. Not sure whether something is all right for you? Ask your doctor or physiotherapist.',
  carefulTitle: 'Does one of these fit you?',
  carefulHelp: 'Then we choose gentler forms. Tapping nothing is fine too.',
  chooseTitle: 'What would you like to start with?',
  chooseHelp: 'Choose one or two. You can always change this.',
  chooseLater: 'I’ll choose later',
  diaryTitle: 'Would you like to note in the evening what went well?',
  diaryText: '14 evenings, about a minute. Then it stops, and you choose whether to go on.',
  diaryYes: 'Yes, 14 evenings',
  diaryNo: 'Not now',
}
