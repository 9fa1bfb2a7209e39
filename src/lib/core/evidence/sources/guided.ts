import type { Source } from '../source.ts'

/** Programmes with a therapist, explanation, writing, and programmes on a screen. */
export const guidedSources = {
  'lumley-2017': {
    authors: 'Lumley',
    etAl: true,
    year: 2017,
    journal: 'Pain',
    doi: '10.1097/j.pain.0000000000001036',
    about: {
      nl: '230 mensen met fibromyalgie kregen groepsgesprekken over gevoelens, gedragstherapie of uitleg. Op de belangrijkste pijnmaat was er geen verschil met uitleg. De pijn halveerde wel vaker dan bij gedragstherapie: bij ongeveer 22 tegen 8 van de 100.',
      en: '230 people with fibromyalgia had group sessions about emotions, behavioural therapy or education. On the main pain measure there was no difference from education. Pain did halve more often than with behavioural therapy: in about 22 against 8 in 100.',
    },
  },
  'yarns-2024': {
    authors: 'Yarns',
    etAl: true,
    year: 2024,
    journal: 'JAMA Network Open',
    doi: '10.1001/jamanetworkopen.2024.15842',
    about: {
      nl: '126 oudere veteranen met langdurige pijn kregen groepsgesprekken over gevoelens of gedragstherapie, met een therapeut. De pijn nam duidelijk af bij 63 tegen 17 van de 100. Na een half jaar was dat 41 tegen 14.',
      en: '126 older veterans with long-lasting pain had group sessions about emotions, or behavioural therapy, with a therapist. Pain eased clearly in 63 against 17 in 100. After six months that was 41 against 14.',
    },
  },
  'maroti-2022': {
    authors: 'Maroti',
    etAl: true,
    year: 2022,
    journal: 'Journal of Psychosomatic Research',
    doi: '10.1016/j.jpsychores.2022.111068',
    about: {
      nl: '74 mensen met lichamelijke klachten deden via internet een programma over gevoelens of wachtten nog. De klachten namen wat af. De winst op pijn was later weer weg.',
      en: '74 people with physical symptoms did an internet programme about emotions, or waited. Their symptoms eased somewhat. The gain on pain had gone again later.',
    },
  },
  'ashar-2022': {
    authors: 'Ashar',
    etAl: true,
    year: 2022,
    journal: 'JAMA Psychiatry',
    doi: '10.1001/jamapsychiatry.2021.2669',
    about: {
      nl: '151 mensen met rugpijn kregen gesprekken met een arts en een therapeut, een nepmiddel waarvan ze dat wisten, of de gewone zorg. Na vier weken had 66, 20 en 10 van de 100 geen of bijna geen pijn. Het was één plek, met gemotiveerde mensen die niet erg beperkt waren.',
      en: '151 people with back pain had sessions with a doctor and a therapist, a placebo they knew was a placebo, or usual care. After four weeks 66, 20 and 10 in 100 had little or no pain. It was one centre, with motivated people who were not very limited.',
    },
  },
  'pne-umbrella-2023': {
    authors: 'Cuenca-Martínez',
    etAl: true,
    year: 2023,
    journal: 'Frontiers in Neuroscience',
    doi: '10.3389/fnins.2023.1272068',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10704151/',
    about: {
      nl: 'Een overzicht van 16 overzichten over uitleg bij langdurige pijn. Uitleg alleen gaf geen duidelijk verschil. Samen met oefenen hielp het wel. De overzichten zelf waren van lage kwaliteit.',
      en: 'A review of 16 reviews on explaining long-lasting pain. Explanation alone made no clear difference. Together with exercise it did help. The reviews themselves were of low quality.',
    },
  },
  'mogk-2006': {
    authors: 'Mogk',
    etAl: true,
    year: 2006,
    journal: 'GMS Psycho-Social-Medicine',
    url: 'https://www.egms.de/static/en/journals/psm/2006-3/psm000026.shtml',
    about: {
      nl: '30 onderzoeken waarin mensen over moeilijke dingen schreven. Voor hun gezondheid maakte het weinig of niets uit.',
      en: '30 trials in which people wrote about difficult things. For their health it made little or no difference.',
    },
  },
  'lumley-2012': {
    authors: 'Lumley',
    etAl: true,
    year: 2012,
    journal: 'Translational Behavioral Medicine',
    doi: '10.1007/s13142-011-0085-4',
    about: {
      nl: 'Een overzicht van schrijven over gevoelens bij langdurige pijn. Gemiddeld was het effect klein.',
      en: 'A review of writing about feelings with long-lasting pain. On average the effect was small.',
    },
  },
  'vugts-2018': {
    authors: 'Vugts',
    etAl: true,
    year: 2018,
    journal: 'PLoS ONE',
    doi: '10.1371/journal.pone.0196467',
    about: {
      nl: 'Een overzicht van programma’s op een scherm voor mensen met langdurige pijn. Gemiddeld hielpen ze een klein beetje.',
      en: 'A review of on-screen programmes for people with long-lasting pain. On average they helped a little.',
    },
  },
} satisfies Readonly<Record<string, Source>>
