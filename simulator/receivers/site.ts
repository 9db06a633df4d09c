import { derivedId } from '../../base/hash.ts'
import { Failures } from './failures/failures.ts'
import type { ReceiverWorld, SimulatedSystem } from './receiver.ts'
import type { SftpServer } from './sftp/sftpServer.ts'
import { Store } from './store.ts'

/** What every simulated receiver stands on: the world around it, which system it is, how it is to misbehave, and what it keeps. */
export class Site {
  readonly world: ReceiverWorld
  readonly system: SimulatedSystem
  /** Where its channel is SFTP. */
  readonly sftp: SftpServer | undefined
  readonly failures: Failures
  readonly store: Store

  constructor(world: ReceiverWorld, system: SimulatedSystem, sftp?: SftpServer) {
    this.world = world
    this.system = system
    this.sftp = sftp
    this.failures = new Failures(world.clock)
    this.store = new Store(world, system)
  }

  get now_ms(): number {
    return this.world.clock.now_ms()
  }

  /** What it is called where one name must do: `nokia-einvoice`. */
  get name(): string {
    return `${this.system.municipality}-${this.system.system}`
  }

  /** An id that depends on the system and these names alone. */
  id(kind: string, ...names: readonly string[]): string {
    return derivedId(kind, this.system.municipality, this.system.system, ...names)
  }
}
