import { expect, test } from 'vitest'
import { acceptedLanguage } from '../../service/acceptLanguage.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fi', 'fi'],
  ['sv-FI', 'sv'],
  ['SV', 'sv'],
  ['fil', 'en'],
  ['de, fi;q=0.3', 'fi'],
  ['fi;q=0.5, sv;q=0.9, en;q=0.1', 'sv'],
  ['fi;q=0, sv;q=0.1', 'sv'],
  ['fi;q=x, sv', 'sv'],
  ['*', 'en'],
  [`${'de, '.repeat(1000)}fi`, 'en'],
] as const)('%j is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})
