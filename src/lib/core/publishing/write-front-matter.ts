type Key = [key: string, value: string | readonly string[]]

/** A file with these keys; one without a value is left out. `splitFile` gives them back. */
export function fileOf(keys: readonly Key[], body: string): string {
  const lines = keys.flatMap(([key, value]) => {
    if (value.length === 0) return []
    return typeof value === 'string'
      ? [`${key}: ${scalar(value)}`]
      : [`${key}:`, ...value.map((one) => `- ${scalar(one)}`)]
  })
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}

/** As it is when that can only be read as these words: plain in YAML and plain for us. Otherwise between quotes, with escapes. */
function scalar(text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
  const isPlain = /^[\p{L}‘“][^\p{C}\p{Zl}\p{Zp}]*$/u.test(text) && !/: | #|[:\s]$/.test(text)
  if (isDay || (isPlain && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text))) return text
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) =>
    [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
}
