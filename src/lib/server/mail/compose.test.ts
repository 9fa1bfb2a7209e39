import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeMail, type MailParts } from './compose.ts'

const parts: MailParts = {
  lang: 'nl',
  subject: 'Je afspraak',
  paragraphs: ['Hallo Zoë,\nje afspraak staat.', 'Tot dan.'],
  facts: [{ label: 'Wanneer', value: 'dinsdag 1 december, 10.00 uur' }],
  link: { label: 'Bekijk of verander', href: 'https://regie.example.org/afspraak/x?a=1&b=2' },
  footer: ['Praktijk De Lindeboom', 'Dit is geen spoedhulp.'],
}

test('the text can be read alone', () => {
  expect(composeMail(parts).text).toBe(
    [
      'Hallo Zoë,\nje afspraak staat.',
      'Wanneer: dinsdag 1 december, 10.00 uur',
      'Tot dan.',
      'Bekijk of verander:\nhttps://regie.example.org/afspraak/x?a=1&b=2',
      '-- \nPraktijk De Lindeboom\nDit is geen spoedhulp.\n',
    ].join('\n\n'),
  )
})

test('both parts say the same', () => {
  const { text, html } = composeMail(parts)
  const seen = html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<br>/g, '\n')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
  const words = (all: string) => new Set(all.split(/[\s:]+/).filter((word) => word !== '' && word !== '--'))
  expect(words(seen)).toEqual(words(text))
})

test('the HTML says its language, knows the dark, and fetches nothing', () => {
  const { html } = composeMail({ ...parts, lang: 'en' })
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('prefers-color-scheme:dark')
  expect(html).not.toMatch(/<(img|script|link|iframe|object|video)|url\(|@import|\ssrc=/i)
  expect([...html.matchAll(/(?:https?:)?\/\/[^"<\s]+/g)].map(([found]) => found)).toEqual(
    Array.from({ length: 2 }, () => 'https://regie.example.org/afspraak/x?a=1&amp;b=2'),
  )
})

test('whatever somebody calls themselves, it stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const hostile = `<b onclick="x">${name}</b>&amp;'`
      const { html } = composeMail({
        ...parts,
        subject: hostile,
        paragraphs: [hostile, hostile],
        facts: [{ label: hostile, value: hostile }],
        link: { label: hostile, href: `https://x.example/"><b>` },
        closing: hostile,
        footer: hostile,
      })
      expect(html).not.toMatch(/<b[ >]|onclick="/)
    }),
  )
})
