/** Says yes by itself once the page is really looked at. Without script there is the button, and a fetched or hidden page says nothing. */
const form = document.querySelector<HTMLFormElement>('form[data-yes]')

function sayYes() {
  if (document.visibilityState !== 'visible') return
  document.removeEventListener('visibilitychange', sayYes)
  form?.requestSubmit()
}

document.addEventListener('visibilitychange', sayYes)
sayYes()
