import { readGauges } from '../../ledger/reading/gauges.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { openHouse, type House } from '../house/house.ts'
import { benchDeliveries } from '../ledger/deliveries.ts'
import { batchIn, invoiceLanes, ledgerRate, readyMade } from '../ledger/ledger.ts'
import { addFinished } from './finished.ts'

/** How many finished deliveries lie in the ledger while others are planned, claimed and saved, how many those are, and how often. */
const sizes: Readonly<Record<Effort, { readonly finished: readonly number[]; readonly warmUp: number; readonly measured: number; readonly samples: number }>> = {
  full: { finished: [0, 1_000_000, 5_000_000], warmUp: 8_000, measured: 8_000, samples: 5 },
  quick: { finished: [0, 2_000], warmUp: 0, measured: 500, samples: 1 },
}

/** The service gives such a statement up after a second. */
const longestGauges_ms = 1_000
const gaugesReads = 5

/** One ledger, and the runs over it; each has deliveries and offsets of its own. */
class Runs {
  readonly #house: House
  readonly #ready = readyMade()
  #offset = 0
  #run = 0

  constructor(house: House) {
    this.#house = house
  }

  /** Deliveries a second over so many of them. */
  async rate(count: number): Promise<number> {
    this.#run += 1
    const value = await ledgerRate(this.#house, benchDeliveries(count, batchIn, invoiceLanes(this.#house), `run-${this.#run}`), this.#offset, this.#ready)
    this.#offset += count
    return value
  }

  /** How long the figures of what is open take to be read, in milliseconds; one read before it does not count. */
  async gauges_ms(): Promise<number> {
    const read = (): Promise<unknown> => readGauges(this.#house.pool, Date.now(), longestGauges_ms)
    await read()
    const begun_ms = performance.now()
    for (let time = 0; time < gaugesReads; time += 1) await read()
    return (performance.now() - begun_ms) / gaugesReads
  }
}

/**
 * What a grown ledger costs: the `ledger` bench beside 0, 1 and 5 million finished deliveries. The yardstick is an empty ledger on a server of
 * its own, and the runs take turns, so that whatever else the machine does meets both; the best of each counts. A ratio below 1 / 1.3 says that
 * the ledger slows down as it grows; for the gauges, which read what is open, less is better.
 */
export const growthBench: Bench = {
  name: 'growth',
  async *run(effort) {
    const { finished, warmUp, measured, samples } = sizes[effort]
    const houses = { empty: await openHouse(), grown: await openHouse() }
    try {
      const [empty, grown] = [new Runs(houses.empty), new Runs(houses.grown)]
      for (const runs of [empty, grown]) await runs.rate(Math.max(warmUp, batchIn))
      const lanes = invoiceLanes(houses.grown).map(({ municipality, system }) => `${municipality}/${system}`)
      let there = 0
      for (const count of finished) {
        await addFinished(houses.grown.pool, lanes, there, count)
        there = count
        const best = { empty: 0, grown: 0 }
        for (let sample = 1; sample <= samples; sample += 1) {
          best.empty = Math.max(best.empty, await empty.rate(measured))
          best.grown = Math.max(best.grown, await grown.rate(measured))
        }
        yield result(`growth beside ${count} finished`, 'deliveries/s', best.grown, best.empty)
        yield result(`gauges beside ${count} finished`, 'ms', await grown.gauges_ms(), await empty.gauges_ms())
      }
    } finally {
      await houses.empty.close()
      await houses.grown.close()
    }
  },
}
