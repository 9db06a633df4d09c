import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Acknowledgement } from '../../connectors/ports.ts'
import { interpretResponse } from '../../connectors/systems/shared/messages/peppolResponse.ts'
import { recordInbound } from '../../ledger/inbound.ts'
import { applyInboundPass } from '../../pipelines/feedback/applyInbound.ts'
import { invoiceResponse, type InvoiceResponse } from '../../simulator/receivers/answers/applicationResponse.ts'
import { accessPoint, documents, flow, oneLane } from '../pipelines/stage/profiles.ts'
import { message, StageReceiver } from '../pipelines/stage/receiver.ts'
import { invoice, order } from '../pipelines/stage/records.ts'
import { lane, setStage, type Stage } from '../pipelines/stage/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await setStage({
    profiles: [oneLane(documents(), [flow('invoices', 'operator'), flow('copies', 'operator', { role: 'copy' })])],
    receivers: { [lane]: new StageReceiver({ highestGrade: 'payment initiated' }) },
  })
  await stage.take(invoice('1'))
  await stage.dispatch()
})
afterEach(() => stage.stop())

let channelNo = 0
async function comes(...acknowledgements: readonly Acknowledgement[]): Promise<void> {
  await recordInbound(stage.database.pool, 'esimerkki', 'operator', [message(`m${(channelNo += 1)}`, { acknowledgements })], stage.clock.now_ms())
  await applyInboundPass(stage.context)
}
const idIn = async (name: string): Promise<string> => (await stage.rows<{ id: string }>('select id from deliveries where flow = $1', [name]))[0]!.id
const says = async (name: string, ...grades: readonly Acknowledgement['grade'][]): Promise<void> => {
  const id = await idIn(name)
  for (const grade of grades) await comes({ about: { by: 'delivery id', id }, grade, reasonCodes: ['51'], text: 'Period is closed' })
}
const grade = async (name: string): Promise<string | null> => (await stage.rows<{ grade: string | null }>('select grade from deliveries where flow = $1', [name]))[0]!.grade
const told = async (): Promise<readonly string[]> => (await stage.rows<{ type: string }>(`select type from outbox where type not like '%InvoiceDelivered' order by outbox_no`)).map(({ type }) => type.split('.').at(-1)!)
const alarms = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select cause || case when closed_at is null then '' else ', over' end as line from alarms order by alarm_no`)).map(({ line }) => line)

const buyer = { id: '0204819-8', name: 'Esimerkki', endpoint: '003702048198' }
const seller = { id: '2362180-3', name: 'Kauppa', endpoint: '003723621803' }

/** What the buyer of invoice 1 says in an Invoice Response (T111). */
function response(code: InvoiceResponse['code']): readonly Acknowledgement[] {
  const text = invoiceResponse({ id: `r-${code}`, at: '2026-03-02T09:00:00.000Z', sender: buyer, receiver: seller, number: '1', issued: '2026-03-02', typeCode: '380', code })
  return interpretResponse(Buffer.from(text)).acknowledgements
}

/** «In process» counted as accepted, and no rejection could follow what was accepted. */
test.each(['IP', 'CA', 'AP'] as const)('a rejection after the Invoice Response %s counts, and the shop is told', async (before) => {
  await comes(...response(before))
  expect(await grade('invoices')).toBe(before === 'IP' ? 'technically accepted' : 'accepted')
  await comes(...response('RE'))
  expect(await grade('invoices')).toBe('rejected')
  expect(await told()).toEqual(['InvoiceAcknowledged', 'InvoiceDisputed'])
})

/** SAP's 53 after its 51 was kept and told to nobody. */
test('what was refused, then corrected and booked, is booked, and the shop is told', async () => {
  await says('invoices', 'rejected', 'transported', 'booked')
  expect(await grade('invoices')).toBe('booked')
  expect(await stage.rows(`select effect from acknowledgements order by acknowledgement_no`)).toEqual([{ effect: 'moved' }, { effect: 'late' }, { effect: 'moved' }])
  expect(await told()).toEqual(['InvoiceDisputed', 'InvoiceAcknowledged'])
  expect(await alarms()).toEqual([])
})

/** A contradiction was kept and had no consequence. */
test('an answer that contradicts an earlier one raises an alarm that names both, once', async () => {
  await says('invoices', 'booked', 'rejected', 'rejected')
  expect(await stage.rows(`select problem -> 'code' as code, problem -> 'parameters' as said from alarms`)).toMatchObject([{
    code: 'KS-SYSTEM-ANSWER-CONTRADICTION', said: { document: '1', lane, before: { phrase: 'booked' }, now: { phrase: 'rejected' }, reason: { said: 'Period is closed' } },
  }])
  expect(await told()).toEqual(['InvoiceAcknowledged'])
})

/** A refused receipt, order response, despatch advice or copy told nobody. */
test.each(['receipt', 'orderResponse', 'despatchAdvice', 'invoice'])('the refusal of a %s of which the shop is not told raises an alarm, until it is taken after all', async (kind) => {
  await stage.rows(`update deliveries set document_kind = $1 where flow = 'copies'`, [kind])
  await says('copies', 'rejected')
  expect(await alarms()).toEqual(['KS-SYSTEM-ANSWER-REFUSED'])
  expect(await told()).toEqual([])
  await says('copies', 'booked')
  expect(await alarms()).toEqual(['KS-SYSTEM-ANSWER-REFUSED, over'])
})

test('by its number an answer speaks of what went anew, not of what was rejected before', async () => {
  await says('invoices', 'rejected')
  await stage.rows(`update deliveries set replaces = $1 where flow = 'copies'`, [await idIn('invoices')])
  await comes({ about: { by: 'document number', kind: 'invoice', number: '1' }, grade: 'accepted', reasonCodes: [] })
  expect([await grade('invoices'), await grade('copies'), await alarms()]).toEqual(['rejected', 'accepted', []])
})

test('an order that was refused, then corrected and booked, is confirmed without a dispute', async () => {
  await stage.stop()
  stage = await setStage({ profiles: [oneLane(accessPoint(), [flow('orders', 'operator', { documents: ['order'], format: 'peppol-t110' })])], receivers: { [lane]: new StageReceiver({ highestGrade: 'booked' }) } })
  await stage.take(order('T-1', { content: { buyersNumber: null } }))
  await stage.dispatch()
  await says('orders', 'rejected')
  stage.clock.moveTo(stage.clock.now_ms() + 60_000)
  await says('orders', 'booked')
  expect([await grade('orders'), await told(), await alarms()]).toEqual(['booked', ['OrderDeclined', 'OrderAcknowledged'], []])
})
