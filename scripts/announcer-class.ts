import type { Plugin } from 'vite'

/**
 * Kit's announcer of page changes hides itself with a style attribute, which our content security policy refuses. It gets
 * our own class for what only screen readers hear. Stops the build when Kit's text has changed, so that nobody finds
 * out from a stray line on the screen.
 */
export function announcerClass(): Plugin {
  return {
    name: 'regie:announcer-class',
    enforce: 'pre',
    transform: {
      filter: { id: /kit\/src\/runtime\/components\/root\.svelte$/ },
      handler(code) {
        const attribute = /style="position: absolute;[^"]*"/
        if (!attribute.test(code)) this.error("Kit's announcer has changed: look at scripts/announcer-class.ts")
        return { code: code.replace(attribute, 'class="sr"'), map: null }
      },
    },
  }
}
