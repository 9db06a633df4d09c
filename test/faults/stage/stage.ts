import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { systemClock } from '../../../base/clock.ts'
import { loadProfiles } from '../../../connectors/profile/load.ts'
import { Failure } from '../../../errors/failure.ts'
import { environmentFor } from '../../../simulator/environment.ts'
import { parseLayout } from '../../../simulator/judge/layouts/layout.ts'
import { flowsOf, type JudgedFlow } from '../../../simulator/judge/flows.ts'
import type { Receivers } from '../../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../../simulator/receivers/startReceivers.ts'
import { readCustomers, type Customer } from '../../../simulator/shop/customers.ts'
import { planMonth, type PlannedMonth } from '../../../simulator/shop/planMonth.ts'
import { simulatedSystems } from '../../../simulator/simulatedSystems.ts'
import { quickFolder } from '../../harness/quickFolder.ts'
import { restingPort } from '../../../simulator/restingPort.ts'
import { KilledService } from '../killedService.ts'
import { quickProfiles } from '../quickProfiles.ts'
import { finalCheck } from './finalCheck.ts'
import { unfinishedWork } from './unfinishedWork.ts'
import type { ShopAhead } from './shopAhead.ts'
import type { StageBus, StageLedger } from './surroundings.ts'

/** What a stage is set with. */
export interface StageOptions {
  readonly seed: number
  readonly orders: number
  readonly ledger: (folder: string) => Promise<StageLedger>
  readonly bus: (ledger: StageLedger) => Promise<StageBus>
  /** How the shop writes its records where it has a schema registry. */
  readonly shop?: ShopAhead
}

const look_ms = 50
const patience_ms = 240_000

/**
 * All that a fault needs: a month of the shop, a bus, a ledger, the receivers of every profile, and services as processes of
 * their own. The receivers work all the time, as they would.
 */
export class Stage {
  readonly month: PlannedMonth
  readonly ledger: StageLedger
  readonly receivers: Receivers
  readonly root: string
  readonly flows: readonly JudgedFlow[]
  readonly #seed: number
  readonly #bus: StageBus
  readonly #shop: ShopAhead | undefined
  readonly #folder: string
  readonly #environment: Readonly<Record<string, string>>
  readonly #services: KilledService[] = []
  readonly #ended = new AbortController()
  readonly #working: Promise<void>
  #published = 0
  /** How often the receivers have worked off what lay before them. */
  #turns = 0
  #load: Promise<void> | undefined

  private constructor(seed: number, parts: Pick<Stage, 'month' | 'ledger' | 'receivers' | 'root' | 'flows'>, bus: StageBus, shop: ShopAhead | undefined, folder: string, environment: Readonly<Record<string, string>>) {
    this.month = parts.month
    this.ledger = parts.ledger
    this.receivers = parts.receivers
    this.root = parts.root
    this.flows = parts.flows
    this.#seed = seed
    this.#bus = bus
    this.#shop = shop
    this.#folder = folder
    this.#environment = environment
    this.#working = this.#work()
  }

  static async set({ seed, orders, shop, ...surroundings }: StageOptions): Promise<Stage> {
    const folder = mkdtempSync(join(quickFolder(), 'kuntasilta-stage-'))
    const profileFolder = await quickProfiles(join(folder, 'profiles'))
    const { profiles } = await loadProfiles(profileFolder)
    const played = profiles.map(({ profile }) => profile)
    const ledger = await surroundings.ledger(join(folder, 'data'))
    const bus = await surroundings.bus(ledger)
    const port = await restingPort()
    const root = join(folder, 'receivers')
    const receivers = await startReceivers({ root, clock: systemClock, seed, systems: simulatedSystems(profiles), webhookBase: `http://127.0.0.1:${port}` })
    const flows = profiles.flatMap(({ profile, folder: own }) => flowsOf(profile, (file) => parseLayout(readFileSync(join(own, file), 'utf8'))))
    return new Stage(seed, { month: planMonth({ seed, orders, customers: customersOfShopAlone() }), ledger, receivers, root, flows }, bus, shop, folder, {
      ...environmentFor(played, receivers), ...ledger.environment, ...bus.environment,
      KUNTASILTA_PROFILES: profileFolder, KUNTASILTA_HTTP_PORT: String(port), KUNTASILTA_OPS_PORT: '0', KUNTASILTA_ALLOW_LOOPBACK: 'yes',
      ...(shop && { SCHEMA_REGISTRY_URL: shop.registryUrl }),
      KUNTASILTA_LEASE_MS: '4000', KUNTASILTA_SEND_MS: '2000',
    })
  }

