import { afterEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../../base/hash.ts'
import { peppolAccessPoint } from '../../../../connectors/systems/peppol-access-point/kind.ts'
import type { InboundMessage, Interpretation } from '../../../../connectors/ports.ts'
import { inStandardBusinessDocument } from '../../../../mappings/formats/sbdh/standardBusinessDocument.ts'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const day_ms = 86_400_000
const kind: PlayedKind = {
  system: { kind: 'peppol-access-point', channel: 'http' },
  settings: (timeout_ms) => ({
    channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms, oauth2: { tokenUrl: 'env:TOKEN_URL', clientId: 'env:CLIENT_ID', clientSecret: 'env:CLIENT_SECRET' } },
    invoiceResponses: true,
  }),
}

describe('a Peppol access point', () => {
  systemSuite('peppol-access-point, HTTP', {
    ...kind,
    transmission: (number, changes) => invoiceTransmission('peppol-bis-3', number, changes),
    answers: { after_ms: 300_000 },
    wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-CHANNEL-TOKEN' },
  })
})

describe('what the Peppol network says afterwards', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const sent = invoiceTransmission('peppol-bis-3', '1001')
  const later = (wait_ms: number): void => played.clock.moveTo(played.clock.now_ms() + wait_ms)
  const collect = async (): Promise<readonly InboundMessage[]> => (await played.connection.collect?.(signal)) ?? []
  const said = (messages: readonly InboundMessage[]): Interpretation['acknowledgements'] => messages.flatMap((message) => played.connection.interpret(message, []).acknowledgements)

  test('an accepted invoice goes through every grade up to payment initiated, and the inbox empties only when told', async () => {
    played = await playSystem(kind)
    await played.connection.send(sent, signal)
    expect(await collect()).toEqual([])
    later(8 * day_ms)
    const messages = await collect()
    const acknowledgements = said(messages)
    expect(acknowledgements.map(({ grade }) => grade).sort()).toEqual(['accepted', 'payment initiated', 'technically accepted', 'technically accepted'])
    expect(acknowledgements.map(({ about }) => about)).toContainEqual({ by: 'delivery id', id: sent.id })
    expect(acknowledgements.map(({ about }) => about)).toContainEqual({ by: 'document number', kind: 'invoice', number: '1001' })
    expect((await collect()).map(({ channelId }) => channelId)).toEqual(messages.map(({ channelId }) => channelId))
    await messages[0]?.remove?.()
    await messages[0]?.remove?.()
    expect((await collect()).map(({ channelId }) => channelId)).toEqual(messages.slice(1).map(({ channelId }) => channelId))
  })

  test('an invoice in its envelope is taken as the invoice that it is', async () => {
    played = await playSystem(kind)
    const bytes = inStandardBusinessDocument(sent.bytes, '1001', { deliveryId: sent.id, timestamp: sent.timestamp })
    const enveloped = { ...sent, bytes, sha256: sha256(bytes) }
    expect(await played.connection.send(enveloped, signal)).toMatchObject({ outcome: 'delivered' })
    expect(await played.connection.send(enveloped, signal)).toMatchObject({ outcome: 'delivered' })
    expect(played.receiver.counts).toMatchObject({ effects: 1 })
    later(8 * day_ms)
    expect(said(await collect()).map(({ about }) => about)).toContainEqual({ by: 'document number', kind: 'invoice', number: '1001' })
  })

  test('asked, it knows no more than the transport', async () => {
    played = await playSystem(kind)
    await played.connection.send(sent, signal)
    later(300_000)
    expect(await played.connection.ask?.(sent, signal)).toMatchObject({ outcome: 'taken', acknowledgements: [{ grade: 'transported', at: '2026-11-02T08:05:00.000Z' }] })
  })

  test.each([
    ['transport', 'rejected', { by: 'delivery id', id: sent.id }],
    ['business', 'rejected', { by: 'document number', kind: 'invoice', number: '1001' }],
    ['dispute', 'disputed', { by: 'document number', kind: 'invoice', number: '1001' }],
  ] as const)('refused at %s: %s', async (at, grade, about) => {
    played = await playSystem(kind)
    played.receiver.inject({ failure: 'refuses', at, code: 'REF', text: 'order number is missing' })
    await played.connection.send(sent, signal)
    later(8 * day_ms)
    const [refusal] = said(await collect()).filter((one) => one.grade === grade)
    expect(refusal).toMatchObject({ about })
    expect(refusal?.text).toContain('order number is missing')
  })

  test('an answer that comes twice is two messages that say the same', async () => {
    played = await playSystem(kind)
    played.receiver.inject({ failure: 'answers-twice', documents: ['1001'] })
    await played.connection.send(sent, signal)
    later(300_000)
    const messages = await collect()
    expect(new Set(messages.map(({ channelId }) => channelId)).size).toBe(2)
    expect(said(messages).map(({ grade }) => grade)).toEqual(['technically accepted', 'technically accepted'])
  })

  test('a broken message is handed over as it is and not understood; the good one after it is', async () => {
    played = await playSystem(kind)
    await played.connection.send(sent, signal)
    played.receiver.inject({ failure: 'malformed-answer', documents: ['1001'] })
    later(300_000)
    const [broken, good] = await collect()
    if (broken === undefined || good === undefined) throw new Error('two messages were expected')
    expect(() => said([broken])).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: expect.stringMatching(/^KS-SYSTEM-XML-/) }) }))
    expect(said([good])).toMatchObject([{ grade: 'technically accepted' }])
  })

  test('the highest grade is payment only where the receiver answers invoices', async () => {
    played = await playSystem(kind)
    const settings = peppolAccessPoint.settings.parse(kind.settings(1_000))
    expect(peppolAccessPoint.highestGrade(settings, 'invoice')).toBe('payment initiated')
    expect(peppolAccessPoint.highestGrade(settings, 'order')).toBe('technically accepted')
    expect(peppolAccessPoint.highestGrade({ ...settings, invoiceResponses: false }, 'invoice')).toBe('technically accepted')
  })
})
