import { Failure } from '../../../errors/failure.ts'
import { createDecoder, keptSchemaById, schemaIdOf } from '../../../schemas/codec.ts'
import { createRegistryClient, type RegistryClient } from '../../../schemas/registry/client.ts'
import { registerContract } from '../../../schemas/registry/registerContract.ts'
import { contractSchemas, subjectOf } from '../../../schemas/registry/subjects.ts'
import { reframe } from '../../../schemas/wireFormat.ts'
import type { PlannedMonth } from '../../../simulator/shop/planMonth.ts'
import { EvolvedSchema } from '../../harness/evolvedSchema.ts'
import { OwnRegistry } from '../../harness/registry.ts'
import { startTcpProxy, type TcpProxy } from '../../harness/tcpProxy.ts'

const invoiceType = 'fi.kuntasilta.shop.InvoiceIssued'
const decode = createDecoder({ schemaById: keptSchemaById })

/** A shop under a schema registry; once it is ahead it writes every other invoice with a schema newer than ours. */
export class ShopAhead {
  /** Where services find the registry. */
  readonly registryUrl: string
  readonly #registry: OwnRegistry
  readonly #proxy: TcpProxy
  readonly #client: RegistryClient
  readonly #newer = new EvolvedSchema(invoiceType).adding('InvoiceContent', { name: 'campaign', type: ['null', 'string'], default: null })
  /** The registry's ids by those of the repository. */
  readonly #ids = new Map<number, number>()
  #newerId = 0
  #ahead = false
  #invoices = 0

  private constructor(registry: OwnRegistry, proxy: TcpProxy) {
    const url = new URL(registry.url)
    url.port = String(proxy.port)
    this.registryUrl = url.href
    this.#registry = registry
    this.#proxy = proxy
    this.#client = createRegistryClient({ url: registry.url, timeout_ms: 30_000 })
  }

  /** Starts the registry with the contract's schemas and the shop's newer one. */
  static async open(): Promise<ShopAhead> {
    const registry = await OwnRegistry.prepare()
    await registry.start()
    const shop = new ShopAhead(registry, await startTcpProxy(Number(new URL(registry.url).port)))
    await shop.#register()
    return shop
  }

  /** Whether services reach the registry. */
  registryIs(state: 'up' | 'down'): void {
    this.#proxy.block(state === 'down')
  }

  goAhead(): void {
    this.#ahead = true
  }

  async close(): Promise<void> {
    await this.#proxy.stop()
    await this.#registry.stop()
  }

  async #register(): Promise<void> {
    await registerContract(this.#client, { dryRun: false })
    for (const { type, text, keptId } of contractSchemas) this.#ids.set(keptId, known(await this.#client.idOf(subjectOf(type), text)))
    this.#newerId = known(await this.#client.register(subjectOf(invoiceType), this.#newer.text))
  }

  /** The record's value as this shop writes it; what is unreadable on purpose goes as it is. */
  written({ value }: PlannedMonth['records'][number]): Buffer | null {
    const keptId = schemaIdOf(value)
    const id = keptId === undefined ? undefined : this.#ids.get(keptId)
    if (value === null || id === undefined) return value
    const isInvoice = contractSchemas.some((each) => each.keptId === keptId && each.type === invoiceType)
    if (!this.#ahead || !isInvoice || (this.#invoices += 1) % 2 === 0) return reframe(value, id)
    return this.#withCampaign(value) ?? reframe(value, id)
  }

  /** The invoice with what only this shop knows; undefined where it cannot be read. */
  #withCampaign(value: Buffer): Buffer | undefined {
    try {
      const event = decode(value).value as { readonly invoice: object }
      return this.#newer.write({ ...event, invoice: { ...event.invoice, campaign: 'spring' } }, this.#newerId)
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
}

function known(answer: Awaited<ReturnType<RegistryClient['idOf']>>): number {
  if (answer.is !== 'known') throw new Error(JSON.stringify(answer))
  return answer.value
}
