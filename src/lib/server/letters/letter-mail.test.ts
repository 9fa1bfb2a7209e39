import { describe, expect, test } from 'vitest'
import type { LetterText } from '#lib/core/publishing/letter.ts'
import { letterMails } from './letter-mail.ts'

const about = { practice: 'De Lindeboom', city: 'Utrecht', origin: 'https://regie.example', web: null }
const links = { leave: 'https://regie.example/nieuwsbrief/uit/x', preferences: 'https://regie.example/p/y' }
const letter = (body: string, more: Partial<LetterText> = {}): LetterText => ({
  ...{ lang: 'nl', topics: [], subject: 'Rust & ruimte', body, onSite: false },
  ...more,
})
const mailOf = (body: string, more: Partial<LetterText> = {}) => letterMails(letter(body, more), about)(links)
/** What stands before the signature. */
const textOf = (body: string) => mailOf(body).text.split('\n\n-- \n')[0]
const insideOf = (body: string) => /<div class="letter">([\s\S]*)<div class="end/.exec(mailOf(body).html)?.[1]?.trim()

describe('the text part', () => {
  test('can be read alone: headings, lists, quotations and addresses stand in it', () => {
    const body = [
      '# Een kop',
      'Een *zin* met **kracht** en een [link](https://example.org/a).',
      'Twee\\\nregels.',
      '- een\n- twee\n  nog twee',
      '3. drie\n4. vier',
      '> Een woord\n> en nog een',
      '## Klein',
      'Mail <a@example.org>.',
    ].join('\n\n')
    expect(textOf(body)).toBe(
      [
        'Een kop\n=======',
        'Een zin met kracht en een link (https://example.org/a).',
        'Twee\nregels.',
        '- een\n- twee nog twee',
        '3. drie\n4. vier',
        '> Een woord en nog een',
        'Klein\n=====',
        'Mail a@example.org.',
      ].join('\n\n'),
    )
  })

  test('a list with room between its points keeps that', () => {
    expect(textOf('- een\n\n- twee\n\n  erbij')).toBe('- een\n\n- twee\n\n  erbij')
  })
})

test('a note is a number in the text, and its words stand at the end', () => {
  const body = 'Een^[Zie [hier](/artikelen/rust).] zin.\n\n::: claim unproven\nRust helpt^[*Twee*.].\n:::'
  expect(textOf(body)).toBe(
    [
      'Een[1] zin.',
      'Rust helpt[2].\n(Niet aangetoond)',
      'Noten\n-----\n[1] Zie hier (https://regie.example/artikelen/rust).\n[2] Twee.',
    ].join('\n\n'),
  )
  expect(insideOf(body)).toContain('<p>Een<sup>[1]</sup> zin.</p>')
  expect(insideOf(body)).toMatch(
    /<hr><p class="quiet">Noten<\/p><p class="quiet">\[1\] Zie <a href="https:\/\/regie\.example\/artikelen\/rust">hier<\/a>\.<\/p><p class="quiet">\[2\] <em>Twee<\/em>\.<\/p>$/,
  )
})

