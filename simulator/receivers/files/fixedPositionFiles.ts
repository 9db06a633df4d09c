import { sha256 } from '../../../base/hash.ts'
import { Failures } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import type { SftpServer } from '../sftp/sftpServer.ts'
import { Store } from '../store.ts'
import { earliest } from '../times.ts'
import { Box } from './box.ts'
import { WrittenFiles } from './writtenFiles.ts'

/**
 * A finance or purchasing system or a device register that reads whole files: whatever lies in its folder is read in and moved to the
 * archive. It gives no answer, and does not notice that it has read the same file before unless it is told to. Where it has layouts to
 * write by, it lays files of its own down for us.
 */
export class FixedPositionFiles implements Receiver {
  readonly system: SimulatedSystem
  readonly #failures: Failures
  readonly #store: Store
  readonly #box: Box
  readonly #written: WrittenFiles
  readonly order?: (order: PlacedOrder) => void
  readonly receive?: (receipt: NotedReceipt) => void
  /** Name and content of what was read in, and the file that keeps it. */
  readonly #seen = new Map<string, string>()

  constructor(world: ReceiverWorld, system: SimulatedSystem, sftp: SftpServer | undefined) {
    this.system = system
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#box = new Box(world, system, this.#failures, sftp)
    this.#written = new WrittenFiles(world, system, this.#box, this.#store)
    if (system.writes?.order !== undefined) this.order = (order) => this.#written.plan({ kind: 'order', at: order.at, order })
    if (system.writes?.receipt !== undefined) this.receive = (receipt) => this.#written.plan({ kind: 'receipt', at: receipt.at, receipt })
    for (const { line } of this.#store.effects()) this.#seen.set(`${line.id}\n${line.sha256}`, line.file)
  }

  get settings(): Readonly<Record<string, string>> {
    return this.#box.settings
  }

  get counts(): ReceiverCounts {
    return this.#store.counts
  }

  inject(injection: Injection): () => void {
    return this.#failures.add(injection)
  }

  async process(): Promise<void> {
    this.#failures.apply()
    for (const { name, bytes } of this.#box.waiting()) {
      const key = `${name}\n${sha256(bytes)}`
      const earlier = this.#seen.get(key)
      if (this.system.deduplicates && earlier !== undefined) this.#store.arrival(name, earlier, bytes)
      else this.#seen.set(key, this.#store.effect(name, name, bytes).file)
      this.#box.archive(name)
    }
    this.#written.write()
  }

  nextDue_ms(): number | undefined {
    return earliest(this.#written.nextDue_ms, this.#failures.nextChange_ms)
  }

  async stop(): Promise<void> {
    this.#failures.close()
    this.#store.close()
  }
}
