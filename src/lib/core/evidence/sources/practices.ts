import type { Source } from '../source.ts'

/** Breathing, shaking, relaxing, scanning the body, short rests. */
export const practiceSources = {
  'berceli-2014': {
    authors: 'Berceli',
    etAl: true,
    year: 2014,
    journal: 'Global Advances in Health and Medicine',
    doi: '10.7453/gahmj.2014.032',
    about: {
      nl: '21 mantelzorgers leerden trillen uit te lokken en te laten gebeuren. Daarna vonden ze hun leven gemiddeld iets beter. Er was geen groep om mee te vergelijken, en het ging niet over pijn.',
      en: '21 family carers learned to bring on a tremor and let it happen. Afterwards they rated their quality of life somewhat higher. There was no group to compare with, and it was not about pain.',
    },
  },
  'vierra-2022': {
    authors: 'Vierra',
    etAl: true,
    year: 2022,
    journal: 'Physiological Reports',
    doi: '10.14814/phy2.15389',
    about: {
      nl: '43 gezonde jonge mensen deden één keer de 4-7-8-adem. Hun hartslag en bovendruk gingen meteen daarna iets omlaag. Pijn is niet onderzocht.',
      en: '43 healthy young people did 4-7-8 breathing once. Their heart rate and upper blood pressure went down a little straight afterwards. Pain was not studied.',
    },
  },
  'fincham-2023': {
    authors: 'Fincham',
    etAl: true,
    year: 2023,
    journal: 'Scientific Reports',
    doi: '10.1038/s41598-022-27247-y',
    about: {
      nl: '12 onderzoeken met samen 785 mensen. Wie ademoefeningen deed, had gemiddeld iets minder stress dan wie ze niet deed.',
      en: '12 trials with 785 people in all. Those who did breathing exercises had a little less stress on average than those who did not.',
    },
  },
  'shao-2024': {
    authors: 'Shao',
    etAl: true,
    year: 2024,
    journal: 'Mindfulness',
    doi: '10.1007/s12671-023-02294-2',
    about: {
      nl: 'Een overzicht van onderzoeken naar langzaam ademen. Direct na het ademen veranderden hartslag en bloeddruk op een manier die bij rust past. Over later zegt dat weinig.',
      en: 'A review of studies on slow breathing. Straight after breathing, heart rhythm and blood pressure changed in a way that fits with rest. It says little about later.',
    },
  },
  'jiang-2024': {
    authors: 'Jiang',
    etAl: true,
    year: 2024,
    journal: 'Journal of Back and Musculoskeletal Rehabilitation',
    doi: '10.3233/BMR-230054',
    about: {
      nl: '13 onderzoeken met samen 677 mensen met langdurige rugpijn. Met ademoefeningen was de pijn gemiddeld minder dan zonder. Een later overzicht van 17 onderzoeken zag hetzelfde, maar noemt de zekerheid laag tot heel laag.',
      en: '13 trials with 677 people with long-lasting back pain. With breathing exercises pain was lower on average than without. A later review of 17 trials saw the same, but calls the certainty low to very low.',
    },
  },
  'bentley-2023': {
    authors: 'Bentley',
    etAl: true,
    year: 2023,
    journal: 'Brain Sciences',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10741869/',
    about: {
      nl: 'Een overzicht van ademoefeningen bij stress en onrust. De oefeningen die hielpen, duurden minstens vijf minuten, hadden begeleiding en werden herhaald.',
      en: 'A review of breathing exercises for stress and worry. The ones that helped lasted at least five minutes, came with guidance and were repeated.',
    },
  },
  'ussher-2014': {
    authors: 'Ussher',
    etAl: true,
    year: 2014,
    journal: 'Journal of Behavioral Medicine',
    doi: '10.1007/s10865-012-9466-5',
    about: {
      nl: '55 mensen met langdurige pijn luisterden één keer tien minuten naar een bodyscan of naar iets gewoons. In de kliniek vonden ze de pijn daarna minder erg. Thuis was dat niet te zien. De pijn zelf bleef gelijk aan die in de andere groep.',
      en: '55 people with long-lasting pain listened once to a ten-minute body scan or to something ordinary. In the clinic the pain bothered them less afterwards. At home that was not seen. The pain itself stayed the same as in the other group.',
    },
  },
  'cherkin-2016': {
    authors: 'Cherkin',
    etAl: true,
    year: 2016,
    journal: 'JAMA',
    doi: '10.1001/jama.2016.2323',
    about: {
      nl: '342 mensen met langdurige rugpijn kregen acht weken een aandachtscursus, gedragstherapie of de gewone zorg. Na een half jaar ging het dagelijks leven bij beide cursussen vaker beter dan bij gewone zorg.',
      en: '342 people with long-lasting back pain had eight weeks of a mindfulness course, behavioural therapy or usual care. Half a year on, daily life had improved more often after either course than with usual care.',
    },
  },
  'henschke-2010': {
    authors: 'Henschke',
    etAl: true,
    year: 2010,
    journal: 'Cochrane Database of Systematic Reviews',
    doi: '10.1002/14651858.CD002014.pub3',
    about: {
      nl: 'Een groot overzicht van ontspannen en gedragstherapie bij langdurige rugpijn. Op korte termijn ging het beter dan met wachten. De meeste onderzoeken waren niet sterk.',
      en: 'A large review of relaxation and behavioural therapy for long-lasting back pain. In the short term people did better than those who waited. Most of the studies were weak.',
    },
  },
  'vambheim-2021': {
    authors: 'Vambheim',
    etAl: true,
    year: 2021,
    journal: 'Heliyon',
    doi: '10.1016/j.heliyon.2021.e07837',
    about: {
      nl: '29 onderzoeken naar ontspanning bij langdurige pijn. In 21 daarvan werd de pijn minder. De onderzoeken verschilden veel van elkaar; vaker oefenen maakte waarschijnlijk uit.',
      en: '29 trials of relaxation for long-lasting pain. In 21 of them pain went down. The trials differed a lot; practising regularly probably mattered.',
    },
  },
  'albulescu-2022': {
    authors: 'Albulescu',
    etAl: true,
    year: 2022,
    journal: 'PLoS ONE',
    doi: '10.1371/journal.pone.0272460',
    about: {
      nl: 'Een overzicht van 22 groepen, samen 2335 mensen, die korte pauzes namen. Ze waren daarna iets fitter en iets minder moe. Pijn is niet onderzocht.',
      en: 'A review of 22 groups, 2,335 people in all, who took short breaks. They felt a little fresher and a little less tired. Pain was not studied.',
    },
  },
} satisfies Readonly<Record<string, Source>>