describe('what is sent', () => {
  test('links of our own are whole, in the language of the letter', () => {
    expect(textOf('[lees](/artikelen/rust)')).toBe('lees (https://regie.example/artikelen/rust)')
    expect(mailOf('[read](/oefeningen/vuist)', { lang: 'en' }).html).toContain(
      'href="https://regie.example/en/exercises/fist"',
    )
    expect(insideOf('[x](//elders.example/a)')).toBe('<p><a href="//elders.example/a">x</a></p>')
  })

  test('no picture of others is fetched, and none of ours carries who opened it', () => {
    expect(insideOf('![Een boom](https://elders.example/boom.png?x=1)')).toBe('<p>Een boom</p>')
    expect(insideOf('![Een boom](/beelden/boom.webp)')).toBe(
      '<p><img src="https://regie.example/beelden/boom.webp" alt="Een boom"></p>',
    )
    expect(insideOf('![Een boom](https://regie.example.kwaad.org/boom.png)')).toBe('<p>Een boom</p>')
    expect(textOf('![Een boom](/beelden/boom.webp)')).toBe('Een boom (https://regie.example/beelden/boom.webp)')
  })

  test('a photo of ours goes as the file that mail programs know, no wider than the letter, in either language', () => {
    const id = '0123456789abcdef01234567'
    const photo = `![Een *boom*](/afbeeldingen/${id}-1600x900.webp)`
    const wide = `<img src="https://regie.example/afbeeldingen/${id}-960.jpg" alt="Een boom" width="578">`
    expect(insideOf(photo)).toBe(`<p>${wide}</p>`)
    expect(mailOf(photo, { lang: 'en' }).html).toContain(wide)
    expect(mailOf(photo.replace('(', '(https://regie.example'), { lang: 'en' }).html).toContain(wide)
    expect(mailOf(photo, { lang: 'en' }).text).toContain(`(https://regie.example/afbeeldingen/${id}-960.jpg)`)
    expect(insideOf(`![Klein](/afbeeldingen/${id}-320x200.webp)`)).toBe(
      `<p><img src="https://regie.example/afbeeldingen/${id}-320.jpg" alt="Klein" width="320"></p>`,
    )
  })

  test('what stands under a photo stands there in both parts', () => {
    const photo = '![Een boom](/afbeeldingen/0123456789abcdef01234567-320x200.webp "In <mei>")'
    expect(insideOf(photo)).toMatch(
      /^<p><img [^>]*alt="Een boom"[^>]*><br>\n<span class="quiet">In &lt;mei&gt;<\/span><\/p>$/,
    )
    expect(insideOf(photo)).not.toContain('title=')
    expect(textOf(photo)).toMatch(/^Een boom \(https:[^)]+\)\nIn <mei>$/)
    expect(insideOf('![Een boom](https://elders.example/boom.png "In mei")')).toBe('<p>Een boom</p>')
  })

  test('hostile words stay words', () => {
    const hostile = '<script>alert(1)</script> [x](javascript:alert(1)) ![y](data:text/html,hi) <img src=x onerror=y>'
    const { html } = mailOf(hostile, { subject: '</title><script>' })
    expect(html).not.toMatch(/<script|href="javascript|<img|src="data/)
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
  })

  test('the blocks of an article say what they are', () => {
    const body =
      '::: claim moderate burns-2012\nBewegen mag.\n:::\n\n::: call pain-test\n### Benieuwd?\nHet duurt vijf minuten.\n:::\n\n* * *'
    expect(textOf(body)).toMatch(/^Bewegen mag\.\n\(Redelijk bewijs · Burns e\.a\., 2012\./)
    expect(textOf(body)).toContain(
      'Benieuwd?\n---------\n\nHet duurt vijf minuten.\n\nDoe de pijntest:\nhttps://regie.example/pijntest',
    )
    expect(insideOf(body)).toMatch(/class="action" href="https:\/\/regie\.example\/pijntest">Doe de pijntest</)
  })

  test('who writes, why it came and the way out stand under both parts', () => {
    const { text, html } = mailOf('Dag.', { topics: ['tension'] })
    for (const part of [text, html]) {
      expect(part).toContain('De Lindeboom, Utrecht')
      expect(part).toContain('een van deze onderwerpen koos')
      expect(part).toContain(links.leave)
      expect(part).toContain(links.preferences)
    }
    const preview = letterMails(letter('Dag.'), about)(null)
    expect(preview.html).not.toContain('<a ')
    expect(preview.text).toContain('Hier staan bij elke abonnee de eigen links')
  })

  test('where it stands on the site is said in both parts, and before her own links', () => {
    const web = '/nieuwsbrief/brief/rust-0a1b2c3d'
    const { text, html } = letterMails(letter('Dag.', { onSite: true }), { ...about, web })(links)
    expect(text).toContain(`Lees deze brief in de browser:\nhttps://regie.example${web}\n\nKies wat je krijgt`)
    expect(html).toContain(`<a href="https://regie.example${web}">Lees deze brief in de browser</a>`)
    expect(mailOf('Dag.').text).not.toContain('browser')
  })

  test('it follows the device, and can be looked at in light and dark alone', () => {
    const styles = (scheme: 'both' | 'light' | 'dark') => letterMails(letter('Dag.'), { ...about, scheme })(null).html
    expect(styles('both')).toContain('@media (prefers-color-scheme:dark)')
    expect(styles('light')).not.toMatch(/prefers-color-scheme|#1d211f/)
    expect(styles('dark')).toMatch(/content="dark"[\s\S]*#1d211f/)
    expect(styles('dark')).not.toContain('prefers-color-scheme')
  })
})
