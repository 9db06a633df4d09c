import type { Pool } from 'pg'
import { forgetRegistered, readRegistered, rememberRegistered } from '../../ledger/registry.ts'
import { fingerprintOf } from '../../schemas/fingerprint.ts'

/** What is known of a registry's ids: in the ledger, and here as long as the service runs. */
export class KnownSchemas {
  readonly #registry: string
  readonly #pool: Pool
  readonly #textById = new Map<number, string>()
  readonly #idByFingerprint = new Map<string, number>()

  constructor(registry: string, pool: Pool) {
    this.#registry = registry
    this.#pool = pool
  }

  /** Reads what the ledger knows of these ids, or of all: another instance may have learnt more. */
  async recall(ids?: readonly number[]): Promise<void> {
    for (const { schemaId, fingerprint, definition } of await readRegistered(this.#pool, this.#registry, ids)) this.#note(schemaId, fingerprint, definition)
  }

  textOf(id: number): string | undefined {
    return this.#textById.get(id)
  }

  /** The id that the registry gave to a schema. */
  idOf(fingerprint: string): number | undefined {
    return this.#idByFingerprint.get(fingerprint)
  }

  /** Keeps what the registry said. A text that no event can be read with is kept here only. */
  async learn(schemaId: number, text: string, now_ms: number): Promise<void> {
    const name = recordName(text)
    if (name === undefined) return void this.#textById.set(schemaId, text)
    const fingerprint = fingerprintOf(text)
    await rememberRegistered(this.#pool, this.#registry, [{ schemaId, fingerprint, name, definition: text }], now_ms)
    this.#note(schemaId, fingerprint, text)
  }

  /** Forgets everything: the registry gives its ids anew. */
  async forget(): Promise<void> {
    await forgetRegistered(this.#pool, this.#registry)
    this.#textById.clear()
    this.#idByFingerprint.clear()
  }

  #note(schemaId: number, fingerprint: string, text: string): void {
    this.#textById.set(schemaId, text)
    this.#idByFingerprint.set(fingerprint, schemaId)
  }
}

/** The full name of a record schema; undefined for anything else. */
function recordName(text: string): string | undefined {
  try {
    const schema = JSON.parse(text) as { readonly name?: unknown; readonly namespace?: unknown } | null
    if (typeof schema?.name !== 'string') return undefined
    return typeof schema.namespace === 'string' && !schema.name.includes('.') ? `${schema.namespace}.${schema.name}` : schema.name
  } catch {
    return undefined
  }
}
