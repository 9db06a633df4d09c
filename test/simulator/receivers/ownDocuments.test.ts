import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { InboundMessage } from '../../../connectors/ports.ts'
import { exampleProfiles } from '../../../connectors/profile/load.ts'
import { loadProfile } from '../../../connectors/profile/loadProfile.ts'
import type { InboundFormat } from '../../../mappings/formats/inboundDocument.ts'
import type { NotedReceipt } from '../../../simulator/receivers/notedReceipt.ts'
import type { PlacedOrder } from '../../../simulator/receivers/placedOrder.ts'
import { simulatedSystems } from '../../../simulator/simulatedSystems.ts'
import { playSystem, type PlayedKind, type PlayedSystem } from '../../harness/playedSystem.ts'
import { standards } from '../../harness/standards.ts'
import { dtdErrors } from '../../mappings/formats/cxml/documentTypes.ts'

const order: PlacedOrder = {
  number: 'PO-1', stage: 'new', version: 1, at: '2026-11-02T09:00:00.000Z', buyer: { name: 'Esimerkkikunta', businessId: '0211675-2' }, orderer: { name: 'Maija Mallikas', unit: 'K-12' },
  place: { name: 'Koulu', street: 'Koulutie 2', city: 'Esimerkki', postCode: '00002' }, total: '199.00', lines: [{ number: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'C62', price: '99.50' }],
}
const documents: readonly PlacedOrder[] = [order, { ...order, stage: 'update', version: 2, at: '2026-11-03T09:00:00.000Z' }, { ...order, stage: 'delete', version: 3, at: '2026-11-04T09:00:00.000Z' }]
const receipt: NotedReceipt = {
  number: 'R-1', stage: 'received', at: '2026-11-05T09:00:00.000Z', order: 'PO-1', despatch: 'L-1', receiver: 'K-12', lines: [{ number: 1, orderLine: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'C62' }],
}
const reversal: NotedReceipt = { ...receipt, number: 'R-2', stage: 'reversed', previous: 'R-1', at: '2026-11-06T09:00:00.000Z' }

interface Kind extends PlayedKind {
  /** Whose example has layouts that it writes by, or is read by. */
  readonly municipality: string
}

const files = (municipality: string): Kind => ({
  municipality, system: { kind: 'fixed-position-files', channel: 'folder' },
  settings: () => ({ channel: { kind: 'folder', path: 'env:FOLDER', archive: 'env:ARCHIVE_FOLDER', pickUp: 'env:PICK_UP_FOLDER' } }),
})
const kinds = {
  'in fixed positions': files('hameenkyro'),
  'in separated values': files('vesilahti'),
  'as IDocs': { municipality: 'tampere', system: { kind: 'sap-idoc', channel: 'folder' }, settings: () => ({ channel: { kind: 'folder', path: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' } }) },
  'in cXML': {
    municipality: 'kangasala', system: { kind: 'cxml', channel: 'http' },
    settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms }, sharedSecret: 'env:SHARED_SECRET', receivedSecrets: ['env:RECEIVED_SECRET'], deploymentMode: 'test', statusUpdates: true }),
  },
  'by P2P REST': {
    municipality: 'lempaala', system: { kind: 'p2p-rest', channel: 'http' },
    settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', followTo: ['env:HOST'], timeout_ms, basic: { username: 'env:CLIENT_ID', password: 'env:CLIENT_SECRET' } } }),
  },
} as const satisfies Readonly<Record<string, Kind>>

describe.each(Object.entries<Kind>(kinds))('what buyers do in their own system comes %s', (_, { municipality, ...kind }) => {
  let played: PlayedSystem
  let formats: readonly InboundFormat[]
  afterEach(() => played.stop())

  async function play(): Promise<void> {
    const { profile } = await loadProfile(join(exampleProfiles, municipality), municipality)
    if (profile === undefined) throw new Error(`the example of ${municipality} is faulty`)
    formats = [...profile.inboundFormats.values()]
    const writes = simulatedSystems([profile]).find(({ isOrderedIn }) => isOrderedIn === true)?.writes
    played = await playSystem({ ...kind, system: { ...kind.system, ...(writes && { writes }) } })
  }
  const heardBy = async (at: string, seen = new Set<string>()): Promise<readonly InboundMessage[]> => {
    played.clock.moveTo(Date.parse(at))
    return (await played.heard()).filter(({ channelId }) => !seen.has(channelId) && seen.add(channelId))
  }
  const read = (messages: readonly InboundMessage[]) => messages.flatMap((message) => played.connection.interpret(message, formats).documents)

  test('each at its time, with the number and the lines of the order', async () => {
    await play()
    const seen = new Set<string>()
    for (const one of documents) played.receiver.order?.(one)
    expect(await heardBy('2026-11-02T08:59:00.000Z', seen)).toEqual([])
    expect(played.receiver.nextDue_ms()).toBe(Date.parse(order.at))
    for (const [index, { at }] of documents.entries()) {
      const found = read(await heardBy(at, seen))
      expect(found).toMatchObject([{ kind: 'purchaseOrder', broken: [], order: { buyersNumber: 'PO-1', stage: ['placed', 'changed', 'cancelled'][index] } }])
      expect(JSON.parse(JSON.stringify(found[0]))).toMatchObject({ order: { lines: [{ item: { name: 'Phone A', sellersIdentifier: 'PH-1' }, price: { net: expect.stringMatching(/^99\.50*$/) } }] } })
    }
  })

  test('receipts and reversals too, where it notes them', async () => {
    await play()
    if (played.receiver.receive === undefined) return expect(['tampere', 'vesilahti']).toContain(municipality)
    const seen = new Set<string>()
    for (const one of [receipt, reversal]) played.receiver.receive(one)
    played.receiver.order?.(order)
    await heardBy(order.at, seen)
    const [received] = read(await heardBy(receipt.at, seen))
    const [reversed] = read(await heardBy(reversal.at, seen)).slice(-1)
    expect(received).toMatchObject({ kind: 'receipt', receipt: { number: 'R-1', stage: 'received', buyersOrder: 'PO-1', despatch: 'L-1' } })
    expect(reversed).toMatchObject({ kind: 'receipt', receipt: { stage: 'reversed', previousReceipt: 'R-1', buyersOrder: 'PO-1' } })
    expect(JSON.parse(JSON.stringify(received))).toMatchObject({ receipt: { lines: [{ quantity: expect.stringMatching(/^2(\.0*)?$/), unit: 'C62' }] } })
  })
})

standards.test('orders and receipts in cXML are valid by its document types', async () => {
  const { municipality: _, ...kind } = kinds['in cXML']
  const played = await playSystem(kind)
  try {
    for (const one of documents) played.receiver.order?.(one)
    for (const one of [receipt, reversal, { ...receipt, number: 'R-3', stage: 'returned', previous: 'R-1' } as const]) played.receiver.receive?.(one)
    played.clock.moveTo(Date.parse(reversal.at))
    const messages = await played.heard()
    expect(messages).toHaveLength(6)
    for (const { bytes } of messages) expect(dtdErrors(bytes)).toEqual([])
  } finally {
    await played.stop()
  }
})
