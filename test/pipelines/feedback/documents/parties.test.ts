import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import { loadProfile } from '../../../../connectors/profile/loadProfile.ts'
import type { Party } from '../../../../mappings/model/party.ts'
import { isBuyerOf } from '../../../../pipelines/feedback/documents/parties.ts'

const { profile: loaded } = await loadProfile(join(exampleProfiles, 'tampere'), 'tampere')
const own = loaded!.profile.buyer.businessIds[0]!
const digits = own.replace('-', '')
const named = (...ids: readonly string[]): Partial<Party> => ({ identifiers: ids.map((id) => ({ id })) })

describe('a buyer is of the municipality', () => {
  test.each<[string, Partial<Party>, boolean]>([
    ['with no identifier', {}, true],
    ['with a company code', named('1000'), true],
    ['with a network identity and a D-U-N-S number', named('AN01000000123', '460000001'), true],
    ['with its Y-tunnus beside a company code', named('1000', own), true],
    ['with its OVT and a suffix that the profile does not name', named(`0037${digits}ZZ9`), true],
    ['with its VAT number', { ...named(), vatIdentifier: `FI${digits}` }, true],
    ['with the Y-tunnus of another', named('1000', '0205717-4'), false],
    ['with the Y-tunnus of another at an address of its own', { ...named('0205717-4'), endpoint: { id: `0037${digits}ZZ9`, scheme: '0216' } }, false],
    ['with the OVT of another', named('003702057174'), false],
    ['with the VAT number of another as an identifier', named('FI02057174'), false],
    ['with a VAT number of another country', { ...named('1000'), vatIdentifier: 'SE556000000001' }, false],
  ])('%s', (_, party, expected) => {
    expect(isBuyerOf(loaded!.profile, { name: 'Ostaja', identifiers: [], ...party })).toBe(expected)
  })
})
