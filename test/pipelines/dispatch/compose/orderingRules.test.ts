import { afterEach, expect, test } from 'vitest'
import { flow, oneLane } from '../../stage/profiles.ts'
import { order } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

let stage: Stage
afterEach(() => stage.stop())

const accessPoint = { kind: 'peppol-access-point', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } } }
const attached = (fileName: string, mimeType: string) => ({ supportingDocuments: [{ id: 'L-1', embedded: { fileName, mimeType, content: Buffer.from('a') } }] })

test("an order agreement that Peppol's rules would refuse is parked with their id, and one that they take leaves", async () => {
  stage = await setStage({ profiles: [oneLane(accessPoint, [flow('orders', 'operator', { documents: ['order'], format: 'peppol-t110' })])] })
  await stage.take(order('T-1', { content: attached('a.pdf', 'application/pdf') }), order('T-2', { content: attached('a.csv', 'text/csv') }))
  await stage.dispatch()
  expect(stage.receiver().effects).toHaveLength(1)
  const [parked] = await stage.rows<{ problem: { parameters: { rule: string } } }>(`select problem from deliveries where state = 'parked'`)
  expect(parked?.problem.parameters.rule).toBe('PEPPOL-T110-B01902')
})
