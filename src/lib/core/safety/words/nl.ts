/** Dutch safety texts. Fixed: source research/clinical.md 1.1-1.3. Any change raises `redFlagsVersion`. */
import type { SafetyWords } from './safety-words.ts'

export const nl: SafetyWords = {
  groups: {
    ill: 'Plotseling heel ziek of heel veel pijn',
    fall: 'Een val of een verkeerde beweging',
    bladder: 'Plassen, poepen en gevoel',
    legs: 'Je benen en het lopen',
    other: 'Andere dingen in je lijf',
    pain: 'De pijn zelf',
  },
  answers: {
    no: 'Nee',
    new: 'Ja, nieuw of erger',
    known: 'Ja, maar een arts weet dit en het is niet veranderd',
    unknown: 'Weet ik niet',
    skipped: 'Deze vraag sla ik over',
    yes: 'Ja',
  },
  redFlags: {
    R1: {
      question: 'Is het gevoel tussen je benen, rond je anus of bij je geslachtsdelen veranderd?',
      note: 'Bijvoorbeeld doof, tintelend, of minder gevoel bij het afvegen.',
      say: 'Mijn gevoel tussen mijn benen is veranderd.',
      why: 'Verandert het gevoel daar, dan zit soms een zenuw klem. Het helpt als er snel iemand naar kijkt.',
    },
    R2: {
      question: 'Lukt plassen ineens niet goed?',
      note: 'Je kunt niet beginnen, je voelt je blaas niet vol worden, of je verliest plas.',
      say: 'Plassen lukt ineens niet goed.',
      why: 'Lukt plassen ineens niet, dan zit soms een zenuw klem. Het helpt als er snel iemand naar kijkt.',
    },
    R3: {
      question: 'Verlies je ineens poep, of voel je niet meer dat je moet poepen?',
      say: 'Ik verlies ineens poep, of ik voel het niet meer.',
      why: 'Voel je dit ineens niet meer, dan zit soms een zenuw klem. Het helpt als er snel iemand naar kijkt.',
    },
    R4: {
      question:
        'Heb je sinds kort, samen met je rug- of beenpijn, minder gevoel bij seks, of lukt een erectie of klaarkomen ineens niet meer?',
      note: 'Overslaan mag.',
      say: 'Ik heb sinds kort minder gevoel bij seks.',
      why: 'Verandert dit samen met rug- of beenpijn, dan zit soms een zenuw klem. Artsen horen dit vaker en vinden het niet gek.',
    },
    R5: {
      question: 'Heb je nieuwe pijn, tintelingen of minder kracht in beide benen?',
      say: 'Ik heb nieuwe klachten in allebei mijn benen.',
      why: 'Nieuwe klachten in twee benen tegelijk komen soms van een zenuw in de rug die klem zit.',
    },
    R6: {
      question: 'Wordt één been of voet snel zwakker?',
      note: 'Je voet klapt, of je zakt door je been.',
      say: 'Mijn been of voet wordt snel zwakker.',
      why: 'Wordt een been snel zwakker, dan wil een arts dat graag dezelfde dag weten.',
    },
    R7: {
      question:
        'Heb je plotseling heel erge pijn in je rug, buik of borst, en ben je bleek, zweterig, benauwd, duizelig of bijna flauwgevallen?',
      say: 'Ik heb plotseling heel erge pijn, en ik ben bijna flauwgevallen, benauwd of duizelig.',
      why: 'Deze pijn komt soms van het hart of van een groot bloedvat. Dan tellen minuten.',
    },
    R8: {
      question: 'Heb je koorts (38 of hoger) of koude rillingen bij je rugpijn, of voel je je heel ziek of verward?',
      followUp: 'Ben je nu verward of suf, of adem je snel?',
      say: 'Ik heb rugpijn met koorts of koude rillingen, of ik voel me heel ziek.',
      followUpSay: 'Ik ben verward of suf, of ik adem snel.',
      why: 'Koorts met rugpijn komt soms van een ontsteking. Heb je weinig weerstand, dialyse, of kort geleden een prik of operatie in je rug gehad? Zeg dat erbij.',
    },
    R9: {
      question: 'Begon de pijn na een zware val of klap (van hoogte, verkeer, sport), in de laatste twee weken?',
      followUp: 'Kun je niet lopen, of heb je een doof gevoel?',
      say: 'Mijn pijn begon na een zware val of klap.',
      followUpSay: 'Ik kan niet lopen, of ik heb een doof gevoel.',
      why: 'Na een zware val of klap kan er iets gebroken zijn. Dat kan alleen een arts nagaan.',
    },
    R10: {
      question:
        'Ben je ouder dan 70, heb je botontkalking, of gebruik je langer dan 3 maanden prednison, en kreeg je ineens rugpijn na een kleine val, tillen, bukken of hoesten?',
      say: 'Ik kreeg ineens rugpijn na iets kleins. Ik ben ouder dan 70, heb botontkalking of gebruik lang prednison.',
      why: 'Botten kunnen dan brozer zijn, ook bij iets kleins. Een arts kan dat nagaan.',
    },
    R11: {
      question: 'Heb je kanker (gehad), en is dit nieuwe of andere rugpijn die steeds erger wordt?',
      say: 'Ik heb kanker (gehad), en ik heb nieuwe rugpijn die erger wordt.',
      why: 'Na kanker wil een arts nieuwe rugpijn altijd zelf bekijken. Vaak is het iets anders, maar dat zoekt een arts uit.',
    },
    R12: {
      question: 'Val je af zonder dat je dat wilt, en word je steeds zieker of vermoeider?',
      say: 'Ik val af zonder dat ik dat wil, en ik word steeds vermoeider of zieker.',
      why: 'Dit hoort niet bij gewone rugpijn. Een huisarts kan uitzoeken waar het van komt.',
    },
    R13: {
      question: 'Is de pijn er altijd, wordt hij elke week erger, en helpt geen enkele houding, ook ’s nachts niet?',
      say: 'Mijn pijn is er altijd, wordt elke week erger, en geen enkele houding helpt.',
      why: 'Pijn die alleen maar erger wordt, past niet bij het gewone verloop. Een huisarts kijkt daar graag naar.',
    },
    R14: {
      question: 'Heb je voor het eerst zulke rugpijn, en ben je jonger dan 20 of ouder dan 50?',
      say: 'Ik heb voor het eerst zulke rugpijn, en ik ben jonger dan 20 of ouder dan 50.',
      why: 'Meestal is er niets bijzonders. Op deze leeftijd kijkt een huisarts bij de eerste keer liever mee.',
    },
    R15: {
      question: 'Heb je langer dan 3 maanden pijn, en kloppen minstens vier van deze vijf?',
      note: 'De pijn begon vóór je 40e · hij begon langzaam · bewegen maakt hem minder · rust maakt hem niet minder · je hebt ’s nachts pijn die minder wordt als je opstaat.',
      say: 'Ik heb langer dan 3 maanden pijn. Een vragenlijst zegt dat het bij een ontsteking in de rug kan passen.',
      why: 'Dit kan bij een ontsteking in de rug passen. Het is geen spoed. Ook psoriasis, oogontsteking (uveïtis), ziekte van Crohn of Bechterew in de familie? Zeg dat erbij.',
    },
    R16: {
      question: 'Voel je een kloppende zwelling in je buik?',
      followUp: 'Heb je daar plotselinge pijn bij?',
      say: 'Ik voel een kloppende zwelling in mijn buik.',
      followUpSay: 'Ik heb er plotseling pijn bij.',
      why: 'Een kloppende zwelling in de buik kan een verwijd bloedvat zijn. Een arts kan dat nagaan.',
    },
    R17: {
      question: 'Loop je ineens onzeker, of zijn je handen of benen stijf, doof of onhandig?',
      say: 'Ik loop ineens onzeker, of mijn handen of benen zijn stijf, doof of onhandig.',
      why: 'Soms is er dan te weinig ruimte voor de zenuwen in nek of rug. Een arts kan dat nagaan.',
    },
    R18: {
      question: 'Heb je pijn in je zij met pijn bij het plassen of bloed in je plas, of één dik, warm, rood been?',
      say: 'Ik heb pijn in mijn zij met klachten bij het plassen, of één dik, warm, rood been.',
      why: 'Dit lijkt soms op rugpijn, maar komt van een nier of een bloedvat. Een arts kan dat nagaan.',
    },
    R19: {
      question: 'Ben je zwanger of net bevallen, en heb je ook bloedverlies, buikkrampen of koorts?',
      say: 'Ik ben zwanger of net bevallen, en ik heb bloedverlies, buikkrampen of koorts.',
      why: 'In de zwangerschap en vlak erna wil een verloskundige of arts dit meteen horen.',
    },
  },
  signals: {
    '112': [
      'Plotseling heel erge pijn in je rug, buik of borst, en je bent bleek, zweterig, benauwd, duizelig of bijna flauwgevallen.',
      'Koorts of rillingen met rugpijn, en je bent verward, suf, of je ademt snel.',
      'Een zware val of klap, en je kunt niet lopen of hebt een doof gevoel.',
      'Een kloppende zwelling in je buik, en plotselinge pijn.',
    ],
    now: [
      'Je gevoel tussen je benen, rond je anus of bij je geslachtsdelen is veranderd.',
      'Plassen lukt ineens niet goed, of je verliest plas.',
      'Je verliest ineens poep, of voelt niet meer dat je moet.',
      'Sinds kort minder gevoel bij seks, samen met rug- of beenpijn. Of een erectie of klaarkomen lukt ineens niet meer.',
      'Nieuwe pijn, tintelingen of minder kracht in beide benen.',
      'De pijn begon na een zware val of klap in de laatste twee weken.',
      'Je hebt kanker (gehad), nieuwe rugpijn die erger wordt, en ook klachten in je benen.',
      'Zwanger of net bevallen, met bloedverlies, buikkrampen of koorts. Bel je verloskundige.',
    ],
    today: [
      'Eén been of voet wordt snel zwakker.',
      'Koorts (38 of hoger) of koude rillingen bij je rugpijn, of je voelt je heel ziek.',
      'Ineens rugpijn na iets kleins, en je bent ouder dan 70, hebt botontkalking of gebruikt lang prednison.',
      'Je hebt kanker (gehad), en nieuwe of andere rugpijn die steeds erger wordt.',
      'Je voelt een kloppende zwelling in je buik.',
      'Je loopt ineens onzeker, of je handen of benen zijn stijf, doof of onhandig.',
      'Pijn in je zij met pijn bij het plassen of bloed in je plas.',
      'Eén dik, warm, rood been.',
    ],
    week: [
      'Je valt af zonder dat je dat wilt, en wordt steeds zieker of vermoeider.',
      'De pijn is er altijd, wordt elke week erger, en geen enkele houding helpt, ook ’s nachts niet.',
      'Voor het eerst zulke rugpijn, en je bent jonger dan 20 of ouder dan 50.',
      'Langer dan 3 maanden pijn die begon vóór je 40e, langzaam kwam, minder wordt van bewegen, niet van rust, en ’s nachts minder wordt als je opstaat. Vier van deze vijf is genoeg.',
    ],
  },
  cards: {
    '112': {
      heading: 'Bel nu 112',
      what: 'Wacht niet. Ben je niet alleen? Laat iemand bij je blijven.',
      otherwise: null,
      whyHeading: 'Waarom nu?',
      not: 'De app belt niet voor je en stuurt niets door. De test, de oefeningen en afspraken staan nu even uit.',
    },
    now: {
      heading: 'Bel nu je huisarts',
      what: '’s Avonds, ’s nachts en in het weekend: bel de huisartsenpost. Wacht niet tot morgen.',
      otherwise: 'Kun je niemand bereiken, of gaat het snel slechter?',
      whyHeading: 'Waarom nu?',
      not: 'De app belt niet voor je en stuurt niets door. De test, de oefeningen en afspraken staan nu even uit.',
    },
    today: {
      heading: 'Bel vandaag je huisarts',
      what: 'Is de praktijk dicht? Bel dan de huisartsenpost.',
      otherwise: 'Gaat het snel slechter?',
      whyHeading: 'Waarom vandaag?',
      not: 'De app belt niet voor je en stuurt niets door. De test, de oefeningen en afspraken staan nu even uit.',
    },
    week: {
      heading: 'Maak deze week een afspraak bij je huisarts',
      what: 'Het is geen spoed. Wordt het erger of komt er iets bij? Bel dan eerder.',
      otherwise: null,
      whyHeading: 'Waarom deze week?',
      not: 'De app maakt geen afspraak voor je en stuurt niets door. Je kunt gewoon verder.',
    },
  },
  midwife: {
    heading: 'Bel nu je verloskundige',
    what: 'Lukt dat niet? Bel je huisarts. ’s Avonds, ’s nachts en in het weekend: de huisartsenpost. Wacht niet tot morgen.',
  },
  sayClose: {
    '112': 'Ik heb nu hulp nodig.',
    now: 'Ik wil dat er nu iemand meekijkt.',
    today: 'Ik wil dat er vandaag iemand naar kijkt.',
    week: 'Ik wil er deze week graag over praten.',
  },
  cesInformation:
    'Je sloeg een vraag over. Dat mag. Onthoud dit: ineens minder gevoel tussen je benen of bij seks, ineens niet goed kunnen plassen, of ineens poep verliezen? Bel dan nu je huisarts of de huisartsenpost, ook ’s nachts en in het weekend.',
  nothingNamed: 'Je noemt nu geen van deze signalen. Verandert er iets? Bel je huisarts.',
  crisis: {
    question: 'Heb je de laatste twee weken gedacht dat je liever dood zou zijn, of dat je jezelf iets aan wilt doen?',
    answers: { no: 'Nee', sometimes: 'Soms', often: 'Vaak', 'rather-not': 'Liever niet zeggen' },
    heading: 'Praat er nu met iemand over',
    text: 'Denk je aan zelfdoding? Bel dan 24/7 gratis en anoniem 113 of chat op 113.nl. Je kunt ook 0800-0113 bellen. Ben je nu in gevaar? Bel 112.',
    plain: 'Niemand leest mee. De app kan geen hulp voor je bellen.',
    stay: 'Is er iemand in de buurt die je vertrouwt? Vraag of die even bij je komt. Je hoeft niets uit te leggen.',
  },
  safeHome: {
    heading: 'Niet veilig thuis?',
    text: 'Is iemand bij jou thuis bedreigend of gewelddadig? Bel Veilig Thuis: 0800-2000, gratis, dag en nacht. Is er nu gevaar? Bel 112.',
  },
  trauma: {
    question: 'Heb je vaak herbelevingen, nachtmerries, of het gevoel dat je er even niet bent?',
    advice:
      'Doe de bodyscan kort en met je ogen open, en let op iets buiten je lijf: een geluid, je voeten op de vloer. Schudden en schrijven over gevoelens sla je beter over. Praat erover met je huisarts, de POH-GGZ of een psycholoog.',
  },
  panic: {
    question: 'Krijg je snel een paniekaanval of benauwdheid als je op je adem let?',
    advice: 'Kies alleen 4 in, 6 uit, zonder vasthouden en met je ogen open. Of beweeg even, of tel.',
  },
  severe: {
    question: 'Had je ooit een psychose of manie, of ben je net opgenomen geweest?',
    advice: 'Oefeningen waarbij je naar binnen kijkt, slaan we dan over. Overleg met je eigen behandelaar.',
  },
  medication: 'Stop of verander medicijnen nooit zelf. Overleg met je huisarts of apotheek.',
  distress: 'Je scoort hoog op somberheid of spanning. Bespreek dit met je huisarts of POH-GGZ.',
}
