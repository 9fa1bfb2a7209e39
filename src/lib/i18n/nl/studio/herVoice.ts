const sentences = (n: number) => (n === 1 ? '1 zin' : `${n} zinnen`)

/** Where she records the sentences of the exercises, and gives them to everybody. */
export const herVoice = {
  title: 'Je stem',
  lead: 'Lees de zinnen van de oefeningen een voor een hardop. Wie je stem in de app kiest, hoort jou.',
  /** What becomes of a recording once she keeps it. */
  sending: {
    all: 'Alles wat je opnam, staat veilig op de server.',
    none: 'Elke opname gaat vanzelf naar de server. Niemand anders hoort hem, tot je hem plaatst.',
    busy: (n: number) =>
      n === 1 ? 'Er gaat nog 1 opname naar de server.' : `Er gaan nog ${n} opnames naar de server.`,
    offline: (n: number) =>
      n === 1
        ? 'Er wacht nog 1 opname op internet. Hij staat op dit toestel en gaat vanzelf mee.'
        : `Er wachten nog ${n} opnames op internet. Ze staan op dit toestel en gaan vanzelf mee.`,
    refused: (n: number) =>
      n === 1
        ? '1 opname kon de server niet lezen. Neem die zin opnieuw op.'
        : `${n} opnames kon de server niet lezen. Neem die zinnen opnieuw op.`,
  },
  publish: {
    title: 'In de app',
    none: 'Je stem is nog niet in de app te horen.',
    since: (when: string) => `Te kiezen sinds ${when}.`,
    line: (language: string, n: number, of: number, size: string) =>
      `${language}: ${n} van ${of === 1 ? '1 zin' : `${of} zinnen`}, ${size}`,
    changed: 'Je opnames zijn sindsdien anders. Wie oefent, hoort nog de vorige.',
    unchanged: 'Dit zijn precies je opnames van nu.',
    ready: (n: number) => `${sentences(n)} ${n === 1 ? 'is' : 'zijn'} klaar om te plaatsen.`,
    fallback: 'Wat je niet hebt opgenomen, leest het toestel voor of staat in beeld.',
    who: 'Naam bij je stem',
    whoHelp: 'In de app staat dan: de stem van, met deze naam.',
    needsWho: 'Vul een naam in. Een voornaam is genoeg.',
    now: 'Zet in de app',
    again: 'Zet de nieuwe in de app',
    rename: 'Verander de naam',
    wait: 'Eerst moet alles op de server staan.',
    done: 'Je stem staat in de app. Wie al een eerdere heeft, krijgt de nieuwe aangeboden.',
    problems: {
      empty: 'Er is nog geen zin opgenomen. Begin met opnemen.',
      same: 'Dit staat al precies zo in de app.',
      'too-large': (language: string) =>
        `${language} is te groot voor een telefoon. Open deze pagina in Chrome of Firefox op een computer: daar worden de opnames kleiner.`,
    },
    versions: 'Eerdere versies',
  },
  pack: {
    title: 'Al ergens opgenomen?',
    text: 'Open een stempakket. De zinnen komen dan bij je opnames.',
  },
  versions: {
    title: 'Versies van je stem',
    back: 'Je stem',
    lead: 'Elke keer dat je plaatst, blijft hier bewaard. Wie midden in een oefening zit, houdt de stem waarmee die begon.',
    none: 'Je hebt je stem nog niet geplaatst.',
    by: (who: string) => `De stem van ${who}`,
    states: { offered: 'Nu in de app', earlier: 'Eerder in de app', withdrawn: 'Ingetrokken' },
    putBack: 'Zet terug in de app',
    putBackOf: (when: string) => `Zet terug in de app: de versie van ${when}`,
    withdraw: 'Trek je stem in',
    withdrawText:
      'Niemand kan je stem dan nog ophalen. Wie hem al op een toestel heeft, houdt hem tot die hem zelf weghaalt. Je opnames blijven hier staan.',
    done: {
      'put-back': 'Deze versie staat weer in de app.',
      withdrawn: 'Je stem is ingetrokken. Niemand kan hem nu nog ophalen.',
    },
  },
}
