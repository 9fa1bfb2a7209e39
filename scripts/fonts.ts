/** Which letters, weights and fallbacks the site uses. Read by build-fonts.ts. */

export type Font = {
  /** File name without extension. */
  name: string
  family: string
  source: string
  style: 'normal' | 'italic'
  kind: 'sans' | 'serif'
  weights: { min: number; max: number }
  axes: Record<string, number | { min: number; max: number }>
  features: string[]
  letters: string
  /** Name of the stand-in with our measures, as tokens.css lists it; the italic shares the roman's. */
  fallback?: string
  /** Counted in the budget of an article; the italic loads only where someone speaks. */
  onArticles: boolean
}

// Written by number where the sign itself would be invisible or easily mistaken.
const noBreakSpace = '\u00a0'
const narrowNoBreakSpace = '\u202f'
const noBreakHyphen = '\u2011'
const asciiLetters = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('')

/** Dutch, English, and the names and loan words that appear in both. */
export const letters = [
  asciiLetters,
  noBreakSpace,
  narrowNoBreakSpace,
  noBreakHyphen,
  'ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜàáâäåæçèéêëìíîïñòóôöøùúûüýÿßŒœĲĳ',
  '‘’‚“”„–—…•·«»§©°±²³¼½¾×÷£€−≈≤≥←→↑↓',
].join('')

/** What headings, leads and quoted speech are made of; a rarer sign comes from the stand-in, one by one. */
const headLetters = [
  asciiLetters.replace(/[#$@\\^_`{|}~<>*]/g, ''),
  noBreakSpace,
  narrowNoBreakSpace,
  noBreakHyphen,
  'ÉÖÜàáâäçèéêëíïîñóôöøúûü',
  '‘’‚“”„–—…•·°½×€−←→',
].join('')

// Every accented letter we need exists as one sign, so nothing has to be put together from loose marks.
const basicFeatures = ['kern', 'liga', 'locl']
const textWeights = { min: 400, max: 650 }
const headWeights = { min: 400, max: 520 }
// One optical size for all serif text: drawn for 28 px, between a lead (21) and a page title (38 to 60). The whole
// axis would double the file.
const headAxes = { wght: headWeights, opsz: 28 }

export const fonts: Font[] = [
  {
    name: 'text',
    family: 'Atkinson Hyperlegible Next',
    source: 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    style: 'normal',
    kind: 'sans',
    weights: textWeights,
    axes: { wght: textWeights },
    features: basicFeatures,
    letters,
    fallback: 'Atkinson Fallback',
    onArticles: true,
  },
  {
    name: 'head',
    family: 'Source Serif 4',
    source: 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    style: 'normal',
    kind: 'serif',
    weights: headWeights,
    axes: headAxes,
    features: [...basicFeatures, 'lnum', 'tnum'],
    letters: headLetters,
    fallback: 'Source Serif Fallback',
    onArticles: true,
  },
  {
    name: 'head-italic',
    family: 'Source Serif 4',
    source: 'source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
    style: 'italic',
    kind: 'serif',
    weights: headWeights,
    axes: headAxes,
    features: basicFeatures,
    letters: headLetters,
    onArticles: false,
  },
]

type Metrics = {
  familyName: string
  ascent: number
  descent: number
  lineGap: number
  unitsPerEm: number
  capHeight: number
  xHeight: number
  xWidthAvg: number
}

/** Metrics as Capsize measures them, the preferred font last; fonts drawn to the same widths share one face. */
export const fallbacks: Record<Font['kind'], { locals: string[]; metrics: Metrics }[]> = {
  sans: [
    { locals: ['Roboto'], metrics: metrics('Roboto', 1900, -500, 0, 1456, 1082, 911) },
    {
      locals: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica Neue', 'Helvetica'],
      metrics: metrics('Arial', 1854, -434, 67, 1409, 1082, 913),
    },
  ],
  serif: [
    { locals: ['DejaVu Serif'], metrics: metrics('DejaVu Serif', 1901, -483, 0, 1493, 1120, 1058) },
    {
      locals: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      metrics: metrics('Times', 1825, -443, 87, 1341, 940, 832),
    },
    { locals: ['Georgia', 'Gelasio'], metrics: metrics('Georgia', 1878, -449, 0, 1419, 986, 913) },
  ],
}

function metrics(
  familyName: string,
  ascent: number,
  descent: number,
  lineGap: number,
  capHeight: number,
  xHeight: number,
  xWidthAvg: number,
): Metrics {
  return { familyName, ascent, descent, lineGap, unitsPerEm: 2048, capHeight, xHeight, xWidthAvg }
}
