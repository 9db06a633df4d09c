import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test } from 'vitest'
import { ManualClock } from '../../../../base/clock.ts'
import { Secret } from '../../../../base/secret.ts'
import { readZipAnswer } from '../../../../connectors/systems/operator-zip/answer.ts'
import { announce } from '../../../../connectors/systems/operator-zip/digest.ts'
import { operatorZip } from '../../../../connectors/systems/operator-zip/kind.ts'
import { teappsxmlAcknowledgement } from '../../../harness/documents/teappsxmlAcknowledgement.ts'
import { invoiceTransmission, playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { testReferences } from '../../../harness/references.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'

const signal = new AbortController().signal
const kind = (statusCodes: object = { login: ['3001'] }): PlayedKind => ({
  system: { kind: 'operator-zip', channel: 'http' },
  settings: (timeout_ms) => ({ channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms }, software: 'env:SOFTWARE', version: 'env:VERSION', transferId: 'env:CLIENT_ID', transferKey: 'env:CLIENT_SECRET', statusCodes }),
})

const wrongSecret = { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-SYSTEM-LOGIN' }

describe('an e-invoice operator that takes Finvoice', () => {
  systemSuite('operator-zip, Finvoice', { ...kind(), transmission: (number, changes) => invoiceTransmission('finvoice-3.0-zip', number, changes), wrongSecret })
})

describe('an e-invoice operator that takes TEAPPSXML and acknowledges it', () => {
  const { system, settings } = kind()
  systemSuite('operator-zip, TEAPPSXML', {
    system: { ...system, webhook: 'standard-webhooks' },
    settings: (timeout_ms) => ({ ...settings(timeout_ms) as object, acknowledgements: { signature: 'standard-webhooks', secrets: ['env:WEBHOOK_SECRET'] } }),
    transmission: (number, changes) => invoiceTransmission('teappsxml-3.0-zip', number, changes),
    answers: { after_ms: 600_000 },
    wrongSecret,
  })
})

test('the digest is over the parameters and the key, and the key does not travel', () => {
  const announced = announce({ software: 'Soft', version: '1.0', id: 'T-1', key: new Secret('key') }, '2026-11-02T08:00:00.000Z')
  // printf %s 'Soft+1.0+T-1+20261102080000+key' | sha256sum
  expect(announced).toEqual({ soft: 'Soft', ver: '1.0', TraID: 'T-1', t: '20261102080000', d: 'SHA-256:149a355f05264b83b913db06c5d65ccbdd3dec612d962c19f72ee4272179acae' })
})

describe('errors inside a 200', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())

  test('are told in the operator’s own words', async () => {
    played = await playSystem(kind())
    await played.connection.send(invoiceTransmission('finvoice-3.0-zip', '1001'), signal)
    expect(await played.connection.send(invoiceTransmission('finvoice-3.0-zip', '1001', { note: 'other' }), signal)).toMatchObject({
      outcome: 'refused', problem: { code: 'KS-SYSTEM-REFUSED', parameters: { status: 200, reason: { said: '4002: This invoice number was used before' } } },
    })
  })

  test('may say that it has the document, where the profile knows the code', async () => {
    played = await playSystem(kind({ duplicate: ['4002'] }))
    await played.connection.send(invoiceTransmission('finvoice-3.0-zip', '1001'), signal)
    expect(await played.connection.send(invoiceTransmission('finvoice-3.0-zip', '1001', { note: 'other' }), signal)).toMatchObject({ outcome: 'duplicate', problem: { code: 'KS-SYSTEM-DUPLICATE' } })
  })

  test('that are not XML, or no answer of an operator, prove nothing', async () => {
    played = await playSystem(kind())
    for (const text of ['', 'OK', '<html><body>Welcome</body></html>', '<Response><Status>MAYBE</Status></Response>', '<!DOCTYPE Response><Response><Status>OK</Status></Response>']) expect(readZipAnswer(Buffer.from(text))).toBeUndefined()
  })
})

describe('acknowledgements of TEAPPSXML', () => {
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
  const body = teappsxmlAcknowledgement('delivery-1', '<REQUEST_MESSAGE>NEG</REQUEST_MESSAGE><REQUEST_TEXT>PAYEE puuttuu</REQUEST_TEXT>')
  const open = (acknowledgements?: object) => {
    const settings = operatorZip.settings.parse({ channel: { kind: 'http', baseUrl: 'https://operator.example' }, software: 'S', version: '1', transferId: 'T', transferKey: 'env:KEY', ...(acknowledgements && { acknowledgements }) })
    return operatorZip.open(settings, { clock: new ManualClock(Date.parse('2026-11-02T08:00:00Z')), references: testReferences({ KEY: 'key', SECRET: secret }) })
  }

  test('are let in where they are signed, and say what became of the message', () => {
    const connection = open({ signature: 'standard-webhooks', secrets: ['env:SECRET'] })
    const signature = new Webhook(secret).sign('msg_1', new Date('2026-11-02T08:00:00Z'), body.toString('latin1'))
    const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1793606400', 'webhook-signature': signature }
    const message = connection.acceptWebhook!({ headers, body })
    expect(connection.interpret(message, []).acknowledgements).toEqual([{ about: { by: 'delivery id', id: 'delivery-1' }, grade: 'rejected', technical: true, reasonCodes: [], text: 'PAYEE puuttuu' }])
    expect(() => connection.acceptWebhook!({ headers: { ...headers, 'webhook-id': 'msg_2' }, body })).toThrow(expect.objectContaining({ code: 'KS-SYSTEM-WEBHOOK-SIGNATURE' }))
  })

  test('have no door where nothing is agreed on', () => {
    expect(open().acceptWebhook).toBeUndefined()
  })
})
