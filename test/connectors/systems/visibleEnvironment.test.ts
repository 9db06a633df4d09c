import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ManualClock } from '../../../base/clock.ts'
import type { OutgoingTransmission } from '../../../connectors/ports.ts'
import { systemKind } from '../../../connectors/systems/registry.ts'
import { systemSettingsSchemas, type SystemKindId } from '../../../connectors/systems/settings.ts'
import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import { inboundLayout } from '../../../mappings/formats/layouts/inboundLayout.ts'
import { layoutFormat } from '../../../mappings/formats/layouts/layoutFormat.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { exampleSupplier, receiptOf, shopOrder } from '../../harness/documents/purchaseOrders.ts'
import { bodyOf, startHttp } from '../../harness/loopbackServer.ts'
import { documentTransmission, invoiceTransmission } from '../../harness/playedSystem.ts'
import { testReferences } from '../../harness/references.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { exampleInvoice } from '../../mappings/formats/finvoice-3.0/exampleInvoice.ts'
import { exampleResponse } from '../../mappings/formats/cxml/documents.ts'
import { file, municipalLayout } from '../../mappings/formats/layouts/municipalLayouts.ts'

type Environment = 'production' | 'test'
const order: CanonicalDocument = { kind: 'order', order: shopOrder('T261000001') }
const numberedOrder: CanonicalDocument = { kind: 'order', order: shopOrder('T1', { buyersNumber: '4500000001', orderer: { name: 'Aino', unit: '4100' } }) }
const receipt: CanonicalDocument = { kind: 'receipt', receipt: receiptOf('4500000001', 'R-1', { sellersOrder: 'T261000001' }) }
const reversal: CanonicalDocument = { kind: 'receipt', receipt: receiptOf('4500000001', 'R-2', { sellersOrder: 'T261000001', stage: 'reversed', previousReceipt: 'R-1' }) }
const signal = new AbortController().signal

/** Formats and layouts that say it in the document itself. */
const inTheDocument: readonly (readonly [SystemKindId, string, (environment: Environment) => Uint8Array | string])[] = [
  ...(['cxml', 'p2p-rest', 'sap-odata'] as const).flatMap((kind) => (kind === 'cxml' ? [{ kind: 'orderResponse', orderResponse: exampleResponse } as const] : [order, receipt, reversal]).map((document) =>
    [kind, `${document.kind} ${document.kind === 'receipt' ? document.receipt.stage : ''}`, (environment: Environment) => documentFormat(kind).render(document, { ...exampleContext, supplier: exampleSupplier, inReplyTo: 'message', environment })] as const)),
  ['sap-idoc', 'tampere/purchase-orders', (environment) => ofLayout('tampere/purchase-orders', order, environment)],
  ['fixed-position-files', 'orivesi/orders', (environment) => ofLayout('orivesi/orders', order, environment)],
  ['fixed-position-files', 'lempaala/orders', (environment) => ofLayout('lempaala/orders', order, environment)],
  ['fixed-position-files', 'lempaala/receipts', (environment) => ofLayout('lempaala/receipts', receipt, environment)],
]

/** Kinds whose request or file name says it. */
const besideTheDocument: readonly (readonly [SystemKindId, object, OutgoingTransmission])[] = [
  ['operator-rest', { format: 'FINVOICE30' }, invoiceTransmission('finvoice-3.0', '1001')],
  ['operator-zip', { software: 'S', version: '1', transferId: 'T', transferKey: 'env:KEY' }, invoiceTransmission('finvoice-3.0-zip', '1001')],
  ['peppol-access-point', {}, invoiceTransmission('peppol-bis-3', '1001')],
  ['generic-http', {}, invoiceTransmission('finvoice-3.0', '1001')],
  ['bank-channel', {}, invoiceTransmission('finvoice-3.0-soap', '1001')],
  ['generic-drop', { fileName: '{environment}_{id}.xml' }, documentTransmission('teappsxml-3.0', { kind: 'invoice', invoice: exampleInvoice }, '1001')],
]

