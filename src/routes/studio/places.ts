/** The places of the studio, in the order they stand in. Five fit side by side on a phone: what has no sign is found under settings there. */
export const places = [
  { id: 'agenda', path: '/studio/agenda', icon: 'calendar' },
  { id: 'messages', path: '/studio/berichten', icon: 'letter' },
  { id: 'newsletter', path: '/studio/nieuwsbrief', icon: 'leaflet' },
  { id: 'articles', path: '/studio/artikelen', icon: 'pencil' },
  { id: 'voice', path: '/studio/stem', icon: null },
  { id: 'settings', path: '/studio/instellingen', icon: 'settings' },
] as const

export const isWithin = (here: string, path: string) => here === path || here.startsWith(`${path}/`)
