import js from '@eslint/js'
import globals from 'globals'
import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'test-results/', 'data/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Addresses are made by i18n/paths.ts, which knows both languages; Kit's resolve() would add nothing.
      'svelte/no-navigation-without-resolve': 'off',
      // A style attribute is refused by our content security policy.
      'svelte/no-inline-styles': 'error',
      // It takes the reason behind a svelte-ignore for more rule names; svelte-check reports the unused ones itself.
      'svelte/no-unused-svelte-ignore': 'off',
      // A Date here is a moment that is read, never one that is changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      'no-undef': 'off',
    },
  },
  {
    // Kit's own would leave for the sign-in page when her session is over, and lose what she typed.
    files: ['src/routes/studio/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '$app/forms',
          importNames: ['enhance'],
          message: 'Take `enhance` from src/routes/studio/enhancing.ts.',
        },
      ],
    },
  },
)
