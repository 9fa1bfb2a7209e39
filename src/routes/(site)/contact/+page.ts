/** Messages are encrypted in the browser, so this page has a script; without one the form works and says what that means. */
export const csr = true
export const ssr = true
