import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBusinessId } from '../../../mappings/model/identifiers/businessId.ts'
import { readCustomers, shareOut } from '../../../simulator/shop/customers.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'
import { domain, domainFolder } from '../../harness/standards.ts'

const customers = readCustomers()

test('every business id has its check digit', () => {
  expect(customers.filter((customer) => !isBusinessId(customer.businessId))).toEqual([])
})

test('the customers are the municipalities that have a profile, under the business id that the profile calls its own', () => {
  const folder = join(repositoryRoot, 'connectors/municipalities')
  const profiles = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  expect(customers.map((customer) => customer.id).sort()).toEqual(profiles.sort())
  for (const { id, businessId } of customers) expect(readFileSync(join(folder, id, 'profile.yaml'), 'utf8')).toContain(businessId)
})

domain.test('the business ids are those of the register', () => {
  const rows: Record<string, string>[] = parse(readFileSync(join(domainFolder, 'municipalities.csv')), { columns: true })
  expect(customers.map((customer) => customer.businessId).sort()).toEqual(rows.map((row) => row['y_tunnus']).sort())
})

test('all orders are shared out, by weight, and nobody goes without', () => {
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 5000 }), (orders) => {
      const shares = shareOut(orders, customers)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(orders)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(1)
      expect(Math.max(...shares)).toBe(shares[0])
    }),
  )
})

test('fewer orders than customers are shared out too', () => {
  expect(shareOut(2, customers).reduce((sum, share) => sum + share, 0)).toBe(2)
  expect(shareOut(0, customers)).toEqual(customers.map(() => 0))
})
