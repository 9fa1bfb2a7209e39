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

it('takes styles that two pages share for what their pages are', () => {
  const manifest = {
    app: { file: 'app.js', dynamicImports: ['page', 'studio', 'story'] },
    page: { file: 'page.js', css: ['prose.css'] },
    studio: { file: 'studio.js', imports: ['editor'] },
    story: { file: 'story.js', imports: ['editor'] },
    editor: { file: 'editor.js', css: ['editor.css', 'prose.css'] },
    '_editor.css': { file: 'editor.css' },
    '_prose.css': { file: 'prose.css' },
    // Nobody names it: then it is everybody's.
    '_global.css': { file: 'global.css' },
  }
  expect(filesOnlyBehind(manifest, (key) => key === 'studio' || key === 'story').toSorted()).toEqual([
    'editor.css',
    'editor.js',
    'story.js',
    'studio.js',
  ])
})
