import type { OrderingContent } from '../../mappings/formats/inboundDocument.ts'
import type { Said, SaidLine } from '../../mappings/conversation/said.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import { orderOf, receiptOf } from '../../simulator/receivers/canonical.ts'
import type { NotedReceipt } from '../../simulator/receivers/notedReceipt.ts'
import type { PlacedOrder } from '../../simulator/receivers/placedOrder.ts'
import { begun_ms, type SpokenOrder } from './conversationEvents.ts'

/** What a system of the municipality's has to say: a document of its own, as it notes it and in our own terms, or its word on an order of the shop's. */
export type Utterance = Common & (
  | { readonly is: 'order'; readonly placed: PlacedOrder; readonly content: OrderingContent }
  | { readonly is: 'receipt'; readonly noted: NotedReceipt; readonly content: OrderingContent; readonly takesBackWhole: boolean }
  | { readonly is: 'answer'; readonly accepts: boolean; readonly order: string }
)

interface Common {
  readonly id: string
  /** As it is written: a receipt that is taken back as a whole names its lines. */
  readonly said: Said
  readonly at: string
  /** Whether the municipality has a number of its own of the order, because it was ordered there. */
  readonly isOwn: boolean
}

const price = Decimal.of('100')
const stages = { placed: 'new', changed: 'update', cancelled: 'delete' } as const

/** What the municipality has to say in a conversation about one order. */
export function utterancesOf(conversation: readonly Said[], about: SpokenOrder): readonly Utterance[] {
  return conversation.flatMap((said, place): readonly Utterance[] => {
    if (said.by !== 'municipality') return []
    const common = { id: `${about.number}/${place}`, said, at: time(said), isOwn: about.buyersNumber !== undefined }
    switch (said.is) {
      case 'placed':
      case 'changed':
      case 'cancelled':
        return [{ ...common, is: 'order', ...orderAs(said, about, place) }]
      case 'received':
      case 'reversed':
      case 'returned': {
        const whole = { ...said, lines: linesOf(said, conversation) }
        return [{ ...common, said: whole, is: 'receipt', takesBackWhole: said.is === 'reversed' && said.lines.length === 0, ...receiptAs(whole, about) }]
      }
      case 'confirmed':
      case 'rejected':
        return [{ ...common, is: 'answer', accepts: said.is === 'confirmed', order: about.sellersNumber }]
      default:
        throw new TypeError(`a municipality never says that it has ${said.is}`)
    }
  })
}

/** Its order, numbered by its place in the conversation. Of an order of the shop's it knows the seller's number alone. */
function orderAs(said: Said<'placed' | 'changed' | 'cancelled'>, { number, sellersNumber, buyersNumber }: SpokenOrder, place: number): { readonly placed: PlacedOrder; readonly content: OrderingContent } {
  const ordered = 'lines' in said && said.lines.length > 0 ? said.lines : [{ line: '1', quantity: Decimal.of(1), unit: 'C62' }]
  const placed: PlacedOrder = {
    number: buyersNumber ?? '', stage: stages[said.is], version: place + 1, at: time(said), buyer: { name: 'Esimerkki', businessId: '0204819-8' }, orderer: { name: 'Olli Ostaja', unit: '4100' },
    place: { name: 'Koulu', street: 'Koulutie 2', city: 'Esimerkki', postCode: '00002' }, total: Decimal.sum(ordered.map(({ quantity }) => quantity.times(price))).round(2).toString(),
    lines: ordered.map(({ line, quantity, unit }) => ({ number: Number(line), article: `P-${line}`, name: `Matkapuhelin ${line}`, quantity: quantity.toString(), unit, price: price.toString() })),
  }
  const order = orderOf(placed)
  return { placed, content: { kind: 'purchaseOrder', order: buyersNumber === undefined ? { ...order, sellersNumber, documentNumber: `PO-${number}-${place}` } : order } }
}

function receiptAs(said: Said<'received' | 'reversed' | 'returned'>, { number, sellersNumber, buyersNumber }: SpokenOrder): { readonly noted: NotedReceipt; readonly content: OrderingContent } {
  const named = (document: string): string => `${number}/${document}`
  const noted: NotedReceipt = {
    number: named(said.document), stage: said.is, at: time(said), order: buyersNumber ?? '', receiver: 'Risto Vastaanottaja',
    ...(said.is === 'reversed' ? { previous: named(said.receipt) } : {}),
    lines: said.lines.map(({ line, quantity, unit }, index) => ({ number: index + 1, orderLine: Number(line), article: `P-${line}`, name: `Matkapuhelin ${line}`, quantity: quantity.toString(), unit })),
  }
  const { buyersOrder: _, ...receipt } = receiptOf(noted)
  return { noted, content: { kind: 'receipt', receipt: { ...receipt, ...(buyersNumber === undefined ? { sellersOrder: sellersNumber } : { buyersOrder: buyersNumber }) } } }
}

function linesOf(said: Said<'received' | 'reversed' | 'returned'>, conversation: readonly Said[]): readonly SaidLine[] {
  if (said.lines.length > 0 || said.is !== 'reversed') return said.lines
  const whole = conversation.find((each) => each.is === 'received' && each.document === said.receipt)
  return whole === undefined || !('lines' in whole) ? [{ line: '1', quantity: Decimal.of(1), unit: 'C62' }] : whole.lines
}

function time(said: Said): string {
  return new Date(begun_ms + said.at_ms).toISOString()
}
