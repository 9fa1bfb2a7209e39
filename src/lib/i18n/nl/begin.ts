/** The first steps, and what they ask that can be changed later. */
export const begin = {
  title: 'Een plek voor jezelf',
  stepOf: (n: number, of: number) => `stap ${n} van ${of}`,
  is: 'Hier kun je oefenen, rust plannen en opschrijven wat lukte. In je eigen tempo. Een dag overslaan is ook goed.',
  isNot:
    'Het is geen medisch onderzoek en geen hulp bij nood. Het zegt niet waar je pijn vandaan komt. Bij twijfel bel je je huisarts.',
  stays: 'Wat je hier invult, blijft versleuteld op dit toestel. Er is geen account.',
  start: 'Ik wil beginnen',
  restore: 'Ik heb een reservekopie',
  ageTitle: 'Ben je 16 jaar of ouder?',
  ageHelp: 'Regie is gemaakt voor mensen vanaf 16 jaar.',
  ageYes: 'Ja, 16 of ouder',
  ageNo: 'Nee, ik ben jonger',
  tooYoungTitle: 'Fijn dat je zoekt wat helpt',
  tooYoung:
    'Deze plek is voor mensen vanaf 16 jaar. Praat over je pijn met iemand thuis, met je huisarts of met iemand op school. De artikelen en de uitleg mag je lezen.',
  safetyTitle: 'Eerst iets belangrijks',
  safety:
    'Soms hoort pijn bij iets waar een arts snel naar moet kijken. Daarom eerst een paar vragen over je lijf. Je antwoorden bewaren we niet. Alleen de datum en het advies.',
  durationTitle: 'Hoe lang heb je deze pijn?',
  acute: 'Meestal gaat rugpijn vanzelf over. Blijf rustig bewegen.',
  noDiary:
    'Elke dag pijn opschrijven kan herstel in het begin juist in de weg zitten. Daarom is er voor jou nu geen dagboek. Oefenen en rusten kan wel.',
  examinedTitle: 'Heeft een arts of fysiotherapeut naar deze pijn gekeken?',
  examinedNo: 'Laat er eerst iemand naar kijken. Intussen mag je rustig oefenen.',
  causeTitle: 'Is er een ziekte of beschadiging gevonden die je pijn verklaart?',
  causeUnknown: 'Weet ik niet',
  causeYes:
    'Dan laten we geen patronen zien. Die zouden je op een verkeerd spoor kunnen zetten. Rustig oefenen mag wel. Twijfel je of iets kan? Vraag het je arts of fysiotherapeut.',
  carefulTitle: 'Past een van deze dingen bij jou?',
  carefulHelp: 'Dan kiezen we zachtere vormen. Niets aantikken mag ook.',
  chooseTitle: 'Waar wil je mee beginnen?',
  chooseHelp: 'Kies er één of twee. Veranderen kan altijd.',
  chooseLater: 'Ik kies later',
  diaryTitle: 'Wil je ’s avonds even opschrijven wat lukte?',
  diaryText: '14 avonden, ongeveer een minuut. Daarna stopt het, en kies jij of je verder wilt.',
  diaryYes: 'Ja, 14 avonden',
  diaryNo: 'Nu niet',
}
