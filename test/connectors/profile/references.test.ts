import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { missingReferences, neededReferences } from '../../../connectors/profile/environment.ts'
import { parseProfile } from '../../../connectors/profile/parse.ts'
import { referencesTo } from '../../../connectors/profile/references.ts'
import { changed, folderWith } from './sample.ts'

const folder = await folderWith({ 'secrets/token': 'hush\n', empty: '\n', large: 'x'.repeat(70_000), inside: 'a\nb\n' })
const references = referencesTo({ environment: { URL: 'https://example.fi', EMPTY: '' }, folder })

describe('a reference', () => {
  test('to the environment or to a file is resolved; other text is itself', () => {
    expect(references.text('env:URL')).toBe('https://example.fi')
    expect(references.text('file:secrets/token')).toBe('hush')
    expect(references.text(`file:${folder}/inside`)).toBe('a\nb')
    expect(references.text('plain')).toBe('plain')
  })

  test('to a secret never shows it', () => {
    const secret = references.secret('file:secrets/token')
    expect(secret.reveal()).toBe('hush')
    expect(`${secret} ${JSON.stringify(secret)} ${inspect(secret)}`).not.toContain('hush')
  })

  test.each([
    ['env:NOWHERE', { code: 'KS-PROFILE-VARIABLE', parameters: { variable: 'NOWHERE' } }],
    ['env:EMPTY', { code: 'KS-PROFILE-VARIABLE', parameters: { variable: 'EMPTY' } }],
    ['env:toString', { code: 'KS-PROFILE-VARIABLE', parameters: { variable: 'toString' } }],
    ['file:nowhere', { code: 'KS-PROFILE-SECRET-FILE', parameters: { path: 'nowhere', reason: { said: 'ENOENT' } } }],
    ['file:secrets', { code: 'KS-PROFILE-SECRET-FILE', parameters: { path: 'secrets', reason: { phrase: 'it is not an ordinary file' } } }],
    ['file:empty', { code: 'KS-PROFILE-SECRET-FILE', parameters: { path: 'empty', reason: { phrase: 'it is empty' } } }],
    ['file:large', { code: 'KS-PROFILE-SECRET-FILE', parameters: { path: 'large', reason: { phrase: 'it has {size} bytes', with: { size: 70_000 } } } }],
  ])('%s that cannot be resolved says why', (reference, problem) => {
    expect(() => references.text(reference)).toThrow(expect.objectContaining({ problem }))
  })
})

test('what a profile needs is listed, and what is missing of it', () => {
  const text = changed(
    'baseUrl: env:ESIMERKKI_URL\n',
    'baseUrl: env:URL\n        oauth2:\n          tokenUrl: env:URL\n          clientId: plain\n          clientSecret: file:nowhere\n        allowSubnets: ["env:SUBNET"]\n',
  )
  const profile = parseProfile(text, 'esimerkki').subject?.profile
  if (profile === undefined) throw new Error('the sample cannot be read')
  expect(neededReferences([profile])).toEqual(['env:URL', 'file:nowhere', 'env:SUBNET'].map((reference) => ({ municipality: 'esimerkki', system: 'operator', reference })))
  expect(missingReferences([profile], references).map(({ reference, problem }) => [reference, problem.code])).toEqual([
    ['file:nowhere', 'KS-PROFILE-SECRET-FILE'],
    ['env:SUBNET', 'KS-PROFILE-VARIABLE'],
  ])
})
