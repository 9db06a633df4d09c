import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ProfileStore } from '../../connectors/profile/store.ts'
import { readCustomers } from '../../simulator/shop/customers.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { expectGolden } from '../harness/golden.ts'
import { eventsOf } from '../harness/municipalityEvents.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { composeAll, type ComposedDocument } from './composed.ts'

const customers = readCustomers()

describe('the documents of an order, its shipment, its invoice and its credit note', () => {
  let database: TestDatabase
  let documents: readonly ComposedDocument[]
  beforeAll(async () => {
    database = await createTestDatabase()
    const profiles = new ProfileStore()
    expect(await profiles.reload()).toEqual([])
    documents = await composeAll(database, profiles, customers.flatMap((customer, index) => eventsOf(customer, 501 + index)))
  })
  afterAll(() => database.drop())

  test.each(customers)('for $name are those of test/golden/$id', ({ id }) => {
    const mine = documents.filter(({ name }) => name.startsWith(`${id}/`))
    for (const { name, bytes } of mine) expectGolden(join(repositoryRoot, 'test'), name, bytes)
    expect(readdirSync(join(repositoryRoot, 'test/golden', id)).map((file) => `${id}/${file}`).sort()).toEqual(mine.map(({ name }) => name).sort())
  })
})
