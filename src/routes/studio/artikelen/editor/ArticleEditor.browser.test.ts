import { page, userEvent } from 'vitest/browser'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { enStudio } from '#lib/i18n/en-studio.ts'
import { nlStudio } from '#lib/i18n/nl-studio.ts'
import Editor from './EditorInLanguage.svelte'

const onchange = vi.fn<(markdown: string) => void>()
const text = () => page.getByRole('textbox', { name: 'De tekst van je artikel' })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const written = () => onchange.mock.lastCall?.[0] ?? ''

async function open(markdown: string, more: Partial<Parameters<typeof render<typeof Editor>>[1]> = {}) {
  const screen = await render(Editor, { words: nlStudio, lang: 'nl', markdown, onchange, ...more })
  await expect.element(text()).toBeVisible()
  return screen
}

/** The cursor behind the last letter. */
async function toEnd() {
  await text().click()
  await userEvent.keyboard('{Control>}{End}{/Control}')
}

function paste(type: 'text/html' | 'text/plain', data: string) {
  const clipboardData = new DataTransfer()
  clipboardData.setData(type, data)
  text()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

// Its chunk is fetched once, and on a busy machine slowly.
beforeAll(() => import('./writing.ts'), 60_000)
beforeEach(() => {
  onchange.mockClear()
})

const bodies = import.meta.glob<string>('../../../../../content/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

describe('a text that is opened', () => {
  it.each(Object.entries(bodies))('%s is left as it was, and one letter changes only that', async (_, file) => {
    const body = file.replace(/^---\n[\s\S]*?\n---\n/, '').trim() + '\n'
    await open(body)
    expect(onchange).not.toHaveBeenCalled()
    await toEnd()
    await userEvent.keyboard('x')
    expect(written()).toBe(body.trimEnd() + 'x\n')
  })

  it('is replaced when another comes from outside', async () => {
    const screen = await open('Eerst.')
    await screen.rerender({ markdown: 'Daarna.' })
    await expect.element(text()).toHaveTextContent('Daarna.')
    expect(onchange).not.toHaveBeenCalled()
  })

  it('cannot be changed when it may only be read', async () => {
    await open('Vast.', { readonly: true })
    await expect.element(text()).toHaveAttribute('contenteditable', 'false')
    expect(page.getByRole('toolbar').elements()).toEqual([])
  })
})

describe('typing', () => {
  it.each([
    ['## Kop', '## Kop\n'],
    ['### Kop', '### Kop\n'],
    ['- een{Enter}twee{Enter}{Enter}los', '- een\n- twee\n\nlos\n'],
    ['1. een{Enter}twee', '1. een\n2. twee\n'],
    ['> Pas achteraf.', '::: voice\nPas achteraf.\n:::\n'],
    ['* * *verder', '* * *\n\nverder\n'],
    ['{Control>}b{/Control}vet{Control>}b{/Control} en {Control>}i{/Control}schuin', '**vet** en *schuin*\n'],
  ])('%s', async (keys, markdown) => {
    await open('')
    await text().click()
    await userEvent.keyboard(keys)
    expect(written()).toBe(markdown)
  })

  it('can be undone and done again', async () => {
    await open('Een.')
    await toEnd()
    await userEvent.keyboard(' Twee.')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(written()).toBe('Een.\n')
    await press('Opnieuw doen')
    expect(written()).toBe('Een. Twee.\n')
  })

  it('Tab leaves the text, Alt and F10 go to the buttons', async () => {
    await open('Een.')
    await toEnd()
    await userEvent.keyboard('{Alt>}{F10}{/Alt}')
    await expect.element(page.getByRole('button', { name: 'Gewone tekst' })).toHaveFocus()
    await userEvent.tab()
    await expect.element(text()).toHaveFocus()
    await userEvent.tab()
    await expect.element(text()).not.toHaveFocus()
    expect(onchange).not.toHaveBeenCalled()
  })
})

describe('the buttons', () => {
  it('are one stop, with arrows between them, and say what is on', async () => {
    await open('## Kop')
    await text().click()
    await expect.element(page.getByRole('button', { name: 'Kop', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByRole('status')).toHaveTextContent('Je staat in: kop')
    await userEvent.keyboard('{Alt>}{F10}{/Alt}{ArrowRight}{ArrowRight}')
    await expect.element(page.getByRole('button', { name: 'Kleine kop' })).toHaveFocus()
    await userEvent.keyboard('{End}')
    await expect.element(page.getByRole('button', { name: 'Opnieuw doen' })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByRole('button', { name: 'Gewone tekst' })).toHaveFocus()
  })

  it('are at least 44 px', async () => {
    await open('Een.')
    for (const button of page.getByRole('toolbar').getByRole('button').elements()) {
      const { width, height } = button.getBoundingClientRect()
      expect([button.ariaLabel, Math.min(width, height) >= 44]).toEqual([button.ariaLabel, true])
    }
  })

  it('make a heading, a list, a saying, and a paragraph again', async () => {
    await open('Woorden.')
    await toEnd()
    await press('Kleine kop')
    expect(written()).toBe('### Woorden.\n')
    await press('Uitspraak')
    expect(written()).toBe('::: voice\nWoorden.\n:::\n')
    await press('Uitspraak')
    await press('Lijst')
    expect(written()).toBe('- Woorden.\n')
    await press('Lijst')
    expect(written()).toBe('Woorden.\n')
  })

  it('put a claim around a paragraph, which needs a source unless it is unproven', async () => {
    await open('Rust helpt.')
    await toEnd()
    await press('Bewering met bewijs')
    await page.getByRole('radio', { name: /^Redelijk bewijs/ }).click()
    await press('Bewaar')
    await expect.element(page.getByText(/^Zonder bron kan alleen/)).toBeVisible()
    await page.getByRole('searchbox').fill('burns 2006')
    await page.getByRole('checkbox', { name: /^Burns, 2006/ }).click()
    await press('Bewaar')
    expect(written()).toBe('::: claim moderate burns-2006\nRust helpt.\n:::\n')
    await page.getByRole('button', { name: /^Redelijk bewijs · Burns, 2006/ }).click()
    await press('Haal het kader weg')
    expect(written()).toBe('Rust helpt.\n')
  })

  it('invite to the pain test, with a title', async () => {
    await open('Een.')
    await toEnd()
    await press('Uitnodiging')
    await page.getByRole('radio', { name: 'De pijntest' }).click()
    await press('Bewaar')
    await userEvent.keyboard('Waar sta je?{Enter}Een paar minuten.')
    expect(written()).toBe('Een.\n\n::: call pain-test\n### Waar sta je?\nEen paar minuten.\n:::\n')
  })

  it('link what is chosen, to an address or a page of our own', async () => {
    await open('Een tuin.', { articles: [{ title: 'De dag erna', path: '/artikelen/de-dag-erna' }] })
    await toEnd()
    await userEvent.keyboard('{Shift>}{Home}{/Shift}{Control>}k{/Control}')
    await page.getByRole('textbox', { name: 'Adres' }).fill('javascript:alert(1)')
    await press('Zet de link')
    await expect.element(page.getByText(/^Dit is geen adres/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Adres' }).fill('113.nl')
    await press('Zet de link')
    expect(written()).toBe('[Een tuin.](https://113.nl/)\n')
    await press('Link')
    await press('De dag erna')
    expect(written()).toBe('[Een tuin.](/artikelen/de-dag-erna)\n')
    await press('Link')
    await press('Haal de link weg')
    expect(written()).toBe('Een tuin.\n')
  })
})

describe('in a form of another', () => {
  it('says what is wrong with the text where the text is, until it is not', async () => {
    const screen = await open('Dit geneest.', { error: '“geneest” belooft te veel.' })
    await expect.element(text()).toHaveAttribute('aria-invalid', 'true')
    await expect.element(text()).toHaveAccessibleDescription(/^“geneest” belooft te veel\./)
    await screen.rerender({ error: null })
    await expect.element(text()).not.toHaveAttribute('aria-invalid')
    await expect.element(text()).toHaveAccessibleDescription(/^Met Tab/)
    expect(onchange).not.toHaveBeenCalled()
  })

  it('sends nothing but its own sheets, not even when Enter looks for a page', async () => {
    const sent = vi.fn<() => void>()
    const form = document.body.appendChild(document.createElement('form'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      sent()
    })
    await render(Editor, { target: form, props: { words: nlStudio, lang: 'nl', markdown: 'Een tuin.', onchange } })
    await expect.element(text()).toBeVisible()
    expect(form.contains(text().element())).toBe(true)
    await toEnd()
    await userEvent.keyboard('{Shift>}{Home}{/Shift}{Control>}k{/Control}')
    await page.getByRole('searchbox').fill('pijntest')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('textbox', { name: 'Adres' }).fill('113.nl')
    await press('Zet de link')
    expect(written()).toBe('[Een tuin.](https://113.nl/)\n')
    expect(sent).not.toHaveBeenCalled()
    form.remove()
  })

  it('can be gone on with behind the last letter', async () => {
    const onready = vi.fn<(focusEnd: () => void) => void>()
    await open('Een.\n\n- twee', { onready })
    await expect.poll(() => onready.mock.calls.length).toBe(1)
    onready.mock.lastCall?.[0]()
    await userEvent.keyboard('x')
    expect(written()).toBe('Een.\n\n- tweex\n')
  })
})

describe('a letter', () => {
  it('is called one, and is kept from being sent', async () => {
    await render(Editor, { words: nlStudio, lang: 'nl', markdown: 'Dit geneest.', onchange, isLetter: true })
    await expect.element(page.getByRole('textbox', { name: 'Je brief' })).toBeVisible()
    await expect.element(page.getByText('Eén woord houdt versturen tegen.')).toBeVisible()
    expect(page.getByText('houdt plaatsen tegen').elements()).toEqual([])
  })
})

describe('pasting', () => {
  it('from Word keeps words, lists and emphasis, and nothing else', async () => {
    await open('')
    await text().click()
    paste(
      'text/html',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style></head>
<body lang=NL><!--StartFragment-->
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<h1 style='mso-style-link:"Kop 1 Char"'><b><span lang=NL>De dag <o:p></o:p></span></b></h1>
<p class=MsoNormal><span style='font-size:11.0pt;mso-bidi-font-family:Arial'>Rust <b style='mso-bidi-font-weight:normal'>mag</b>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>zitten<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>liggen<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>adem<o:p></o:p></p>
<!--EndFragment--></body></html>`,
    )
    expect(written()).toBe('## De dag\n\nRust **mag**.\n\n- zitten\n- liggen\n\n1. adem\n')
  })

  it('from Google Docs takes its bold, and not the bold around everything', async () => {
    await open('')
    await text().click()
    paste(
      'text/html',
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">Kop</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;white-space:pre-wrap;">Zo </span><span style="font-weight:700;white-space:pre-wrap;">gaat</span><span style="font-style:italic;white-space:pre-wrap;"> het</span><span style="font-weight:400;">, zie </span><a href="https://113.nl/"><span style="text-decoration:underline;">113</span></a></p></b>`,
    )
    expect(written()).toBe('## Kop\n\nZo **gaat** *het*, zie [113](https://113.nl/)\n')
  })

  it('says that a picture was left out', async () => {
    await open('')
    await text().click()
    paste('text/html', '<p>Tuin <img src="https://x.example/a.png" onerror="window.hurt = true"></p><p>en bos</p>')
    await expect.element(page.getByRole('status')).toHaveTextContent('Er zat een plaatje bij. Dat is weggelaten.')
    expect(written()).toBe('Tuin\n\nen bos\n')
  })

  it('gives nothing that could run', async () => {
    await open('')
    await text().click()
    paste(
      'text/html',
      `<script>window.hurt = true</script><p onclick="window.hurt = true">a<svg onload="window.hurt = true"></svg>
<a href="javascript:window.hurt = true">b</a><a href="data:text/html,<script>1</script>">c</a></p>
<iframe srcdoc="<script>parent.hurt = true</script>"></iframe><p style="background:url(https://x.example)">d</p>`,
    )
    expect(written()).toBe('a b c\n\nd\n'.replace('b c', 'bc'))
    const html = text().element().innerHTML
    expect(html).not.toMatch(/script|onclick|onload|iframe|style=|href=/)
    expect('hurt' in window).toBe(false)
  })

  it('of a box of ours keeps it, and of one that could not be written is its words', async () => {
    await open('')
    await text().click()
    const claim = (level: string) =>
      `<div data-regie="claim" data-level="${level}" data-sources="burns-2006"><p>${level}</p></div>`
    paste(
      'text/html',
      `<p>a</p>${claim('limited')}${claim('sure')}<div data-regie="invitation" data-kind="claim"><p>b</p></div>`,
    )
    expect(written()).toBe('a\n\n::: claim limited burns-2006\nlimited\n:::\n\nsure\n\nb\n')
  })

  it('and dropping a file is refused in words', async () => {
    await open('Rust.')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'tuin.png', { type: 'image/png' }))
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, clientX: 60, clientY: 60 })
    text().element().dispatchEvent(drop)
    expect(drop.defaultPrevented).toBe(true)
    await expect.element(page.getByRole('status')).toHaveTextContent('Er zat een plaatje bij. Dat is weggelaten.')
    expect(onchange).not.toHaveBeenCalled()
  })

  it('of Markdown as text stays text', async () => {
    await open('')
    await text().click()
    paste('text/plain', '## geen kop **niet vet**\n::: voice')
    await expect.element(page.getByText('## geen kop **niet vet**')).toBeVisible()
    expect(written()).toBe('\\## geen kop \\*\\*niet vet\\*\\*\n\n\\::: voice\n')
  })
})

describe('the gentle reader', () => {
  const worrying = 'Zo kun je **genezen**.\n\nOnderzoek laat zien dat het werkt.\n\nDit is echter fijn.'

  it('lists what it sees, what stops publishing first', async () => {
    await open(worrying)
    const reader = page.getByRole('complementary', { name: 'De meelezer' })
    await expect.element(reader.getByText('Eén woord houdt plaatsen tegen.')).toBeVisible()
    const kinds = [...reader.element().querySelectorAll('summary')].map(({ textContent }) => textContent.trim())
    expect(kinds).toEqual(['Belooft iets medisch1', 'Klinkt als een bewering1', 'Moeilijke woorden1'])
    await expect.element(reader.getByText(/^Liever: minder last hebben/)).toBeVisible()
  })

  it('puts the cursor at the words', async () => {
    await open(worrying)
    await press('Ga naar de zin: genezen')
    await expect.element(text()).toHaveFocus()
    expect(getSelection()?.toString()).toBe('genezen')
  })

  it('underlines them, until she does not want that', async () => {
    await open(worrying)
    const underlined = () => [...text().element().querySelectorAll('.advice')].map(({ textContent }) => textContent)
    await expect.poll(underlined).toEqual(['genezen', 'Onderzoek laat zien dat het werkt.', 'echter'])
    await page.getByRole('checkbox', { name: 'Streep onder de woorden' }).click()
    await expect.poll(underlined).toEqual([])
  })

  it('reads again a moment after the last letter', async () => {
    await open('Rust.')
    await expect.element(page.getByText('Er valt niets op. Het leest rustig.')).toBeVisible()
    await toEnd()
    await userEvent.keyboard(' Word pijnvrij.')
    await expect.element(page.getByText('Eén woord houdt plaatsen tegen.')).toBeVisible()
  })

  it('reads English by English rules, whatever language the studio has', async () => {
    await render(Editor, { words: enStudio, lang: 'en', markdown: 'A cure for pain.', onchange })
    await expect.element(page.getByText('One word keeps it from being published.')).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: 'The text of your article' })).toHaveAttribute('lang', 'en')
  })
})

