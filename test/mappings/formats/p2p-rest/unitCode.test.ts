import { expect, test } from 'vitest'
import { unitCodeBy, usualUnits } from '../../../../mappings/formats/p2p-rest/reading/unitCode.ts'
import { units } from '../../../../mappings/rules/codelists/units.ts'

test('usual names of units have the codes of the list, whatever the size of letters', () => {
  const unitCode = unitCodeBy({})
  expect(['pcs', 'PCS', 'ea', 'Each', 'kpl', 'h'].map(unitCode)).toEqual(['C62', 'C62', 'EA', 'EA', 'C62', 'HUR'])
  expect(Object.values(usualUnits).filter((code) => !units.has(code))).toEqual([])
})

test('a code is itself, and what nobody knows stays as it is', () => {
  expect(['C62', 'EA', 'XBX', 'ST', 'bunch', 'toString'].map(unitCodeBy({}))).toEqual(['C62', 'EA', 'XBX', 'ST', 'bunch', 'toString'])
})

test("a system's own table comes first", () => {
  expect(['Bunch', 'EA', 'pcs'].map(unitCodeBy({ bunch: 'XBH', ea: 'C62' }))).toEqual(['XBH', 'C62', 'C62'])
})
