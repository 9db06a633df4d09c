import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../../errors/failure.ts'
import { checkNumbers } from '../../../mappings/suppliers/checkNumbers.ts'
import { checkSuppliers } from '../../../mappings/suppliers/checkSuppliers.ts'
import { compileSuppliers } from '../../../mappings/suppliers/compileSuppliers.ts'
import { supplierNumbered, supplierNumberOf } from '../../../mappings/suppliers/sellerNumbered.ts'
import { supplierOf, supplierWith } from '../../../mappings/suppliers/supplierOf.ts'
import type { Party } from '../../../mappings/model/party.ts'
import { expectFailure } from '../../harness/failures.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

const documented = /```csv\n([^`]*)```/.exec(readFileSync(join(repositoryRoot, 'docs/suppliers.md'), 'utf8'))?.[1] ?? ''
const table = compileSuppliers(documented, 'suppliers.csv')
const tiera: Party = { name: 'Tiera Oy', identifiers: [], legalRegistration: { id: '2362180-3' } }

test.each([
  ['2025-12-31', '100234', 'A01'],
  ['2026-01-01', '200234', 'A02'],
  ['2031-07-01', '200234', 'A02'],
])('the example of the page on %s', (day, number, purchasingGroup) => {
  expect(checkSuppliers(table)).toEqual([])
  expect(supplierOf(table, tiera, 'T1', day)).toMatchObject({ number, purchasingGroup, plant: '1010', orderType: 'NB' })
})

test('a seller without a row on the day is told with table, number and day', () => {
  expectFailure('KS-PROFILE-SUPPLIER-NONE', { table: 'suppliers.csv', number: 'T1', businessId: '2362180-3', seller: 'Tiera Oy', day: '2024-12-31' }, () => supplierOf(table, tiera, 'T1', '2024-12-31'))
  expectFailure('KS-PROFILE-SUPPLIER-NONE', { businessId: '' }, () => supplierOf(table, { name: 'Nobody', identifiers: [] }, 'T1', '2026-01-01'))
})

test('a format is given the cells that it needs, or every empty one is named', () => {
  const of = { number: 'T1', format: 'sap-odata' }
  const [plain] = compileSuppliers('businessId,supplier,plant\n2362180-3,7,\n', 'x.csv').rows
  expect(supplierWith(plain?.supplier, [], of).number).toBe('7')
  expectFailure('KS-PROFILE-SUPPLIER-CELL', { ...of, supplier: '7', columns: 'plant, companyCode' }, () => supplierWith(plain?.supplier, ['plant', 'companyCode'], of))
  expectFailure('KS-PROFILE-SUPPLIERS', of, () => supplierWith(undefined, [], of))
})

test('a number is the seller’s who has it on the day, with or without zeros before it', () => {
  const of = (number: string, day: string) => supplierNumbered(table, number, day)?.businessId
  expect([of('100234', '2025-12-31'), of('0000200234', '2026-01-01'), of('100777', '2031-07-01')]).toEqual(['2362180-3', '2362180-3', '0919156-0'])
  expect([of('100234', '2026-01-01'), of('234', '2026-01-01'), of('', '2026-01-01')]).toEqual([undefined, undefined, undefined])
  expect([supplierNumberOf({ name: '', identifiers: [{ id: '7372', scheme: '0088' }, { id: '100234' }] }), supplierNumberOf(tiera)]).toEqual(['100234', undefined])
})

test('a table that tells the seller of a number has it for one seller on any day', () => {
  const twice = (csv: string): readonly Problem[] => checkNumbers(compileSuppliers(`businessId,from,until,supplier\n2362180-3,,2025-06-30,7\n${csv}`, 'x.csv'))
  expect([...twice('0919156-0,2025-07-01,,7\n'), ...twice('0919156-0,,,8\n'), ...twice('2362180-3,2025-07-01,,7\n')]).toEqual([])
  expect(twice('0919156-0,2025-06-30,,007\n')).toEqual([expect.objectContaining({ code: 'KS-PROFILE-SUPPLIER-TWICE', parameters: { table: 'x.csv', supplier: '007', row: 3, other: 2, from: '2025-06-30', until: '2025-06-30' } })])
})

const checked = (csv: string): readonly Problem[] => checkSuppliers(compileSuppliers(csv, 'x.csv'))

test('rows of one seller neither overlap nor leave days out; other sellers do not matter', () => {
  const rows = 'businessId,from,until,supplier\n2362180-3,,2025-06-30,1\n0919156-0,2025-01-01,,2\n'
  expect(checked(`${rows}2362180-3,2025-07-01,,3\n`)).toEqual([])
  expect(checked(`${rows}2362180-3,2025-06-30,,3\n`)).toEqual([expect.objectContaining({ code: 'KS-PROFILE-TABLE-OVERLAP', parameters: expect.objectContaining({ row: 4, other: 2, from: '2025-06-30', until: '2025-06-30' }) })])
  expect(checked(`${rows}2362180-3,2025-07-03,,3\n`)).toEqual([expect.objectContaining({ code: 'KS-PROFILE-SUPPLIER-GAP', parameters: { table: 'x.csv', businessId: '2362180-3', from: '2025-07-01', until: '2025-07-02' } })])
})

test.each([
  ['a wrong check digit', 'businessId,supplier\n2362180-4,1\n', 'KS-PROFILE-TABLE-VALUE', { column: 'businessId', row: 2 }],
  ['no supplier', 'businessId,supplier\n2362180-3,\n', 'KS-PROFILE-TABLE-VALUE', { column: 'supplier' }],
  ['a space in a code', 'businessId,supplier,plant\n2362180-3,1,10 10\n', 'KS-PROFILE-TABLE-VALUE', { column: 'plant', seen: '10 10' }],
  ['no column for the supplier', 'businessId\n2362180-3\n', 'KS-PROFILE-TABLE-COLUMN', { column: 'supplier' }],
  ['an account', 'businessId,supplier,account\n2362180-3,1,4580\n', 'KS-PROFILE-TABLE-COLUMN', { column: 'account' }],
  ['nothing', 'businessId,supplier\n', 'KS-PROFILE-TABLE-EMPTY', { table: 'x.csv' }],
] as const)('a table with %s is refused', (_, csv, code, parameters) => {
  expectFailure(code, parameters, () => compileSuppliers(csv, 'x.csv'))
})
