import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  accentSheet,
  bands,
  checkAccent,
  grounds,
  inks,
  litFor,
  ours,
  presets,
  tokensOf,
  type Theme,
} from './accent.ts'
import { contrast, hexToOklch, mixed, oklchToHex } from './colour.ts'

const themes: readonly Theme[] = ['light', 'dark']

/** Hues all around, pale and strong, from black to white. */
const many = Array.from({ length: 24 }, (_, i) => i * 15).flatMap((h) =>
  [0.02, 0.09, 0.16, 0.25].flatMap((c) => [0.05, 0.3, 0.45, 0.6, 0.8, 0.97].map((l) => oklchToHex({ l, c, h }))),
)

test('a colour goes to OKLCH and back; the values of CSS Color 4 are ours', () => {
  // Of the sample code of CSS Color 4: rgb(255 0 0) is oklch(0.628 0.258 29.23).
  const red = hexToOklch('#ff0000')
  expect([red.l, red.c, red.h].map((value) => Number(value.toFixed(2)))).toEqual([0.63, 0.26, 29.23])
  for (const hex of ['#27498a', '#000000', '#ffffff', '#a5bdec', '#7f7a6e'])
    expect(oklchToHex(hexToOklch(hex))).toBe(hex)
})

test('contrast and mixing are those of WCAG and CSS', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(mixed('#000000', '#ffffff', 0.88)).toBe('#1f1f1f')
})

test('what a colour lies on is what the tokens say', () => {
  const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8')
  const said = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)?.slice(1) ?? []
  for (const [i, theme] of themes.entries()) {
    for (const [name, value] of Object.entries(grounds[theme])) expect(said(name)[i], name).toBe(value)
    expect([said('ink')[i], said('band')[i], said('accent')[i]]).toEqual([inks[theme], bands[theme], ours[theme]])
  }
})

test('our own blue passes, and a colour is kept in small letters', () => {
  expect(checkAccent(ours.light, 'light')).toEqual({ ok: true, value: ours.light })
  expect(checkAccent(ours.dark, 'dark')).toEqual({ ok: true, value: ours.dark })
  for (const colour of Object.values(presets)) expect(checkAccent(colour, 'light').ok, colour).toBe(true)
  expect(checkAccent(' #2E6B4F ', 'light')).toEqual({ ok: true, value: '#2e6b4f' })
  for (const odd of ['', 'red', '#fff', '#27498a;}', 'url(x)', '#27498a80'])
    expect(checkAccent(odd, 'light'), odd).toEqual({ ok: false, error: { kind: 'not-a-colour' } })
})

test('a pale yellow is refused on paper with a darker yellow of the same hue', () => {
  const refused = checkAccent('#e8c547', 'light')
  if (refused.ok || refused.error.kind !== 'contrast') throw new Error('not refused for its contrast')
  const { nearest, ratio, needed } = refused.error
  expect(ratio).toBeLessThan(needed)
  expect(checkAccent(nearest, 'light')).toEqual({ ok: true, value: nearest })
  expect(Math.abs(hexToOklch(nearest).h - hexToOklch('#e8c547').h)).toBeLessThan(2)
  // And no lighter one would do.
  const { l, c, h } = hexToOklch(nearest)
  expect(checkAccent(oklchToHex({ l: l + 0.01, c, h }), 'light').ok).toBe(false)
})

test('red stays with the safety card, also a soft brick', () => {
  for (const red of ['#c0392b', '#9c2415', '#b5533c']) {
    const refused = checkAccent(red, 'light')
    if (refused.ok || refused.error.kind !== 'alarm') throw new Error(`${red} is not refused as red`)
    expect(checkAccent(refused.error.nearest, 'light').ok, red).toBe(true)
  }
})

test('whatever is refused comes with a colour that passes, in both themes', () => {
  for (const hex of many)
    for (const theme of themes) {
      const checked = checkAccent(hex, theme)
      if (checked.ok) continue
      if (checked.error.kind === 'not-a-colour') throw new Error(`${hex} is no colour`)
      expect(checkAccent(checked.error.nearest, theme).ok, `${hex} ${theme} ${checked.error.nearest}`).toBe(true)
    }
  for (const hex of many) expect(checkAccent(litFor(hex), 'dark').ok, hex).toBe(true)
})

test('everything that follows from a good colour can be read: words 4.5, marks 3, running text 7', () => {
  for (const hex of many)
    for (const theme of themes) {
      if (!checkAccent(hex, theme).ok) continue
      const tokens = tokensOf(hex, theme)
      const { paper, 'lamp-tint': lamp } = grounds[theme]
      const fills = [tokens['accent-fill'], mixed(tokens['accent-fill'], inks[theme], 0.88)]
      for (const fill of fills) expect(contrast('#ffffff', fill), `${hex} fill`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(tokens['accent-fill'], paper), `${hex} fill on paper`).toBeGreaterThanOrEqual(3)
      expect(contrast(inks[theme], tokens['accent-tint']), `${hex} ink on tint`).toBeGreaterThanOrEqual(7)
      expect(contrast(tokens.accent, tokens['accent-tint']), `${hex} on tint`).toBeGreaterThanOrEqual(4.5)
      for (const ground of [paper, lamp]) expect(contrast(tokens.line, ground), hex).toBeGreaterThanOrEqual(4.5)
      expect(contrast(tokens['line-faint'], paper), `${hex} faint`).toBeGreaterThanOrEqual(3)
      expect(contrast(tokens['line-faint'], bands[theme]), `${hex} faint on band`).toBeGreaterThanOrEqual(2.4)
      if (tokens.focus) expect(contrast(tokens.focus, grounds[theme].sunk)).toBeGreaterThanOrEqual(3)
    }
})

test('the stylesheet says both themes, and nothing where no colour was chosen', () => {
  expect(accentSheet({ light: '', dark: '' })).toBe('')
  const sheet = accentSheet({ light: '#2e6b4f', dark: litFor('#2e6b4f') })
  expect(sheet).toContain(':root:root,')
  expect(sheet).toContain('--accent:#2e6b4f')
  expect(sheet.match(/\(prefers-color-scheme:dark\)/g)).toHaveLength(1)
  expect(sheet).toMatch(/^[-\w:#;,'=[\]{}()@.\s]+$/)
  expect(sheet.length).toBeLessThan(800)
})
