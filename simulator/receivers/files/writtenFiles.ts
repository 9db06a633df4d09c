import type { CanonicalDocument, FileContext, FileFormat, RenderContext } from '../../../mappings/formats/format.ts'
import { strictTexts } from '../../../mappings/formats/texts/policy.ts'
import { orderOf, receiptOf } from '../canonical.ts'
import { Due } from '../due.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Payment } from '../payment.ts'
import type { Site } from '../site.ts'
import { instant } from '../times.ts'
import type { Box } from './box.ts'
import { paymentFile } from './paymentFile.ts'

type Document = { readonly kind: 'order'; readonly at: string; readonly order: PlacedOrder } | { readonly kind: 'receipt'; readonly at: string; readonly receipt: NotedReceipt }
type Written = Document | { readonly kind: 'payment'; readonly at: string; readonly payment: Payment }
type Kind = Written['kind']
type File = ReturnType<FileFormat['assemble']>

/** The files that a system writes of its own accord: all orders that are due in one, all receipts in another, all payments in a third, each kind numbered for itself. */
export class WrittenFiles {
  readonly #site: Site
  readonly #box: Box
  readonly #due = new Due<Written>()
  readonly #sequences: Record<Kind, number> = { order: 0, receipt: 0, payment: 0 }

  constructor(site: Site, box: Box) {
    this.#site = site
    this.#box = box
  }

  plan(written: Written): void {
    this.#due.plan(written, Date.parse(written.at))
  }

  /** At once while what was written waits to be fetched. */
  get nextDue_ms(): number | undefined {
    return this.#box.isWaitedFor ? this.#site.now_ms : this.#due.nextDue_ms
  }

  /** Puts what is due into the box. */
  write(): void {
    const { writes } = this.#site.system
    const due = this.#due.take(this.#site.now_ms)
    for (const kind of ['order', 'receipt'] as const) {
      const format = writes?.[kind]
      const of = due.filter((one): one is Document => one.kind === kind)
      if (format !== undefined && of.length > 0) this.#hand(kind, (context) => format.assemble(of.map((one) => format.renderSegment(documentOf(one), this.#context(one, context.cutAt))), context))
    }
    const payments = due.flatMap((one) => (one.kind === 'payment' ? [one.payment] : []))
    const layout = writes?.payment
    if (layout !== undefined && payments.length > 0) this.#hand('payment', (context) => paymentFile(layout, payments, context))
  }

  get #environment(): 'production' | 'test' {
    return this.#site.system.environment ?? 'test'
  }

  #hand(kind: Kind, make: (context: FileContext) => File): void {
    const hand = (share = 1): void => {
      this.#sequences[kind] += 1
      const { name, bytes } = make({ cutAt: instant(this.#site.now_ms), sequence: this.#sequences[kind], environment: this.#environment })
      this.#box.hand(name, bytes.subarray(0, bytes.length * share))
      if (share === 1) this.#site.store.answer(`${kind}.${name}`, bytes)
    }
    this.#site.failures.give({}, { broken: () => hand(0.5), good: () => hand(), again: () => hand() })
  }

  #context(of: Document, timestamp: string): RenderContext {
    const number = of.kind === 'order' ? `${of.order.number}.${of.order.version}` : of.receipt.number
    return { deliveryId: this.#site.id(of.kind, number), timestamp, environment: this.#environment, role: 'original', texts: strictTexts, sender: { id: this.#site.system.municipality }, receiver: { id: 'shop' } }
  }
}

function documentOf(written: Document): CanonicalDocument {
  return written.kind === 'order' ? { kind: 'order', order: orderOf(written.order) } : { kind: 'receipt', receipt: receiptOf(written.receipt) }
}
