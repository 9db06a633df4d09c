import { afterEach, expect, test } from 'vitest'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { openStandardBusinessDocument } from '../../../../mappings/formats/sbdh/readStandardBusinessDocument.ts'
import { flow, oneLane } from '../../stage/profiles.ts'
import { creditNote, invoice } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

const accessPoint = { kind: 'peppol-access-point', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } } }

let stage: Stage
afterEach(() => stage.stop())

const open = async (more: object): Promise<void> => {
  stage = await setStage({ profiles: [oneLane(accessPoint, [flow('invoices', 'operator', { format: 'peppol-bis-3', ...more })])] })
  await stage.take(invoice('1'), creditNote('2', '1'))
  await stage.dispatch()
  expect(await stage.states()).toEqual(['1 delivered', '2 delivered'])
}

test('a flow that says so sends each document in its envelope, which names the delivery', async () => {
  await open({ envelope: 'sbdh' })
  for (const { bytes, id } of stage.receiver().effects) {
    const { envelope, document } = openStandardBusinessDocument(readXml(bytes))
    expect(envelope).toMatchObject({ instanceIdentifier: id, type: document.name, scopes: { COUNTRY_C1: 'FI' } })
  }
  expect(stage.receiver().effects.map(({ bytes }) => openStandardBusinessDocument(readXml(bytes)).envelope?.type)).toEqual(['Invoice', 'CreditNote'])
})

test('another sends the bare document', async () => {
  await open({})
  expect(stage.receiver().effects.map(({ bytes }) => readXml(bytes).name)).toEqual(['Invoice', 'CreditNote'])
})
