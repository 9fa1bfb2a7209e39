/** What a person types, read with some patience. What cannot be read is handed on as it is, for the check to name. */

/** `9`, `9.30`, `9:30`, `930` and `9u30` are all half past nine; `09:30` is how we write it. Blank stays blank. */
export function typedTime(text: string): string {
  const trimmed = text.trim()
  const [, hour, minute = '00'] =
    /^(\d{1,2})(?:\s*[.:,uh]\s*(\d{2}))?\s*(?:uur|u|h)?$/i.exec(trimmed) ?? /^(\d{1,2})(\d{2})$/.exec(trimmed) ?? []
  return hour === undefined ? trimmed : `${hour.padStart(2, '0')}:${minute}`
}

/** A number with a point or a comma; NaN for what is none. */
export function typedNumber(text: string): number {
  const trimmed = text.trim()
  return /^[-+]?\d{1,12}(?:[.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : NaN
}
