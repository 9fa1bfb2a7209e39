import type { Source } from '../source.ts'

/** Keeping a diary, reading changes in it, and testing something on yourself. */
export const trackingSources = {
  'ferrari-2015': {
    authors: 'Ferrari',
    etAl: false,
    year: 2015,
    journal: 'Rheumatology International',
    doi: '10.1007/s00296-014-3082-3',
    about: {
      nl: '58 mensen met nieuwe rugpijn. De helft gaf vier weken lang elke dag een pijncijfer. Na drie maanden was daarvan 52 van de 100 hersteld, tegen 79 van de 100 zonder dagboek. Het was een kleine studie van één onderzoeker.',
      en: '58 people with new back pain. Half of them gave their pain a number every day for four weeks. Three months on, 52 in 100 of those had recovered, against 79 in 100 without a diary. It was a small study by one researcher.',
    },
  },
  'cruise-1996': {
    authors: 'Cruise',
    etAl: true,
    year: 1996,
    journal: 'Pain',
    doi: '10.1016/0304-3959(96)03125-9',
    about: {
      nl: 'Mensen met reuma kregen een week lang zeven keer per dag een vraag over pijn. Gemiddeld veranderde hun pijn daar niet door. Aan het eind deden nog 18 mensen mee.',
      en: 'People with rheumatoid arthritis were asked about pain seven times a day for a week. On average their pain did not change because of it. 18 people were left at the end.',
    },
  },
  'kravitz-2018': {
    authors: 'Kravitz',
    etAl: true,
    year: 2018,
    journal: 'JAMA Internal Medicine',
    doi: '10.1001/jamainternmed.2018.3981',
    about: {
      nl: '215 mensen met langdurige pijn deden met een app een zelftest, of kregen de gewone zorg. Na een half jaar was er geen duidelijk verschil in hinder. Samen met de dokter kiezen ging wel beter.',
      en: '215 people with long-lasting pain did a self-test with an app, or had usual care. After half a year there was no clear difference in how much pain got in the way. Deciding together with the doctor did go better.',
    },
  },
  'salaffi-2004': {
    authors: 'Salaffi',
    etAl: true,
    year: 2004,
    journal: 'European Journal of Pain',
    doi: '10.1016/j.ejpain.2003.09.004',
    about: {
      nl: '825 mensen met langdurige pijn gaven cijfers en zeiden of het beter ging. Eén punt minder voelde als iets beter. Twee punten minder, of een derde, voelde als veel beter.',
      en: '825 people with long-lasting pain gave numbers and said whether they felt better. One point less felt slightly better. Two points less, or a third, felt much better.',
    },
  },
  'ono-2019': {
    authors: 'Ono',
    etAl: true,
    year: 2019,
    journal: 'Journal of Medical Internet Research',
    doi: '10.2196/11398',
    about: {
      nl: 'De gegevens van 701 mensen met langdurige pijn uit 12 onderzoeken met korte vragen door de dag. Van alle vragen werd 85 van de 100 ingevuld. Na een paar dagen werd dat minder.',
      en: 'Data from 701 people with long-lasting pain in 12 studies with short questions through the day. 85 in 100 questions were answered. That fell after a few days.',
    },
  },
} satisfies Readonly<Record<string, Source>>
