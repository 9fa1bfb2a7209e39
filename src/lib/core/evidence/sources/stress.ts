import type { Source } from '../source.ts'

/** Stress, feelings and the days on which pain flares. */
export const stressSources = {
  'burns-2006': {
    authors: 'Burns',
    etAl: false,
    year: 2006,
    journal: 'Emotion',
    place: '6, 309',
    doi: '10.1037/1528-3542.6.2.309',
    about: {
      nl: '94 mensen met langdurige rugpijn en 79 zonder dachten terug aan iets waar ze boos om waren. Bij de mensen met rugpijn spande de onderrug meer aan. Die spanning zakte ook langzamer.',
      en: '94 people with long-lasting back pain and 79 without it thought back to something that had made them angry. In the people with back pain the lower back tensed more, and that tension took longer to ease.',
    },
  },
  'burns-2012': {
    authors: 'Burns',
    etAl: true,
    year: 2012,
    journal: 'Journal of Behavioral Medicine',
    doi: '10.1007/s10865-011-9347-3',
    about: {
      nl: '58 mensen met langdurige rugpijn werden boos gemaakt. Wie de boosheid moest inslikken, kreeg meer spanning in de onderrug en een hogere bloeddruk. De proef duurde kort en vond plaats in een laboratorium.',
      en: '58 people with long-lasting back pain were made angry. Those who had to swallow their anger had more tension in the lower back and higher blood pressure. It was a short test in a laboratory.',
    },
  },
  'suri-2018': {
    authors: 'Suri',
    etAl: true,
    year: 2018,
    journal: 'Spine',
    doi: '10.1097/BRS.0000000000002326',
    about: {
      nl: 'Mensen met rugpijn van korter dan drie maanden meldden zes weken lang hoe het ging. Na stress of somberheid kwam een opvlamming vaker voor. Na meer dan zes uur zitten was dat verband nog sterker. Het was een kleine groep.',
      en: 'People who had had back pain for less than three months reported how they were over six weeks. A flare was more common after stress or low mood. After sitting for more than six hours that link was stronger still. It was a small group.',
    },
  },
  'costa-2019': {
    authors: 'Costa',
    etAl: true,
    year: 2019,
    journal: 'Pain Medicine',
    doi: '10.1093/pm/pnz021',
    about: {
      nl: '130 mensen met rugpijn vertelden wat volgens hen een opvlamming uitlokt. Ongeveer 85 van de 100 noemden iets lichamelijks, zoals bewegen of lang in één houding zitten. Het gaat om wat mensen zelf denken; dat is niet nagemeten.',
      en: '130 people with back pain said what they thought sets off a flare. About 85 in 100 named something physical, such as moving or staying in one position. This is what people believe; it was not measured.',
    },
  },
  'costa-2021': {
    authors: 'Costa',
    etAl: true,
    year: 2021,
    journal: 'European Spine Journal',
    doi: '10.1007/s00586-021-06730-6',
    about: {
      nl: '126 mensen met rugpijn hielden 28 dagen bij hoe het ging. Slecht slapen en bang zijn om te bewegen gingen vaker vooraf aan een opvlamming.',
      en: '126 people with back pain kept track for 28 days. Poor sleep and fear of activity more often came before a flare.',
    },
  },
} satisfies Readonly<Record<string, Source>>
