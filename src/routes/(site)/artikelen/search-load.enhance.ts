// The search itself and its index are fetched once, when someone goes to the field; until then a page carries only this.
const form = document.querySelector<HTMLFormElement>('form[data-search]')

form?.addEventListener(
  'focusin',
  () => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = form.dataset['script'] ?? ''
    document.head.append(script)
  },
  { once: true },
)
