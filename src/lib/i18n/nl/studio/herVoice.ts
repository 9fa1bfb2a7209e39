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
        ? 'Er wacht nog 1 opname op internet. Hij staat op dit toestel, en gaat vanzelf mee zolang deze pagina open is.'
        : `Er wachten nog ${n} opnames op internet. Ze staan op dit toestel, en gaan vanzelf mee zolang deze pagina open is.`,
    /** Asked of who leaves the page too early. */
    leaving: {
      title: 'Nog niet alles staat op de server',
      leaveText:
        'Ga je nu weg, dan blijft op dit toestel staan wat nog moest. Het gaat mee als je deze pagina hier weer opent.',
    },
    refused: (n: number) =>
      n === 1
        ? '1 opname staat niet op de server. Je vindt hem bij je zinnen.'
        : `${n} opnames staan niet op de server. Je vindt ze bij je zinnen.`,
  },
  /** What the server would not have, sentence by sentence. */
  refused: {
    title: 'Alleen op dit toestel',
    why: {
      unreadable: 'De server kon deze opname niet gebruiken. Neem de zin opnieuw op.',
      older: 'Op de server staat een opname van deze zin die later is gemaakt. Die geldt, tot je deze kiest.',
    },
    again: 'Neem opnieuw op',
    use: 'Gebruik deze',
    remove: 'Haal weg',
    failed: 'Dit lukte niet. De opname staat er nog. Probeer het nog eens.',
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
