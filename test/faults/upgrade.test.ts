import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byFirstContract } from '../harness/firstContract.ts'
import { buyers, documents, flow } from '../pipelines/stage/profiles.ts'
import { creditNote, invoice } from '../pipelines/stage/records.ts'
import { CountingReceiver } from './countingReceiver.ts'
import { findPreviousVersion, layOut } from './previousVersion.ts'
import { quickLane, severalServices, type SeveralServices } from './severalServices.ts'

/** A copy without history is nothing that a machine could be given, so that this skip is none that REQUIRE_ALL refuses. */
const previous = findPreviousVersion()
const missing = typeof previous === 'string' ? previous : undefined
const municipalities = ['esimerkki', 'toinen', 'kolmas'] as const

let folder: string
let receiver: CountingReceiver
let services: SeveralServices

beforeAll(async () => {
  if (typeof previous === 'string') return
  folder = layOut(previous)
  receiver = await CountingReceiver.start()
  const operator = documents({ lane: quickLane, settings: { channel: { kind: 'http', baseUrl: receiver.url }, format: 'FINVOICE30' } })
  // Each municipality has an address of its own, so that nothing is shared.
  const receiverOf = (municipality: keyof typeof buyers): object => ({ receiver: [{ id: `0037${buyers[municipality].replace('-', '')}`, scheme: '0216', intermediator: '003703575029', environment: 'production', from: '2025-01-01' }] })
  services = await severalServices(municipalities.map((municipality) => ({
    municipality, businessId: buyers[municipality], systems: { operator }, flows: [flow('invoices', 'operator', receiverOf(municipality))], shared: [],
  })), {})
}, 120_000)
afterAll(async () => {
  if (missing !== undefined) return
  await services.end()
  await receiver.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Stories of an invoice and its credit note for each municipality, by a contract that every version knows. */
function stories(name: string): ReturnType<typeof invoice>[] {
  return municipalities.flatMap((municipality) => {
    const number = `${name}-${municipality}`
    const of = { businessId: buyers[municipality] }
    return [invoice(number, of), creditNote(`${number}-c`, number, { story: `story ${number}`, ...of })].map(byFirstContract)
  })
}

test.skipIf(missing !== undefined)(`the previous version works on a ledger of this one, beside it, and is replaced without anything lost or doubled${missing === undefined ? '' : ` (${missing})`}`, async () => {
  const each = stories('').length
  const old = await services.start(folder)
  await services.publish(stories('before'))
  await services.atRest(each)
  const next = await services.start()
  for (let round = 0; round < 10; round += 1) await services.publish(stories(`beside ${round}`))
  await services.atRest(each * 11)
  expect(await old.stop(), old.errors).toBe(0)
  await services.publish(stories('after'))
  await services.atRest(each * 12)
  expect(await next.stop(), next.errors).toBe(0)

  for (const service of [old, next]) expect(service.errors).not.toContain('A part of the service failed')
  expect(receiver.seen.effects.length).toBe(each * 12)
  expect(receiver.seen.arrivals.length).toBe(each * 12)
  const { rows } = await services.database.pool.query(`
    select count(*)::integer as all, count(*) filter (where state in ('delivered', 'acknowledged') and token is null)::integer as there from deliveries`)
  expect(rows).toEqual([{ all: each * 12, there: each * 12 }])
}, 180_000)