  get bus(): StageBus['bus'] {
    return this.#bus.bus
  }

  /** Effects that the receivers have had so far. */
  get effects(): number {
    return this.receivers.all.reduce((sum, { counts }) => sum + counts.effects, 0)
  }

  /** What the services wrote last, for the report of a failure. */
  get log(): string {
    return this.#services.map((service) => service.errors).join('\n')
  }

  /** Starts a service; receivers call the first one. Several at a time need `beside` for the others. */
  start(beside?: 'beside'): KilledService {
    const service = new KilledService({ ...this.#environment, ...(beside && { KUNTASILTA_HTTP_PORT: '0' }) })
    this.#services.push(service)
    return service
  }

  /** Begins to publish the whole month, as fast as the bus takes it. */
  load(): void {
    this.#load = this.publishUpTo(1)
    this.#load.catch(() => undefined)
  }

  /** Publishes the month up to this share of it, and as a shop does, tries again until it is durable. */
  async publishUpTo(share: number): Promise<void> {
    const { records } = this.month
    const until = Math.ceil(records.length * share)
    while (this.#published < until) {
      const next = records.slice(this.#published, Math.min(until, this.#published + 50))
      await this.#publishForSure(this.#shop === undefined ? next : next.map((record) => ({ ...record, value: this.#shop?.written(record) ?? null })))
      this.#published += next.length
    }
  }

  /** Resolves when the receivers have had so many effects in all. */
  async haveHad(effects: number): Promise<void> {
    await this.#until(`${effects} effects`, async () => (this.effects >= effects ? undefined : `${this.effects}`))
  }

  /** Resolves when the ledger keeps records that cannot be decoded yet, and everything published has been taken in. */
  async keptUndecoded(): Promise<void> {
    const sql = `select count(*) filter (where undecoded and state = 'open')::integer as undecoded, (select sum(next_offset)::integer from positions) as taken_in from quarantine`
    await this.#until('undecoded records', async () => {
      const { rows: [row] } = await this.ledger.pool.query<{ undecoded: number; taken_in: number | null }>(sql)
      return row !== undefined && row.undecoded > 0 && row.taken_in === this.#published ? undefined : JSON.stringify(row)
    })
  }

  /** The end of every fault: these services come to rest, nothing is wrong, and they stop in order. */
  async finish(services: readonly KilledService[]): Promise<void> {
    await this.#load
    await this.#atRest()
    // What was delivered last may still lie where its receiver picks it up.
    const turn = this.#turns
    await this.#until('the receivers', () => Promise.resolve(this.#turns >= turn + 2 ? undefined : `${this.#turns - turn} turns`))
    await this.#atRest()
    const { ledger: { pool: on }, bus, month, root, flows } = this
    expect(await finalCheck({ on, bus, month, root, flows }), `seed ${this.#seed}`).toEqual([])
    for (const service of services) expect(await service.stop(), service.errors).toBe(0)
  }

  /** Kills the services that still run, and ends everything else. */
  async end(): Promise<void> {
    this.#ended.abort()
    await this.#working
    await this.#load?.catch(() => undefined)
    await Promise.all(this.#services.map((service) => service.kill()))
    await this.receivers.stop()
    await this.#bus.close()
    await this.ledger.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #atRest(): Promise<void> {
    return this.#until('rest', () => unfinishedWork(this.ledger.pool, this.bus).catch((error: Error) => error.message))
  }

  async #work(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      await this.receivers.process()
      this.#turns += 1
      await pause(look_ms)
    }
  }

  async #publishForSure(records: Parameters<StageBus['bus']['publish']>[0]): Promise<void> {
    for (;;) {
      try {
        return await this.bus.publish(records)
      } catch (error) {
        if (!(error instanceof Failure) || this.#ended.signal.aborted) throw error
        await pause(look_ms)
      }
    }
  }

  /** @param missing what is not there yet; undefined when all is */
  async #until(what: string, missing: () => Promise<string | undefined>): Promise<void> {
    for (const since = performance.now(); ; await pause(look_ms)) {
      const reason = await missing()
      if (reason === undefined) return
      if (performance.now() - since > patience_ms) throw new Error(`waited in vain for ${what}: ${reason}\n${this.log}`)
    }
  }
}

/** Nobody plays the purchasing systems here, and nothing waits for their numbers of orders. */
function customersOfShopAlone(): readonly Customer[] {
  return readCustomers().map((customer) => ({ ...customer, numbered: customer.numbered === 'none' ? 'yes' : customer.numbered, receives: 'no', purchases: 'none' }))
}
