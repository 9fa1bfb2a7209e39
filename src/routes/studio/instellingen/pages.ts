/** Every page of settings, by what it is about. The words of a page are found by its id. */
export const settingsPages = [
  {
    group: 'appointments',
    pages: [
      { id: 'hours', path: '/studio/instellingen/tijden' },
      { id: 'consultations', path: '/studio/instellingen/gesprekken' },
      { id: 'calendars', path: '/studio/instellingen/kalenders' },
    ],
  },
  {
    group: 'mail',
    pages: [
      { id: 'mail', path: '/studio/instellingen/post' },
      { id: 'messages', path: '/studio/instellingen/berichten' },
      { id: 'newsletter', path: '/studio/instellingen/nieuwsbrief' },
    ],
  },
  {
    group: 'words',
    pages: [
      { id: 'practice', path: '/studio/instellingen/praktijk' },
      { id: 'person', path: '/studio/instellingen/persoon' },
      { id: 'look', path: '/studio/instellingen/uiterlijk' },
      { id: 'mailWords', path: '/studio/instellingen/mailwoorden' },
      { id: 'experiences', path: '/studio/instellingen/ervaringen' },
      { id: 'voice', path: '/studio/stem' },
    ],
  },
  {
    group: 'practice',
    pages: [
      { id: 'access', path: '/studio/instellingen/toegang' },
      { id: 'key', path: '/studio/instellingen/sleutel' },
      { id: 'sessions', path: '/studio/instellingen/sessies' },
      { id: 'log', path: '/studio/instellingen/logboek' },
    ],
  },
] as const
