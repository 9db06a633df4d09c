import type { CalendarDate } from '../../../base/dates.ts'
import { businessDay } from '../../../base/helsinki.ts'
import type { Words } from '../../../errors/words/words.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import type { InboundDocumentRow } from '../../../ledger/inboundDocuments.ts'
import { nameOf } from '../../../mappings/conversation/verdicts.ts'
import type { OrderingContent } from '../../../mappings/formats/inboundDocument.ts'
import { yearOf, type Receipt } from '../../../mappings/model/receipt.ts'
import { isIdentity } from '../../intake/identity.ts'
import { contentHashOf } from './recordOf.ts'

/** What makes a document known among others, and the order that it belongs to. */
export interface Identity {
  readonly stage: InboundDocumentRow['stage']
  readonly number: string
  /** Whether the ledger can find it by its numbers; else it is known by its content alone. */
  readonly numbered: boolean
  /** Business sameness: only one document may have it. */
  readonly key: string
  /** What it says, whatever it lay in. */
  readonly contentHash: string
  readonly buyersOrder: string | null
  readonly sellersOrder: string | null
  /** Its own day, or that on which it came. */
  readonly day: CalendarDate
  /** What it is, for people. */
  readonly what: Words
}

const longestNumber = 200

interface Numbers {
  readonly number: string
  readonly buyersOrder: string | undefined
  readonly sellersOrder: string | undefined
  /** What tells it from others of its order; undefined where it does not say. */
  readonly own: string | undefined
}

/**
 * By what a document of a system is known: an order by municipality and number, its changes by numbers of their own or else by the message that
 * brought them, a receipt by its system's number, with its year and company code. A change back to what was before says the same as an earlier one, and is another.
 */
export function identify(document: OrderingContent, { municipality, system, channelId, bytes, receivedAt_ms }: InboundRow, place: number): Identity {
  const { number, buyersOrder, sellersOrder, own } = document.kind === 'receipt' ? numbersOfReceipt(document.receipt) : numbersOfOrder(document.order)
  const { stage, date } = document.kind === 'receipt' ? document.receipt : { stage: document.order.stage, date: document.order.issueDate }
  const contentHash = contentHashOf(document, bytes)
  const numbered = number !== '' && [number, buyersOrder ?? '', sellersOrder ?? '', own ?? ''].every(isIdentity)
  return {
    stage, number: number.slice(0, longestNumber), numbered, contentHash, what: nameOf(stage),
    key: [municipality, document.kind, stage, ...(numbered ? [document.kind === 'receipt' ? system : buyersOrder ?? '', own ?? `${channelId} ${place}`] : [contentHash])].join('\n'),
    buyersOrder: (numbered && buyersOrder) || null, sellersOrder: (numbered && sellersOrder) || null,
    day: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : businessDay(receivedAt_ms),
  }
}

function numbersOfOrder({ stage, buyersNumber, sellersNumber, documentNumber, changeNumber }: Extract<OrderingContent, { kind: 'purchaseOrder' }>['order']): Numbers {
  const placed = stage === 'placed'
  return {
    number: (placed ? undefined : documentNumber) ?? buyersNumber ?? '', buyersOrder: buyersNumber, sellersOrder: sellersNumber,
    own: placed ? 'itself' : documentNumber ?? changeNumber,
  }
}

/** In many systems the numbers of receipts begin anew every year, and for each company code. */
function numbersOfReceipt(receipt: Receipt): Numbers {
  const { number, series = '', buyersOrder, sellersOrder } = receipt
  return { number, buyersOrder, sellersOrder, own: `${number} ${yearOf(receipt)} ${series}` }
}
