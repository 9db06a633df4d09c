import { sha256 } from '../../../base/hash.ts'
import type { Behaviour } from '../behaviour.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { Payment } from '../payment.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Site } from '../site.ts'
import { Box } from './box.ts'
import { WrittenFiles } from './writtenFiles.ts'

/**
 * A finance or purchasing system or a device register that reads whole files: whatever lies in its folder is read in and moved to the
 * archive. It gives no answer, and does not notice that it has read the same file before unless it is told to. Where it has layouts to
 * write by, it lays files of its own down for us.
 */
export class FixedPositionFiles implements Behaviour {
  readonly door: Box
  readonly #site: Site
  readonly #written: WrittenFiles
  readonly order?: (order: PlacedOrder) => void
  readonly receive?: (receipt: NotedReceipt) => void
  readonly pay?: (payment: Payment) => void
  /** Name and content of what was read in, and the file that keeps it. */
  readonly #seen = new Map<string, string>()

  constructor(site: Site) {
    this.#site = site
    this.door = new Box(site)
    this.#written = new WrittenFiles(site, this.door)
    const { writes } = site.system
    if (writes?.order !== undefined) this.order = (order) => this.#written.plan({ kind: 'order', at: order.at, order })
    if (writes?.receipt !== undefined) this.receive = (receipt) => this.#written.plan({ kind: 'receipt', at: receipt.at, receipt })
    if (writes?.payment !== undefined) this.pay = (payment) => this.#written.plan({ kind: 'payment', at: payment.at, payment })
    for (const { line } of site.store.effects()) this.#seen.set(`${line.id}\n${line.sha256}`, line.file)
  }

  process(): void {
    for (const { name, bytes } of this.door.waiting()) {
      const key = `${name}\n${sha256(bytes)}`
      const earlier = this.#seen.get(key)
      if (this.#site.system.deduplicates && earlier !== undefined) this.#site.store.arrival(name, earlier, bytes)
      else this.#seen.set(key, this.#site.store.effect(name, name, bytes).file)
      this.door.archive(name)
    }
    this.#written.write()
  }

  get nextDue_ms(): number | undefined {
    return this.#written.nextDue_ms
  }
}
