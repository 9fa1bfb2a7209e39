import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { announcerClass } from './scripts/announcer-class.ts'
import { plainYjsLog } from './scripts/plain-yjs-log.ts'
import { studioFiles } from './scripts/studio-files.ts'

/**
 * Left to itself the app comes in more than fifty files, most of them smaller than their own headers. What every screen
 * with a script needs travels together. Kit's own client stays apart: Kit looks for it by name.
 */
const fewerFiles = [
  {
    name: 'framework',
    test: /rolldown\/runtime|node_modules\/(svelte|devalue|esm-env|clsx)\/|kit\/src\/(utils|messages|exports|runtime\/components\/layout)/,
    priority: 3,
  },
  {
    name: 'journal',
    test: /node_modules\/(yjs|lib0|idb)\/|src\/lib\/(device\/(journal|persistence|offline)|core\/(vault\/record|exchange\/collections|diary\/event|experiment\/course))|routes\/app\/(\w+\.svelte\.ts|AppHead|fitting-exercises|red-flag-ends-test)/,
    priority: 1,
  },
  {
    name: 'common',
    test: /node_modules\/valibot|preload-helper|kit\/src\/runtime\/(app\/(state|paths|env)|client\/payload)|src\/lib\/(core\/(\w+\.ts|exercise\/(at-a-glance|exercise-id|settings|session-record)|plan\/(plan|profile|habit-id)\.ts|safety\/(check|red-flags-version|care)\.ts|diary\/(entry|period)|pain-test\/record)|i18n\/(app-words|paths|format)|ui\/(words|icons|Icon|second-tap|drawings\/([Dd]rawing\.|inked\/mark))|parts\/QuickExit)/,
    priority: 2,
  },
]

export default defineConfig({
  plugins: [
    announcerClass(),
    plainYjsLog(),
    studioFiles(),
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
          'frame-src': ['self'],
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
  // Read from their packages they take 12 MiB of the server, most of it for what is never called; bin/regie.ts has its own (scripts/build-server.ts).
  ssr: { noExternal: ['kysely', 'valibot'] },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: fewerFiles } } } } } },
})
