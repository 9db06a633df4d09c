import { recordInbound } from '../../../ledger/inbound.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { purchaseOrder } from '../../harness/purchaseOrder.ts'
import { accessPoint, documents, flow, oneLane, receivingFlow, type ProfileDraft } from './profiles.ts'
import { message } from './receiver.ts'
import { record } from './records.ts'
import type { Stage } from './stage.ts'

/** The lane to the system that orders, and the story of its first order. */
export const orderingLane = 'esimerkki/peppol'
export const purchaseStory = 'order-esimerkki-4500000001'

const address = { environment: 'production', from: '2025-01-01' }
const peppol = { sender: [{ id: '003723621803', scheme: '0216', ...address }], receiver: [{ id: '003702048198', scheme: '0216', ...address }] }
export const orders = flow('orders', 'peppol', { documents: ['order'], format: 'peppol-t110', ...peppol })
export const responses = flow('responses', 'peppol', { documents: ['orderResponse'], format: 'peppol-order-response', ...peppol })

/** A municipality that sends purchase orders and takes orders and responses, at one access point. */
export function ordering(more: object = {}, flows: readonly object[] = [orders, responses]): ProfileDraft {
  return { ...oneLane(), systems: { operator: documents(), peppol: accessPoint(), other: accessPoint() }, flows: [flow('invoices', 'operator'), ...flows], receives: [receivingFlow('purchase-orders', 'peppol')], more }
}

const http = { kind: 'http', baseUrl: 'env:NOT_CALLED' }
/** A purchasing system that speaks cXML. */
export const cxml = { kind: 'cxml', environment: 'production', settings: { channel: http, sharedSecret: 'env:NOT_CALLED', receivedSecrets: ['env:NOT_CALLED'], deploymentMode: 'production' } }

/** What the shop's answers to the first order say, and that it is confirmed. */
export const answering = { story: purchaseStory, buyer: { businessId: '0204819-8' }, seller: { businessId: '2362180-3', name: 'Verkkokauppa Oy' }, sellersOrder: 'T-1', number: 'V-1', issueDate: '2026-03-02', issuedAt: '2026-03-02T08:00:00.000Z' } as const
export const confirmed = (more: object = {}) => record('fi.kuntasilta.shop.OrderConfirmed', { ...answering, ...more }, 'confirmed')
/** What the shop's order says that was born from the first purchase order. */
export const born = { content: { origin: 'purchasing', buyersNumber: '4500000001' } } as const

/** Has a purchase order come to a stage. */
async function purchaseOrderComes(stage: Stage, number: string, options: Parameters<typeof purchaseOrder>[1] = {}, format = 'peppol-ordering', system = 'peppol', messageId?: string): Promise<void> {
  const name = `${number} ${JSON.stringify(options)}`
  stage.receiver(`esimerkki/${system}`).documents.set(name, { kind: 'purchaseOrder', order: purchaseOrder(number, options), format, broken: [] })
  await recordInbound(stage.database.pool, 'esimerkki', system, [message(messageId ?? name, { documents: [name] })], stage.clock.now_ms())
  while ((await applyInboundPass(stage.context)).again);
}

/** The deliveries of a stage, with where they go, their states and the codes of their problems. */
async function deliveriesOf(stage: Stage): Promise<readonly string[]> {
  return (await stage.rows<{ line: string }>(`select concat_ws(' ', document_kind, document_number, 'to', system, state, problem ->> 'code') as line from deliveries order by delivery_no`)).map(({ line }) => line)
}

/** Types of the events that the shop is told. */
async function toldOf(stage: Stage): Promise<readonly string[]> {
  return (await stage.rows<{ type: string }>(`select split_part(type, '.', 4) as type from outbox order by outbox_no`)).map(({ type }) => type)
}

/** What the ordering system got. */
function sentTo(stage: Stage): readonly string[] {
  return stage.receiver(orderingLane).effects.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
}

type Coming = Parameters<typeof purchaseOrderComes> extends [unknown, ...infer Rest] ? Rest : never

/** What tests of purchase orders do with the stage that stands at the time, and see of it. */
export function onStage(current: () => Stage) {
  return {
    comes: (...coming: Coming): Promise<void> => purchaseOrderComes(current(), ...coming),
    deliveries: (): Promise<readonly string[]> => deliveriesOf(current()),
    told: (): Promise<readonly string[]> => toldOf(current()),
    sent: (): readonly string[] => sentTo(current()),
  }
}
