import type { Clock } from '../../base/clock.ts'
import { failure } from '../../errors/failure.ts'
import { unframe } from '../../schemas/codec.ts'
import { fingerprintOf } from '../../schemas/fingerprint.ts'
import type { RegistryClient } from '../../schemas/registry/client.ts'
import { contractSchemas, type ContractSchema } from '../../schemas/registry/subjects.ts'
import { isPublished, isTakenIn } from '../../schemas/topics.ts'
import { reframe } from '../../schemas/wireFormat.ts'
import type { RegistryBreaker } from './breaker.ts'
import type { KnownSchemas } from './knownSchemas.ts'

/** Gives events the ids by which readers find their schemas. */
export interface OutgoingIds {
  /** Whether all of them are known. */
  readonly known: boolean
  /** Looks up those that are not. Throws KS-REGISTRY-NOT-REGISTERED and KS-REGISTRY-UNAVAILABLE. */
  lookUp(): Promise<void>
  /** An event's value with the registry's id instead of the repository's. */
  framed(value: Buffer): Buffer
}

type OurSchema = ContractSchema & { readonly fingerprint: string }

/** Whose events are to leave: those that we publish, or those that a shop or unit without Kafka posts to us. */
export type Writer = 'we' | 'others'

function schemasOf(writer: Writer): readonly OurSchema[] {
  return contractSchemas
    .filter(({ type }) => (writer === 'we' ? isPublished(type) : isTakenIn(type)))
    .map((schema) => ({ ...schema, fingerprint: fingerprintOf(schema.text) }))
}

/** The schemas of events that we publish. They are written under the repository's ids, and leave under the registry's. */
export class OutgoingSchemas implements OutgoingIds {
  readonly #schemas: readonly OurSchema[]
  readonly #fingerprintByKeptId: ReadonlyMap<number, string>
  readonly #client: RegistryClient
  readonly #breaker: RegistryBreaker
  readonly #known: KnownSchemas
  readonly #clock: Clock

  constructor(writer: Writer, client: RegistryClient, breaker: RegistryBreaker, known: KnownSchemas, clock: Clock) {
    this.#schemas = schemasOf(writer)
    this.#fingerprintByKeptId = new Map(this.#schemas.map(({ keptId, fingerprint }) => [keptId, fingerprint]))
    this.#client = client
    this.#breaker = breaker
    this.#known = known
    this.#clock = clock
  }

  get known(): boolean {
    return this.#schemas.every(({ fingerprint }) => this.#known.idOf(fingerprint) !== undefined)
  }

  async lookUp(): Promise<void> {
    await this.#known.recall()
    await this.#ask(this.#schemas.filter(({ fingerprint }) => this.#known.idOf(fingerprint) === undefined))
  }

  /**
   * Asks for all of them, known or not: a registry that was set up anew may give its ids to other schemas, and what was known of
   * it is forgotten then. Throws as `lookUp` does.
   */
  async check(): Promise<void> {
    await this.#ask(this.#schemas)
  }

  framed(value: Buffer): Buffer {
    const fingerprint = this.#fingerprintByKeptId.get(unframe(value).schemaId)
    const id = fingerprint === undefined ? undefined : this.#known.idOf(fingerprint)
    if (id === undefined) throw new Error('an event was to leave before the id of its schema was known')
    return reframe(value, id)
  }

  async #ask(schemas: readonly OurSchema[]): Promise<void> {
    const absent: string[] = []
    for (const schema of schemas) {
      const { subject, text } = schema
      const answer = await this.#breaker.ask(() => this.#client.idOf(subject, text))
      if (answer.is === 'unavailable' || answer.is === 'refused') throw failure('KS-REGISTRY-UNAVAILABLE', { registry: this.#client.registry, reason: answer.reason })
      if (answer.is === 'unknown') absent.push(subject)
      else await this.#learn(answer.value, schema)
    }
    if (absent.length > 0) throw failure('KS-REGISTRY-NOT-REGISTERED', { registry: this.#client.registry, subjects: [...new Set(absent)].join(', ') })
  }

  async #learn(id: number, { text, fingerprint }: OurSchema): Promise<void> {
    const before = this.#known.idOf(fingerprint)
    if (before !== undefined && before !== id) await this.#known.forget()
    if (before !== id) await this.#known.learn(id, text, this.#clock.now_ms())
  }
}