function ofLayout(name: string, document: CanonicalDocument, environment: Environment): Uint8Array {
  const made = layoutFormat(municipalLayout(name, false), name)
  const context = { ...exampleContext, supplier: exampleSupplier, environment }
  return made.of === 'document' ? made.format.render(document, context) : made.format.assemble([made.format.renderSegment(document, context)], { ...file, environment }).bytes
}

test('every kind of system is here', () => {
  expect(new Set([...inTheDocument, ...besideTheDocument].map(([kind]) => kind))).toEqual(new Set(Object.keys(systemSettingsSchemas)))
})

test.each(inTheDocument)('%s: %s says in its bytes whether it is a test', (_, __, bytesIn) => {
  const [production, testing] = [bytesIn('production'), bytesIn('test')].map((bytes) => Buffer.from(bytes).toString('latin1'))
  expect(testing).not.toBe(production)
  expect(testing).toMatch(/test/i)
  expect(production).not.toMatch(/\btest/i)
})

describe('what carries a document', () => {
  const folders: string[] = []
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

  /** Request line, headers and body of what is sent, or the names of the files. */
  async function seenOf(kind: SystemKindId, settings: object, sent: OutgoingTransmission): Promise<string> {
    const isFile = kind === 'bank-channel' || kind === 'generic-drop'
    const folder = mkdtempSync(join(tmpdir(), 'ks-environment-'))
    folders.push(folder)
    for (const name of ['out', 'archive', 'in']) mkdirSync(join(folder, name))
    let seen = ''
    const server = await startHttp(async (request, response) => {
      const { host: _, ...headers } = request.headers
      seen = JSON.stringify([request.url, headers, (await bodyOf(request)).toString('latin1')])
      response.writeHead(500).end()
    })
    const channel = isFile ? { kind: 'folder', path: join(folder, 'out'), archive: join(folder, 'archive'), pickUp: join(folder, 'in') } : { kind: 'http', baseUrl: `http://127.0.0.1:${server.port}` }
    const system = systemKind(kind)
    const connection = system.open(system.settings.parse({ channel, ...settings }), { clock: new ManualClock(0), references: testReferences({ KEY: 'key' }), allowLoopback: true })
    await connection.send(sent, signal)
    await connection.close()
    await server.stop()
    return isFile ? readdirSync(join(folder, 'out')).join(' ') : seen
  }

  test.each(besideTheDocument)('%s: its request or file name says whether it is a test', async (kind, settings, sent) => {
    const [production, testing] = [await seenOf(kind, settings, { ...sent, environment: 'production' }), await seenOf(kind, settings, { ...sent, environment: 'test' })]
    expect(testing).not.toBe('')
    expect(testing).not.toBe(production)
    expect(testing).toMatch(/test/)
  })
})

test.each([
  ['orivesi/orders', 'til_202611020830_000001.dat', 'fixed positions, by their header'],
  ['lempaala/orders', 'tilaukset_000001_20261102.csv', 'separated values, by their column'],
  ['vesilahti/orders', 'ostotilaukset-20261102-000001.csv', 'separated values that are only read'],
  ['tampere/orders', 'order.xml', 'an IDoc, by its control record'],
])('%s, %s: a document that comes in is a test where it says so (%s)', (name, fileName) => {
  const read = (environment: Environment) => inboundLayout(municipalLayout(name, true), name).read(fileName, ofLayout(name, numberedOrder, environment)).map((part) => ('isTest' in part ? part.isTest : undefined))
  expect([read('test'), read('production')]).toEqual([[true], [undefined]])
})

test('a file that comes in is a test where its name says so', () => {
  const layout = { ...municipalLayout('lempaala/orders', true), fileName: 'tilaukset_{environment}_{sequence:6}.csv' } as ReturnType<typeof municipalLayout>
  const format = inboundLayout(layout, 'layout:orders.yaml')
  const bytes = ofLayout('lempaala/orders', numberedOrder, 'production')
  expect(format.recognises('tilaukset_staging_000001.csv', bytes)).toBe(false)
  expect(['test', 'production'].map((environment) => format.read(`tilaukset_${environment}_000001.csv`, bytes).map((part) => ('isTest' in part ? part.isTest : undefined)))).toEqual([[true], [undefined]])
})
