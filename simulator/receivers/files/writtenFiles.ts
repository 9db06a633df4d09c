import type { CanonicalDocument, FileFormat, RenderContext } from '../../../mappings/formats/format.ts'
import { strictTexts } from '../../../mappings/formats/texts/policy.ts'
import { orderOf, receiptOf } from '../canonical.ts'
import { Due } from '../due.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Site } from '../site.ts'
import { instant } from '../times.ts'
import type { Box } from './box.ts'

type Kind = 'order' | 'receipt'
type Written = { readonly kind: 'order'; readonly at: string; readonly order: PlacedOrder } | { readonly kind: 'receipt'; readonly at: string; readonly receipt: NotedReceipt }

/** The files that a system writes of its own accord: all orders that are due in one, all receipts in another, each kind numbered for itself. */
export class WrittenFiles {
  readonly #site: Site
  readonly #box: Box
  readonly #due = new Due<Written>()
  readonly #sequences: Record<Kind, number> = { order: 0, receipt: 0 }

  constructor(site: Site, box: Box) {
    this.#site = site
    this.#box = box
  }

  plan(written: Written): void {
    this.#due.plan(written, Date.parse(written.at))
  }

  get nextDue_ms(): number | undefined {
    return this.#due.nextDue_ms
  }

  /** Puts what is due into the box. */
  write(): void {
    const due = Map.groupBy(this.#due.take(this.#site.now_ms), ({ kind }) => kind)
    for (const [kind, of] of due) {
      const format = this.#site.system.writes?.[kind]
      if (format !== undefined) this.#hand(kind, format, of)
    }
  }

  get #environment(): 'production' | 'test' {
    return this.#site.system.environment ?? 'test'
  }

  #hand(kind: Kind, format: FileFormat, of: readonly Written[]): void {
    const hand = (share = 1): void => {
      const { name, bytes } = this.#next(kind, format, of)
      this.#box.hand(name, bytes.subarray(0, bytes.length * share))
      if (share === 1) this.#site.store.answer(`${kind}.${name}`, bytes)
    }
    this.#site.failures.give({}, { broken: () => hand(0.5), good: () => hand(), again: () => hand() })
  }

  #next(kind: Kind, format: FileFormat, of: readonly Written[]): ReturnType<FileFormat['assemble']> {
    this.#sequences[kind] += 1
    const cutAt = instant(this.#site.now_ms)
    return format.assemble(of.map((one) => format.renderSegment(documentOf(one), this.#context(one, cutAt))), { cutAt, sequence: this.#sequences[kind], environment: this.#environment })
  }

  #context(of: Written, timestamp: string): RenderContext {
    const number = of.kind === 'order' ? `${of.order.number}.${of.order.version}` : of.receipt.number
    return { deliveryId: this.#site.id(of.kind, number), timestamp, environment: this.#environment, role: 'original', texts: strictTexts, sender: { id: this.#site.system.municipality }, receiver: { id: 'shop' } }
  }
}

function documentOf(written: Written): CanonicalDocument {
  return written.kind === 'order' ? { kind: 'order', order: orderOf(written.order) } : { kind: 'receipt', receipt: receiptOf(written.receipt) }
}
