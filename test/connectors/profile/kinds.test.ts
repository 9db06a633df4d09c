import { expect, test } from 'vitest'
import { formatsOfKind, kindIds } from '../../../connectors/profile/kinds.ts'
import { documentFormatIds } from '../../../connectors/profile/schema/flow.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'

test('profiles know the formats that there are, and no others', () => {
  expect([...documentFormatIds].sort()).toEqual([...documentFormats.keys()].sort())
})

test('every format is taken by some kind of system', () => {
  expect([...new Set(kindIds.flatMap((kind) => formatsOfKind[kind].documents))].sort()).toEqual([...documentFormatIds].sort())
})
