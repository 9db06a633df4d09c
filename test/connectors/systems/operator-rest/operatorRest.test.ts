import { afterEach, describe, expect, test } from 'vitest'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const kind = (format: 'FINVOICE30' | 'PEPPOLBIS30') => ({
  system: { kind: 'operator-rest', channel: 'http' },
  settings: (timeout_ms: number) => ({
    channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms, oauth2: { tokenUrl: 'env:TOKEN_URL', clientId: 'env:CLIENT_ID', clientSecret: 'env:CLIENT_SECRET' } },
    format,
  }),
}) satisfies PlayedKind

describe('an e-invoice operator', () => {
  systemSuite('operator-rest, unsigned', {
    ...kind('FINVOICE30'),
    transmission: (number, changes) => invoiceTransmission('finvoice-3.0', number, changes),
    answers: { after_ms: 600_000 },
    wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-CHANNEL-TOKEN' },
  })
})

describe('an e-invoice operator that signs its webhooks', () => {
  const { system, settings } = kind('FINVOICE30')
  systemSuite('operator-rest, signed', {
    system: { ...system, webhook: 'standard-webhooks' },
    settings: (timeout_ms) => ({ ...settings(timeout_ms), webhook: { signature: 'standard-webhooks', secrets: ['env:WEBHOOK_SECRET'] } }),
    transmission: (number, changes) => invoiceTransmission('finvoice-3.0', number, changes),
    answers: { after_ms: 600_000 },
    wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-CHANNEL-TOKEN' },
  })
})

describe('what an e-invoice operator says afterwards', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const sent = invoiceTransmission('finvoice-3.0', '1001')

  test('DELIVERED is technically accepted, when it says so', async () => {
    played = await playSystem(kind('FINVOICE30'))
    await played.connection.send(sent, signal)
    played.clock.moveTo(played.clock.now_ms() + 600_000)
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({
      outcome: 'taken',
      receipt: sent.id,
      acknowledgements: [{ about: { by: 'delivery id', id: sent.id }, grade: 'technically accepted', at: '2026-11-02T08:10:00.000Z', reasonCodes: [] }],
    })
  })

  test('FAILED is rejected, with its reason', async () => {
    played = await playSystem(kind('FINVOICE30'))
    played.receiver.inject({ failure: 'refuses', at: 'transport', code: 'E12', text: 'no such address' })
    await played.connection.send(sent, signal)
    played.clock.moveTo(played.clock.now_ms() + 600_000)
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: 'taken', acknowledgements: [{ grade: 'rejected', text: 'E12 no such address' }] })
  })

  test('a document is taken in the format that the operator was told of', async () => {
    played = await playSystem(kind('PEPPOLBIS30'))
    expect(await played.connection.send(invoiceTransmission('peppol-bis-3', '1001'), signal)).toMatchObject({ outcome: 'delivered' })
  })

  test('a format that the operator was not told of is refused', async () => {
    played = await playSystem(kind('PEPPOLBIS30'))
    expect(await played.connection.send(sent, signal)).toMatchObject({ outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED' } })
  })
})
