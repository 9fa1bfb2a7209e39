/** `29 november 2026 om 10:15`, on the clock of the device she works on. */
export function sayMoment(instant: string, lang: 'nl' | 'en'): string {
  const format = new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' })
  return format.format(new Date(instant))
}
