import { houseOverrides, lengthRules } from './scripts/house/rules.mjs';

export default {
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'jest', 'promise', 'unicorn', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', '**/node_modules/**', 'client/src/i18n/catalogues/**'],
  rules: {
    ...lengthRules,
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'eslint/no-underscore-dangle': 'off', // zod/mini names one of its functions `_default`
    'react/react-in-jsx-scope': 'off',
    'typescript/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
    'react/set-state-in-effect': 'off', // what lives as long as its component is opened in an effect
    'react/exhaustive-effect-dependencies': 'off', // an effect may run when something changes that it does not read
    'jsx-a11y/prefer-tag-over-role': 'off', // `role="status"` on a paragraph says what it is; `output` belongs to a form
    'unicorn/consistent-function-scoping': 'off',
    'typescript/consistent-return': 'off',
    'promise/always-return': 'off', // what is not awaited ends with its handlers; `no-floating-promises` watches it
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-misused-spread': 'off', // a row is plain data, copied to be changed; the signs of a string are its code points
    'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'until', 'eventually', 'fc.assert'] }],
  },
  overrides: [...houseOverrides, { files: ['server/src/platform/database/migrations/**'], rules: { 'max-lines-per-function': 'off' } }],
};
