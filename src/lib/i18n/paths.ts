type Lang = 'nl' | 'en'

/**
 * English words for the steps of our addresses. Inside, every address is the Dutch one: routes, links and tests speak of
 * `/oefeningen/schudden`, and only `localPath` and `dutchPath` know that English readers see `/en/exercises/shaking`.
 * A step that is not listed stays as it is, and so does an article's slug, which may be any word.
 */
const englishSteps: Readonly<Record<string, string>> = {
  uitleg: 'explained',
  artikelen: 'articles',
  categorie: 'category',
  'mind-body-connectie': 'mind-body-connection',
  'onderliggende-spanningen': 'underlying-tension',
  'gezonde-leefstijl': 'healthy-lifestyle',
  'pijn-begrijpen-en-bewegen': 'understanding-pain-and-moving',
  oefeningen: 'exercises',
  schudden: 'shaking',
  'adem-4-7-8': 'breath-4-7-8',
  'adem-4-6': 'breath-4-6',
  vuist: 'fist',
  bodyscan: 'body-scan',
  niets: 'nothing',
  'nu-even': 'for-now',
  pijntest: 'pain-test',
  'wanneer-bel-je-de-dokter': 'when-to-call-the-doctor',
  over: 'about',
  begin: 'start',
  oefenen: 'practise',
  dagboek: 'diary',
  moment: 'moment',
  inzicht: 'insight',
  rapport: 'report',
  zelftest: 'self-test',
  plan: 'plan',
  gegevens: 'data',
  veiligheid: 'safety',
  instellingen: 'settings',
  stem: 'voice',
  'eigen-adem': 'own-breath',
  routine: 'routine',
  nieuw: 'new',
  aanpassen: 'edit',
  afspraak: 'appointment',
  verplaatsen: 'move',
  afzeggen: 'cancel',
  bevestigen: 'confirm',
  gesprek: 'conversation',
  agenda: 'calendar',
  berichten: 'messages',
  opzetten: 'set-up',
  inloggen: 'sign-in',
  uitloggen: 'sign-out',
  sessies: 'sessions',
  sleutel: 'key',
  praktijk: 'practice',
  persoon: 'person',
  verhaal: 'story',
  uiterlijk: 'look',
  mailwoorden: 'mail-words',
  ervaringen: 'experiences',
  logboek: 'log',
  tijden: 'hours',
  gesprekken: 'consultations',
  kalenders: 'calendars',
  toegang: 'access',
  post: 'mail',
  blokkeren: 'block',
  notitie: 'note',
  nieuwsbrief: 'newsletter',
  uit: 'leave',
  voorkeuren: 'preferences',
  lezer: 'reader',
  meebrengen: 'import',
  versies: 'versions',
  voorbeeld: 'preview',
  brief: 'letter',
  tempo: 'pace',
}
const dutchSteps: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(englishSteps).map(([dutch, english]) => [english, dutch]),
)

/** The language an address is written in: English below `/en`, Dutch everywhere else. */
export const langOf = (pathname: string): Lang => (/^\/en(?:[/.]|$)/.test(pathname) ? 'en' : 'nl')

/**
 * The address a reader of `lang` sees for a Dutch path: `localPath('/oefeningen/schudden', 'en')` is
 * `/en/exercises/shaking`. A query or fragment behind the path is kept.
 */
export function localPath(dutch: string, lang: Lang): string {
  if (lang === 'nl') return dutch
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(dutch) ?? []
  const steps = path.split('/').filter(Boolean)
  return '/' + ['en', ...translated(steps, englishSteps)].join('/') + rest
}

/** The Dutch path behind any address, which is the path our routes have; the inverse of `localPath`. */
export function dutchPath(pathname: string): string {
  if (langOf(pathname) === 'nl') return pathname
  const steps = pathname.split('/').filter(Boolean).slice(1)
  return '/' + translated(steps, dutchSteps).join('/')
}

/** Of an article the last step is its slug. */
function translated(steps: readonly string[], words: Readonly<Record<string, string>>): string[] {
  const isArticle = steps.length === 2 && (steps[0] === 'artikelen' || steps[0] === 'articles')
  return steps.map((step, at) => (isArticle && at === 1 ? step : (words[step] ?? step)))
}
