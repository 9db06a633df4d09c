import fc from 'fast-check'
import { describe, test } from 'vitest'
import { systemClock } from '../../../base/clock.ts'
import type { SystemConnection } from '../../../connectors/ports.ts'
import { systemKinds } from '../../../connectors/systems/registry.ts'
import { Failure } from '../../../errors/failure.ts'
import { orderRequest } from '../../mappings/formats/cxml/orderRequest.ts'
import { testReferences } from '../../harness/references.ts'

const context = { clock: systemClock, references: testReferences() }
const http = { kind: 'http' as const, baseUrl: 'https://a.example', timeout_ms: 1_000, allowSubnets: [], allowPlainHttp: false }
const folder = { kind: 'folder' as const, path: '/nowhere', pickUp: '/nowhere', archive: '/nowhere' }
const connections: readonly (readonly [string, SystemConnection])[] = [
  ['operator-rest', systemKinds['operator-rest'].open({ channel: http, format: 'FINVOICE30', webhook: { signature: 'none' } }, context)],
  ['peppol-access-point', systemKinds['peppol-access-point'].open({ channel: http, invoiceResponses: true }, context)],
  ['bank-channel', systemKinds['bank-channel'].open({ channel: folder }, context)],
  ['cxml', systemKinds.cxml.open({ channel: http, sharedSecret: 'a', receivedSecrets: ['b'], deploymentMode: 'test', statusUpdates: true }, context)],
  ['p2p-rest', systemKinds['p2p-rest'].open({ channel: http, orders: true, units: {} }, context)],
  ['generic-http', systemKinds['generic-http'].open(systemKinds['generic-http'].settings.parse({ channel: http, webhook: { proof: { signature: 'hmac', secrets: ['env:A'] }, acknowledgement: { reference: '/uuid', state: '/event', states: { 'invoice.status': 'booked' } } } }), { ...context, references: testReferences({ A: 'a' }) })],
  ['generic-drop', systemKinds['generic-drop'].open(systemKinds['generic-drop'].settings.parse({ channel: folder, acknowledgements: [{ content: '(?<id>[a-z]+)', grade: 'booked' }] }), context)],
  ['fixed-position-files', systemKinds['fixed-position-files'].open({ channel: folder }, context)],
]

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'
const seeds = [
  orderRequest(),
  '{"id":"a","event":"invoice.status","uuid":"b"}',
  `<ApplicationResponse xmlns="${ubl}ApplicationResponse-2" xmlns:a="${ubl}CommonAggregateComponents-2" xmlns:b="${ubl}CommonBasicComponents-2"><b:CustomizationID>urn:peppol:edec:mls:1.0</b:CustomizationID><b:ID>1</b:ID><a:DocumentResponse><a:Response><b:ResponseCode>AP</b:ResponseCode></a:Response><a:DocumentReference><b:ID>d</b:ID></a:DocumentReference></a:DocumentResponse></ApplicationResponse>`,
  '<Finvoiceack Version="2.0"><Acknowledgement><MessageData><MessageId>d</MessageId><Timestamp>t</Timestamp></MessageData><Reason><Code>3</Code><Text>x</Text></Reason></Acknowledgement></Finvoiceack>',
]

/** A message that is nearly one: some bytes of it are replaced, removed or repeated. */
const damaged = fc
  .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(600), fc.integer({ min: 0, max: 3 }), fc.uint8Array({ maxLength: 6 })), { maxLength: 3 }))
  .map(([text, edits]) => edits.reduce((bytes, [at, removed, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]), Buffer.from(text)))

describe.each(connections)('whatever comes in from %s', (_, connection) => {
  test('is understood, or refused with a code', () => {
    const readable = (bytes: Uint8Array): void => {
      try {
        connection.interpret({ channelId: '1', mediaType: 'application/octet-stream', bytes }, [])
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      }
    }
    fc.assert(fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 }), fc.json().map((text) => Buffer.from(text))), readable), { numRuns: 3_000 })
  })
})
