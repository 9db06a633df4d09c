import { judgedPurchaseOrder } from '../../rules/order/purchaseOrders.ts'
import type { InboundDocument, InboundFormat, InboundKind } from '../inboundDocument.ts'
import { isFileNameOf, isTestNameOf } from './fileName.ts'
import { isIdocOf } from './idoc/readIdocXml.ts'
import type { ReadContent } from './kinds.ts'
import { readMarkedDocuments } from './readDocuments.ts'
import type { Layout } from './schema/layoutSchema.ts'

/** The kinds that layouts read for us, by the names of what systems send of their own accord. */
const inbound: Readonly<Partial<Record<Layout['carries'][number], InboundKind>>> = { order: 'purchaseOrder', receipt: 'receipt', payment: 'payment' }

/** The format by which a system's files are read; `id` as profiles write it, `layout:layouts/orders.yaml`. */
export function inboundLayout(layout: Layout, id: string): InboundFormat {
  return {
    id,
    kinds: layout.carries.flatMap((kind) => inbound[kind] ?? []),
    recognises: (fileName, bytes) => (layout.syntax === 'idoc' ? isIdocOf(layout, bytes) : isFileNameOf(layout.fileName, fileName)),
    read: (fileName, bytes) => {
      const isTestFile = layout.syntax !== 'idoc' && isTestNameOf(layout.fileName, fileName)
      return readMarkedDocuments(layout, bytes).map(({ content, isTest }) => (content.kind === 'unreadable' ? content : { ...inboundDocument(content, id), ...(isTest || isTestFile ? { isTest: true } : {}) }))
    },
  }
}

function inboundDocument(document: ReadContent, id: string): InboundDocument {
  switch (document.kind) {
    case 'order': return judgedPurchaseOrder(document.order, id)
    case 'receipt': return { kind: 'receipt', receipt: document.receipt, format: id, broken: [] }
    case 'payment': return { kind: 'payment', payment: document.payment, format: id, broken: [] }
    default: throw new TypeError(`a ${document.kind} is not sent to us`)
  }
}
