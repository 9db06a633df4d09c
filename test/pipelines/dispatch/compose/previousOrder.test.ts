import { afterEach, expect, test } from 'vitest'
import { textAt } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { giveUp } from '../../../../pipelines/actions/giveUp.ts'
import { flow, oneLane } from '../../stage/profiles.ts'
import { order, orderChanged } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const accessPoint = { kind: 'peppol-access-point', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } } }
const open = async (): Promise<void> => {
  stage = await setStage({ profiles: [oneLane(accessPoint, [flow('orders', 'operator', { documents: ['order'], format: 'peppol-t110', cancelledOrders: 'zero quantities' })])] })
}
/** The shop names the order itself, as shops do; its own number is no document of ours. */
const change = (version: number): ReturnType<typeof orderChanged> => orderChanged('T-1', { version, content: { previousDocument: 'T-1' } })
const references = (): readonly string[] => stage.receiver().effects.map(({ bytes }) => {
  const root = readXml(bytes)
  return `${textAt(root, 'ID')} after ${textAt(root, 'OrderReference', 'ID')}`
})

test('each change names the agreement that the receiver got before it', async () => {
  await open()
  await stage.take(order('T-1'), change(2))
  await stage.dispatch()
  await stage.take(change(3))
  await stage.dispatch()
  expect(references()).toEqual(['T-1 after NA', 'T-1-2 after T-1', 'T-1-3 after T-1-2'])
})

test('a change that was given up is no agreement that the receiver knows', async () => {
  await open()
  await stage.take(order('T-1'))
  await stage.dispatch()
  stage.receiver().behave = () => 'refuses'
  await stage.take(change(2))
  await stage.dispatch()
  const [{ id } = { id: '' }] = await stage.rows<{ id: string }>(`select id from deliveries where state = 'parked'`)
  await giveUp([id], { who: 'Testaaja', why: 'the receiver does not want it', at_ms: stage.clock.now_ms() }, stage.database)
  stage.receiver().behave = () => 'takes'
  await stage.take(change(3))
  await stage.dispatch()
  expect(references()).toEqual(['T-1 after NA', 'T-1-3 after T-1'])
})
