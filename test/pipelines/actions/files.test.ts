import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeAndText } from '../../../errors/failure.ts'
import { ProfileStore } from '../../../connectors/profile/store.ts'
import { closeFile } from '../../../ledger/files.ts'
import { giveUp } from '../../../pipelines/actions/giveUp.ts'
import { release } from '../../../pipelines/actions/release.ts'
import { takeIn } from '../../../pipelines/intake/takeIn.ts'
import { createDecoder, keptSchemaById } from '../../../schemas/codec.ts'
import { inTransaction } from '../../../ledger/transaction.ts'
import { houseProfile, shopRecord } from '../../cli/house.ts'
import { folderWith } from '../../connectors/profile/sample.ts'
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts'
import { invoiceContent, invoiceIssued } from '../../harness/events.ts'

const now_ms = Date.parse('2026-03-02T09:00:00Z')
const act = { who: 'Testaaja', why: 'it is a test', at_ms: now_ms }
const plain = { pastPredecessor: false, renderAgain: false, notDelivered: false, ask: false }
const fileId = '00000000-0000-8000-8000-00000000000f'

let database: TestDatabase
let profiles: ProfileStore
let ids: readonly string[]

beforeAll(async () => {
  profiles = new ProfileStore(await folderWith({ 'esimerkki/profile.yaml': houseProfile() }))
  expect(await profiles.reload()).toEqual([])
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** Two invoices in one file that is parked. */
beforeEach(async () => {
  const { pool } = database
  await pool.query('truncate events, transmissions, lanes, actions cascade')
  const records = ['10001', '10002'].map((number, index) => {
    const { key, ...record } = shopRecord('fi.kuntasilta.shop.InvoiceIssued', { ...invoiceIssued(), story: `invoice-${number}`, invoice: { ...invoiceContent(), number } }, `e-${number}`)
    return { ...record, key: Buffer.from(key), partition: 0, offset: BigInt(index) }
  })
  await inTransaction(pool, (client) => takeIn(client, records, { decode: createDecoder({ schemaById: keptSchemaById }), profiles }, now_ms))
  ids = (await pool.query<{ id: string }>('select id from deliveries order by document_number')).rows.map((row) => row.id)
  await closeFile(pool, 'esimerkki/operator', {
    id: fileId, sequence: 1, name: 'file-1.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), kind: 'invoice', environment: 'production',
    cutAt_ms: now_ms, bytes: Buffer.from('both'), deliveryIds: ids,
  }, now_ms)
  await setState('parked')
})

async function setState(state: string): Promise<void> {
  await database.pool.query('update deliveries set state = $1', [state])
}

async function states(): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ line: string }>(`select document_number || ' ' || state as line from deliveries order by delivery_no`)
  return rows.map(({ line }) => line)
}

describe('a document in a closed file', () => {
  test('is released with all of its file', async () => {
    const { released, refused } = await release([ids[0]!], plain, act, { pool: database.pool, profiles })
    expect(released.map(({ delivery, state }) => `${delivery.documentNumber} ${state}`)).toEqual(['10001 retrying', '10002 retrying'])
    expect(refused).toEqual([])
    expect(await states()).toEqual(['10001 retrying', '10002 retrying'])
  })

  test('once one was given up, the file never goes again; the others go into a new one', async () => {
    await giveUp([ids[0]!], act, database)
    const same = await release([ids[1]!], plain, act, { pool: database.pool, profiles })
    expect(same.released).toEqual([])
    expect(same.refused.map(({ because }) => codeAndText(because))).toEqual([expect.stringMatching(/^KS-ACTION-FILE-INCOMPLETE: .*file-1\.txt.*invoice 10002.*invoice 10001/)])
    const again = await release([ids[1]!], { ...plain, renderAgain: true }, act, { pool: database.pool, profiles })
    expect(again.released.map(({ delivery, state }) => `${delivery.documentNumber} ${state}`)).toEqual(['10002 replaced'])
    expect(await states()).toEqual(['10001 given up', '10002 replaced', '10002 planned'])
  })

  test('is rendered again with all of its file', async () => {
    await release([ids[0]!], { ...plain, renderAgain: true }, act, { pool: database.pool, profiles })
    expect(await states()).toEqual(['10001 replaced', '10002 replaced', '10001 planned', '10002 planned'])
  })

  test('is not taken out of a file that is being tried', async () => {
    await setState('retrying')
    const { givenUp, refused } = await giveUp([ids[0]!], act, database)
    expect(givenUp).toEqual([])
    expect(refused.map(({ because }) => because.code)).toEqual(['KS-ACTION-IN-FILE'])
  })
})

test.each(['sending', 'delivered', 'acknowledged', 'rejected', 'replaced', 'given up', 'not sent'])('what is "%s" is neither released nor given up', async (state) => {
  await setState(state)
  const released = await release(ids, plain, act, { pool: database.pool, profiles })
  expect(released.refused.map(({ because }) => because.code)).toEqual(['KS-ACTION-NOTHING-TO-RELEASE', 'KS-ACTION-NOTHING-TO-RELEASE'])
  const { refused } = await giveUp(ids, act, database)
  expect(refused.map(({ because }) => because.code)).toEqual(['KS-ACTION-NOT-TO-BE-GIVEN-UP', 'KS-ACTION-NOT-TO-BE-GIVEN-UP'])
  expect(await states()).toEqual([`10001 ${state}`, `10002 ${state}`])
  expect((await database.pool.query('select from actions')).rowCount).toBe(0)
})

test('a document under a number that another event holds is never released', async () => {
  await database.pool.query(`update events set standing = 'contradiction' where document_number = '10001'`)
  const { refused } = await release([ids[0]!], plain, act, { pool: database.pool, profiles })
  expect(refused.map(({ because }) => because.code)).toEqual(['KS-ACTION-CONTRADICTION'])
})
