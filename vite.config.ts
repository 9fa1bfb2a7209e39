import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { announcerClass } from './scripts/announcer-class.ts'

export default defineConfig({
  plugins: [
    announcerClass(),
    sveltekit({
      adapter: adapter({ precompress: false }),
      compilerOptions: { runes: true },
      // Absolute asset paths let one cached /app shell answer every address below /app while offline.
      paths: { relative: false },
      // The service worker is registered by the private app and the pain test only (src/lib/device/offline.ts).
      serviceWorker: { register: false },
      // One answer carries the whole first paint: a page's styles travel inside its HTML, allowed by hash.
      inlineStyleThreshold: 40_000,
      version: { pollInterval: 0 },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'media-src': ['self', 'blob:'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: { target: 'es2023' },
})
