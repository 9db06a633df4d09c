import { expect, test } from 'vitest'
import { documentFormat, documentFormats } from '../../../mappings/formats/registry.ts'
import { expectFailure } from '../../harness/failures.ts'

test('every format is found by its own id', () => {
  for (const [id, format] of documentFormats) {
    expect(format.id).toBe(id)
    expect(documentFormat(id)).toBe(format)
  }
})

test('an unknown format is refused with the ones there are', () => {
  expectFailure('KS-MAP-FORMAT', { format: 'peppol-bis-4', known: [...documentFormats.keys()].join(', ') }, () => documentFormat('peppol-bis-4'))
})
