import { render } from '../../errors/failure.ts'
import type { CanonicalDocument, DocumentFormat } from '../../mappings/formats/format.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { writeTree } from '../../mappings/formats/ubl/tree/writeTree.ts'
import { invoiceFromEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import { orderFromEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { checkInvoice, checkOrder } from '../../mappings/rules/check.ts'
import { checkTree } from '../../mappings/rules/checkTree.ts'
import type { Demand } from '../../mappings/rules/receiver/demands.ts'
import type { Problem } from '../../errors/failure.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { timePerCall } from '../timePerCall.ts'
import { exampleContext } from './context.ts'
import { invoiceEvent, orderEvent } from './events.ts'
import { layoutOf } from './layouts.ts'
import { finvoiceTemplate } from './yardsticks/finvoice.ts'
import { csvTemplate, fixedTemplate, idocTemplate } from './yardsticks/layouts.ts'
import { orderAgreementTemplate } from './yardsticks/orderAgreement.ts'
import { teappsxmlTemplate } from './yardsticks/teappsxml.ts'
import { ublInvoiceTemplate } from './yardsticks/ublInvoice.ts'

const sizes: Readonly<Record<Effort, readonly number[]>> = { full: [1, 10, 100, 1000], quick: [1, 10] }

const demands: readonly Demand[] = [
  { term: 'buyerReference', when: 'always' },
  { term: ['purchaseOrder', 'contract'], when: 'ordered' },
]

/** What one format's rows measure: the event's whole way, and a template string for the same event. */
interface Subject {
  readonly format: string
  readonly ofSize: (lines: number) => { readonly ours: () => Uint8Array; readonly template: () => Uint8Array }
}

function accepted(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(`the bench's own document is refused: ${problems.map((each) => render(each)).join(' ')}`)
}

function invoices(format: DocumentFormat, template: (event: ReturnType<typeof invoiceEvent>) => Uint8Array): Subject {
  return {
    format: format.id,
    ofSize(lines) {
      const event = invoiceEvent(lines)
      return {
        ours() {
          const invoice = invoiceFromEvent(event)
          accepted(checkInvoice(invoice, demands))
          const document: CanonicalDocument = { kind: invoice.kind, invoice }
          return format.render(document, exampleContext)
        },
        template: () => template(event),
      }
    },
  }
}

function orders(format: Pick<DocumentFormat, 'id' | 'render' | 'tree'>, template: (event: ReturnType<typeof orderEvent>) => Uint8Array): Subject {
  return {
    format: format.id,
    ofSize(lines) {
      const event = orderEvent(lines)
      return {
        ours() {
          const order = orderFromEvent(event)
          accepted(checkOrder(order, demands))
          const document: CanonicalDocument = { kind: 'order', order }
          const tree = format.tree?.(document, exampleContext)
          if (tree === undefined) return format.render(document, exampleContext)
          accepted(checkTree(tree))
          return writeTree(tree)
        },
        template: () => template(event),
      }
    },
  }
}

/** Event value → canonical document → checked → bytes, against a hand-written template string of comparable content. */
export const renderBench: Bench = {
  name: 'render',
  async *run(effort) {
    const subjects = [
      invoices(documentFormat('finvoice-3.0'), finvoiceTemplate),
      invoices(documentFormat('peppol-bis-3'), ublInvoiceTemplate),
      invoices(documentFormat('teappsxml-3.0'), teappsxmlTemplate),
      orders(documentFormat('peppol-t110'), orderAgreementTemplate),
      orders(layoutOf('hameenkyro', 'orders'), fixedTemplate),
      orders(layoutOf('lempaala', 'orders'), csvTemplate),
      orders(layoutOf('tampere', 'purchase-orders'), idocTemplate),
    ]
    for (const { format, ofSize } of subjects) {
      for (const lines of sizes[effort]) {
        const { ours, template } = ofSize(lines)
        yield result(`${format} ${lines} lines`, 'ms', timePerCall(ours, effort), timePerCall(template, effort))
      }
    }
  },
}