describe('a note', () => {
  const sheet = () => page.getByRole('dialog')
  const words = () => sheet().getByRole('textbox', { name: 'Wat staat er in de noot?' })
  const mark = (said: string) => text().getByRole('button', { name: `Noot: ${said}` })
  const numberOf = (said: string) => getComputedStyle(mark(said).element(), '::after').content

  it('is written in a place of its own, with marks and a link, and gets a number', async () => {
    await open('Rust helpt.')
    await toEnd()
    await press('Noot')
    await expect.element(words()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Schrijf wat er in de noot staat.')).toBeVisible()
    // Every letter arrives, also the one that takes the remark away.
    await userEvent.keyboard('Zie {Control>}i{/Control}Jansen{Control>}i{/Control} op ')
    await expect.element(page.getByText('Schrijf wat er in de noot staat.')).not.toBeInTheDocument()
    await sheet().getByRole('button', { name: 'Link', exact: true }).click()
    await userEvent.keyboard('javascript:alert(1){Enter}')
    await expect.element(page.getByText(/^Dit is geen adres/)).toBeVisible()
    await page.getByLabelText('Adres').fill('https://example.org/a')
    await press('Zet de link')
    await press('Zet in de tekst')
    expect(written()).toBe('Rust helpt.^[Zie *Jansen* op [https://example.org/a](https://example.org/a)]\n')
    await expect.element(text()).toHaveFocus()
    await userEvent.keyboard(' Verder.')
    expect(written()).toMatch(/\)\] Verder\.\n$/)
  })

  it('is changed and removed by its number, and the others count on', async () => {
    await open('Een^[Eerst.] twee^[Dan **dit**.].')
    expect([numberOf('Eerst.'), numberOf('Dan dit.')]).toEqual(['counter(note) / ""', 'counter(note) / ""'])
    await mark('Dan dit.').click()
    await expect.element(words()).toHaveTextContent('Dan dit.')
    await userEvent.keyboard(' En dat.')
    await press('Zet in de tekst')
    expect(written()).toBe('Een^[Eerst.] twee^[Dan **dit**. En dat.].\n')
    await mark('Eerst.').click()
    await press('Haal de noot weg')
    expect(written()).toBe('Een twee^[Dan **dit**. En dat.].\n')
    await press('Ongedaan maken')
    expect(written()).toBe('Een^[Eerst.] twee^[Dan **dit**. En dat.].\n')
  })

  it('is reached with the arrows, opened with Enter and shut with Escape', async () => {
    await open('Een^[Eerst.]')
    await toEnd()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(page.getByRole('status')).toHaveTextContent('Je staat in: noot')
    await expect
      .element(page.getByRole('button', { name: 'Noot', exact: true }))
      .toHaveAttribute('aria-pressed', 'true')
    await userEvent.keyboard('{Enter}')
    await expect.element(words()).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(text()).toHaveFocus()
    await userEvent.keyboard('{Backspace}')
    expect(written()).toBe('Een\n')
  })

  it('is typed by who knows Markdown, and never in a title', async () => {
    await open('')
    await text().click()
    await userEvent.keyboard('Woord^[[Zie [[hier] of *daar*]')
    expect(written()).not.toContain('^[')
    await userEvent.keyboard('{Enter}Woord^[[Zie *daar*] en')
    expect(written()).toContain('Woord^[Zie \\*daar\\*] en\n')
    onchange.mockClear()
    await open('::: try vuist\n### Knijp\nZacht.\n:::')
    await page.getByText('Knijp', { exact: true }).click()
    await userEvent.keyboard('{End}^[[x]')
    expect(written()).toContain('### Knijp^\\[x\\]\n')
    await page.getByRole('button', { name: 'Noot', exact: true }).last().click()
    await expect.element(page.getByText(/^Op deze plek kan geen noot staan/)).toBeVisible()
  })

  it('goes over the clipboard between two texts of ours, and another page can say nothing by it', async () => {
    await open('')
    await text().click()
    paste('text/html', '<p>Een<span data-regie="note" data-text="*Zie* hier."></span> twee</p>')
    expect(written()).toBe('Een^[*Zie* hier.] twee\n')
    for (const bad of ['x] [y](javascript:alert(1)', '', 'a[b', 'a&#10;&#10;# b'])
      paste('text/html', `<p>x<span data-regie="note" data-text="${bad}">y</span></p>`)
    expect(written().match(/\^\[/g)).toHaveLength(1)
    const copied = new DataTransfer()
    await userEvent.keyboard('{Control>}a{/Control}')
    text()
      .element()
      .dispatchEvent(new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }))
    expect(copied.getData('text/html')).toContain('data-text="*Zie* hier."')
    expect(copied.getData('text/plain')).toContain('Een (Zie hier.) twee')
  })

  it('takes from what is pasted in it only the words', async () => {
    await open('Woord')
    await toEnd()
    await press('Noot')
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<h2>Een</h2><p>twee <b>drie</b><img src=x></p><ul><li>vier</li></ul>')
    words()
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    await press('Zet in de tekst')
    expect(written()).toBe('Woord^[Een twee **drie** vier]\n')
  })

  it('is judged as the text is', async () => {
    await open('Rust helpt^[Dit geneest je rug.].')
    await expect.element(page.getByText('Eén woord houdt plaatsen tegen.')).toBeVisible()
    expect(mark('Dit geneest je rug.').element().closest('.medical-claim')).not.toBeNull()
  })
})
