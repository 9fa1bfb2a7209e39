import { expect, it } from 'vitest'
import { filesOnlyBehind } from './studio-files.ts'

it('finds what only the studio needs, also what it loads later, and leaves what others need too', () => {
  const manifest = {
    app: { file: 'app.js', dynamicImports: ['page', 'studio'] },
    page: { file: 'page.js', imports: ['shared'], css: ['page.css'] },
    studio: {
      file: 'studio.js',
      imports: ['shared', 'own'],
      dynamicImports: ['editor'],
      css: ['studio.css', 'page.css'],
    },
    shared: { file: 'shared.js', css: ['shared.css'] },
    own: { file: 'own.js', imports: ['shared'] },
    editor: { file: 'editor.js', imports: ['own', 'deep'] },
    deep: { file: 'deep.js', imports: ['editor'] },
  }
  expect(filesOnlyBehind(manifest, (key) => key === 'studio').toSorted()).toEqual([
    'deep.js',
    'editor.js',
    'own.js',
    'studio.css',
    'studio.js',
  ])
})
