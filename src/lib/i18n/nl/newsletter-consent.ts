/** What somebody agrees to when she asks for the newsletter, by version. A changed sentence is a new version; the old ones stay, as proof. */
export const newsletterConsent = {
  '2026-11-29':
    'Ik ben 16 jaar of ouder en wil de nieuwsbrief per mail krijgen, over wat ik hier kies. De praktijk bewaart daarvoor mijn mailadres, mijn keuze en dat ik hierom vroeg, zolang ik op de lijst sta. Ik kan altijd stoppen.',
}
