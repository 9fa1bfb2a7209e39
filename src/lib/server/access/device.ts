/** `Firefox, Windows`: enough for somebody to know a session of hers again, and no more of what a browser says about itself. */
export function deviceOf(userAgent: string | null): string {
  const text = userAgent ?? ''
  const browser = firstMatch(text, browsers)
  const system = firstMatch(text, systems)
  return [browser, system].filter(Boolean).join(', ')
}

const firstMatch = (text: string, names: readonly (readonly [RegExp, string])[]): string =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? ''

/** In this order: most browsers also name the ones they came after. */
const browsers = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const
