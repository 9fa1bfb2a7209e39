/**
 * Text without the signs that XML 1.0 has no way to write. A slide that was pasted has U+000B where its lines end, and whoever reads XML refuses
 * the whole of it for one of those.
 */
export const allowedInXml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
