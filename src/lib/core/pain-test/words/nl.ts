/** Dutch words of the pain test. Statements: our own, clinical.md 2B.2; any change raises `statementsVersion`. */
import type { PainTestWords } from './pain-test-words.ts'

export const nl: PainTestWords = {
  period: 'Denk aan de laatste 4 weken.',
  statements: {
    1: {
      text: 'De ene dag heb ik veel meer pijn dan de andere, en ik snap niet waarom.',
      short: 'De ene dag veel meer pijn dan de andere',
    },
    2: { text: 'De pijn verplaatst zich of komt er op andere plekken bij.', short: 'Pijn die zich verplaatst' },
    3: { text: 'Als ik iets leuks doe, merk ik de pijn minder.', short: 'Minder pijn bij iets leuks' },
    4: {
      text: 'Mijn lijf voelt gespannen, ook als ik niets zwaars doe.',
      short: 'Een gespannen lijf, ook zonder iets zwaars',
    },
    5: { text: 'Ik voel me opgejaagd.', short: 'Je opgejaagd voelen' },
    6: { text: 'Ik merk dat ik hoog of snel adem.', short: 'Hoog of snel ademen' },
    7: { text: 'Ik zet mijn gevoelens opzij en ga door.', short: 'Gevoelens opzij en doorgaan' },
    8: { text: 'Ik slik boosheid of verdriet in.', short: 'Boosheid of verdriet inslikken' },
    9: { text: 'Ik vind het moeilijk om te merken wat ik voel.', short: 'Moeilijk merken wat je voelt' },
    10: {
      text: 'Na een drukke of moeilijke dag heb ik meer pijn.',
      short: 'Meer pijn na een drukke of moeilijke dag',
    },
    11: {
      text: 'Bij bepaalde mensen of situaties krijg ik meer pijn.',
      short: 'Meer pijn bij bepaalde mensen of situaties',
    },
    12: {
      text: 'Als ik aan iets moeilijks denk, wordt de pijn erger.',
      short: 'Meer pijn bij een moeilijke gedachte',
    },
    13: { text: 'Ik vind dat ik pas mag rusten als alles af is.', short: 'Pas rusten als alles af is' },
    14: { text: 'Ik neem elke dag een moment waarop ik niets hoef.', short: 'Elke dag een leeg moment' },
    15: { text: 'Ik word uitgerust wakker.', short: 'Uitgerust wakker worden' },
    16: { text: 'Ik denk dat bukken of tillen mijn rug kapotmaakt.', short: 'Denken dat bukken kapotmaakt' },
    17: { text: 'Ik laat dingen staan uit angst voor pijn.', short: 'Dingen laten staan uit angst voor pijn' },
    18: {
      text: 'Ik vertrouw erop dat mijn rug gewone dingen aankan.',
      short: 'Vertrouwen dat je rug gewone dingen aankan',
    },
  },
  frequencies: { 0: 'Nooit', 1: 'Zelden', 2: 'Soms', 3: 'Vaak', 4: 'Bijna altijd' },
  unknown: 'Weet ik niet, of past niet bij mij',
  dimensions: {
    P: {
      theme: 'Patroon',
      name: 'Pijn die wisselt',
      phrase: 'pijn die wisselt',
      talk: 'Wisselende pijn komt bij alle soorten pijn voor. Is je pijn nieuw of verandert hij? Bel je huisarts.',
    },
    S: {
      theme: 'Spanning',
      name: 'Spanning in je lijf',
      phrase: 'spanning',
      talk: 'Lees ook eens over stress, of praat erover met iemand die je vertrouwt.',
    },
    G: {
      theme: 'Gevoel',
      name: 'Gevoelens opzijzetten',
      phrase: 'gevoelens opzijzetten',
      talk: 'Praat eens met iemand over wat je voelt. Is het zwaar? De POH-GGZ of een psycholoog denkt graag mee.',
    },
    T: {
      theme: 'Momenten',
      name: 'Meer pijn na iets moeilijks',
      phrase: 'meer pijn na iets moeilijks',
      talk: 'Zie je wanneer het gebeurt? Neem dat mee als je er met iemand over praat.',
    },
    R: {
      theme: 'Rust',
      name: 'Moeite met rusten',
      phrase: 'weinig rust',
      talk: 'Slaap je slecht? Ook daar kun je met je huisarts of POH-GGZ over praten.',
    },
    B: {
      theme: 'Bewegen',
      name: 'Voorzichtig met bewegen',
      phrase: 'voorzichtig bewegen',
      talk: 'Een fysiotherapeut kan met je kijken wat je stap voor stap weer kunt doen.',
    },
  },
  bands: { little: 'weinig', sometimes: 'soms', often: 'vaak herkenbaar' },
  result: {
    one: (phrase) => `Je herkent vooral ${phrase}`,
    two: (first, second) => `Je herkent vooral ${first} en ${second}`,
    about:
      'Dit is wat jij zelf aangaf over de laatste 4 weken. Deze test is geen medisch onderzoek en zegt niet waar je pijn vandaan komt.',
    none: 'Deze vragen laten geen duidelijk patroon zien',
    noneText: 'Dat kan. Rustig bewegen en praten met je huisarts of fysiotherapeut blijven goede stappen.',
    tooFew: 'Te weinig antwoorden',
    tooFewText: 'Je vulde te weinig in om iets te laten zien. Dat is niet erg. Alle oefeningen kun je zo proberen.',
    tooFewOne: 'te weinig antwoorden',
    several: 'Je herkent een paar dingen even sterk',
    choose: (places) =>
      places === 1
        ? 'Een paar onderwerpen zijn even hoog. Welk onderwerp past het best bij jou?'
        : 'Een paar onderwerpen zijn even hoog. Welke twee passen het best bij jou?',
    allPain: 'Stress en aandacht spelen bij alle soorten pijn mee.',
    tryOut: 'Je kunt dit uitproberen. Merk je na 4 weken niets, dan past het misschien niet bij jou.',
    fourWeeks: 'Kies er deze week één of twee. Eén of twee keer per dag is genoeg.',
    keepMoving: 'Blijf bewegen binnen wat gaat.',
    painIsNotAlwaysDamage: 'Pijn is niet altijd een teken van schade. Lees er rustig over in de uitleg.',
  },
  gate: {
    tooYoung: {
      heading: 'Regie is voor mensen vanaf 16 jaar',
      text: 'Heb je vaak pijn? Praat erover met je ouders of verzorgers, je huisarts of iemand op school die je vertrouwt. Zij kunnen met je meekijken.',
    },
    acute: {
      heading: 'Meestal gaat rugpijn vanzelf over',
      text: 'Blijf rustig bewegen.',
      more: 'Deze test is voor pijn die al langer duurt. Daarom laten we nu geen patroon zien. Wordt het erger, of komt er iets bij? Bel je huisarts.',
    },
    examineFirst: {
      heading: 'Laat er eerst iemand naar kijken',
      text: 'Een huisarts of fysiotherapeut kan nagaan of er iets anders speelt. Dat kan deze test niet. De vragen invullen mag wel, als begin van dat gesprek.',
    },
    knownCause: {
      heading: 'Er is al iets gevonden',
      text: 'Dan laten we geen patroon zien: dat zou je op een verkeerd spoor kunnen zetten. Rustige oefeningen uitproberen mag wel. Twijfel je of iets kan? Vraag het je arts of fysiotherapeut.',
    },
    noDiaryYet:
      'Elke dag pijn opschrijven raden we nog niet aan. Korter dan twaalf weken pijn? Dan kan opschrijven juist tegenwerken.',
  },
  practices: {
    'adem-4-6': {
      title: 'Adem 4 in, 6 uit',
      text: 'Vijf minuten. Langzaam ademen helpt veel mensen bij stress. Bij rugpijn is het bewijs nog zwak.',
    },
    schudden: {
      title: 'Schudden',
      text: 'Even losschudden. Veel mensen vinden dat fijn. Of het pijn vermindert is niet onderzocht.',
    },
    niets: {
      title: 'Vijf minuten niets',
      text: 'Op een vast moment. Rust is een gewone behoefte. Je hoeft het niet te verdienen.',
    },
    bodyscan: { title: 'Bodyscan', text: 'Rustig langs je lijf, ook langs plekken die goed voelen. Overslaan mag.' },
    vuist: { title: 'Vuist en loslaten', text: 'Zo leer je het verschil voelen tussen gespannen en los.' },
    'adem-4-7-8': {
      title: 'Adem 4-7-8',
      text: 'Kan je op dat moment rustiger maken. Vasthouden hoeft niet.',
    },
    'nu-even': { title: 'Nu even', text: 'Eén tot drie minuten: bewegen, ademen, een rustige zin van jezelf.' },
    'feeling-word': {
      title: 'Je gevoel een woord geven',
      text: 'Een halve minuut. Vraag jezelf: wat voel ik nu? Eén woord is genoeg: moe, boos, bang, blij.',
    },
    'pattern-log': {
      title: 'Veertien dagen kijken',
      text: 'Elke avond kort, eerst wat lukte. Kijk of je een patroon ziet. Een patroon is nog geen oorzaak.',
    },
    'if-then': {
      title: 'Een als-dan-plan',
      text: 'Bijvoorbeeld: als ik gespannen thuiskom, dan adem ik eerst vijf keer rustig uit.',
    },
    walking: {
      title: 'Wandelen in kleine stappen',
      text: 'Begin met wat zeker lukt, ook al is het vijf minuten. Doe er elke week een klein beetje bij.',
    },
  },
  helps: [
    { id: 'walking', text: 'Wandelen of bewegen' },
    { id: 'warmth', text: 'Warmte' },
    { id: 'rest', text: 'Rust' },
    { id: 'people', text: 'Met iemand praten' },
    { id: 'outside', text: 'Buiten zijn' },
    { id: 'music', text: 'Muziek' },
    { id: 'work', text: 'Werk of hobby' },
    { id: 'breathing', text: 'Ademen of ontspannen' },
    { id: 'animals', text: 'Dieren' },
    { id: 'humour', text: 'Lachen' },
    { id: 'nothing-yet', text: 'Nog niets gevonden' },
  ],
  phq4: {
    lead: 'Hoe vaak had je de laatste 2 weken last van deze dingen?',
    items: {
      nervous: 'Je zenuwachtig, angstig of gespannen voelen',
      worry: 'Niet kunnen stoppen met piekeren, of er geen grip op hebben',
      interest: 'Weinig interesse of plezier in dingen',
      down: 'Je somber, neerslachtig of hopeloos voelen',
    },
    answers: {
      0: 'Helemaal niet',
      1: 'Een paar dagen',
      2: 'Meer dan de helft van de dagen',
      3: 'Bijna elke dag',
    },
    source:
      'PHQ-4: Kroenke, Spitzer, Williams en Löwe (2009), Psychosomatics 50:613. Vrij te gebruiken. Eigen vertaling.',
  },
}
