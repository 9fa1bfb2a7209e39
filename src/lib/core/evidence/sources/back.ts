import type { Source } from '../source.ts'

/** The back itself: scans, moving, how pain goes over time, and the signs that need a doctor. */
export const backSources = {
  'brinjikji-2015': {
    authors: 'Brinjikji',
    etAl: true,
    year: 2015,
    journal: 'American Journal of Neuroradiology',
    doi: '10.3174/ajnr.A4173',
    about: {
      nl: 'Scans van 3110 mensen zonder rugpijn. Slijtage van een tussenwervelschijf was te zien bij 37 van de 100 mensen van 20 jaar, en bij 96 van de 100 mensen van 80 jaar.',
      en: 'Scans of 3,110 people without back pain. Wear of a disc was seen in 37 in 100 people aged 20, and in 96 in 100 people aged 80.',
    },
  },
  'nhg-2017': {
    authors: 'Nederlands Huisartsen Genootschap',
    etAl: false,
    year: 2017,
    journal: 'NHG-Standaard Aspecifieke lagerugpijn (M54)',
    url: 'https://richtlijnen.nhg.org/standaarden/aspecifieke-lagerugpijn',
    about: {
      nl: 'De richtlijn voor huisartsen. Die richt zich op bewegen en op doorgaan met wat je doet, ook werk. Een scan wordt niet standaard aangeraden. Past de klacht niet in het gewone patroon, dan kijkt de huisarts verder.',
      en: 'The guideline for Dutch GPs. It aims at moving and keeping up what you do, work included. A scan is not advised as routine. If the complaint does not fit the usual pattern, the GP looks further.',
    },
  },
  'kngf-2021': {
    authors: 'KNGF en VvOCM',
    etAl: false,
    year: 2021,
    journal: 'Richtlijn Lage rugpijn en lumbosacraal radiculair syndroom',
    url: 'https://www.kngf.nl/kennisplatform/richtlijnen/lage-rugpijn-2021/algemene-informatie/inleiding',
    about: {
      nl: 'De richtlijn voor fysio- en oefentherapeuten. Die kijkt naar het lijf, en ook naar stress, bang zijn om te bewegen en werk. Bij twijfel hoort altijd overleg met de huisarts.',
      en: 'The guideline for Dutch physiotherapists. It looks at the body, and also at stress, fear of moving and work. When in doubt, the GP is always consulted.',
    },
  },
  'hayden-2021': {
    authors: 'Hayden',
    etAl: true,
    year: 2021,
    journal: 'Cochrane Database of Systematic Reviews',
    doi: '10.1002/14651858.CD009790.pub2',
    about: {
      nl: 'Een overzicht van 249 onderzoeken naar oefenen bij langdurige rugpijn. Wie oefende, had gemiddeld minder pijn dan wie niets deed of de gewone zorg kreeg.',
      en: 'A review of 249 trials of exercise for long-lasting back pain. Those who exercised had less pain on average than those who did nothing or had usual care.',
    },
  },
  'wallwork-2024': {
    authors: 'Wallwork',
    etAl: true,
    year: 2024,
    journal: 'CMAJ',
    place: '196, E29',
    doi: '10.1503/cmaj.230542',
    about: {
      nl: 'Een overzicht van hoe rugpijn over een jaar verloopt. Bij pijn die al langer dan drie maanden duurt, gaat het gemiddeld langzaam iets beter. Dat is minder dan eerder werd gedacht.',
      en: 'A review of how back pain goes over a year. Pain that has lasted more than three months improves slowly on average, and by less than was once thought.',
    },
  },
  'henschke-2009': {
    authors: 'Henschke',
    etAl: true,
    year: 2009,
    journal: 'Arthritis & Rheumatism',
    place: '60, 3072',
    doi: '10.1002/art.24853',
    about: {
      nl: '1172 mensen gingen met nieuwe rugpijn naar een eerste hulpverlener. Bij ongeveer 1 van de 100 zat er iets ernstigs achter. Toch had 80 van de 100 minstens één alarmsignaal.',
      en: '1,172 people saw a primary care clinician with new back pain. In about 1 in 100 there was something serious behind it. Yet 80 in 100 had at least one warning sign.',
    },
  },
  'finucane-2020': {
    authors: 'Finucane',
    etAl: true,
    year: 2020,
    journal: 'Journal of Orthopaedic & Sports Physical Therapy',
    place: '50, 350',
    doi: '10.2519/jospt.2020.9971',
    about: {
      nl: 'Een raamwerk van deskundigen uit veel landen. Eén alarmsignaal zegt meestal weinig; kijk naar het geheel en naar combinaties.',
      en: 'A framework by experts from many countries. One warning sign usually says little; look at the whole and at combinations.',
    },
  },
  'sieper-2009': {
    authors: 'Sieper',
    etAl: true,
    year: 2009,
    journal: 'Annals of the Rheumatic Diseases',
    place: '68, 784',
    doi: '10.1136/ard.2008.101501',
    about: {
      nl: 'Deskundigen zochten vijf kenmerken die passen bij rugpijn door een ontsteking. Bij vier of meer van de vijf is het verstandig om het te laten nakijken.',
      en: 'Experts looked for five features that fit back pain from inflammation. With four or more of the five it is wise to have it looked at.',
    },
  },
} satisfies Readonly<Record<string, Source>>
