import { result, type Bench, type Effort } from '../bench.ts'
import { openHouse } from '../house/house.ts'
import { benchDeliveries } from '../ledger/deliveries.ts'
import { batchIn, invoiceLanes, ledgerRate, readyMade } from '../ledger/ledger.ts'
import { addFinished } from './finished.ts'

/** How many finished deliveries lie in the ledger while others are planned, claimed and saved, how many those are, and how often. */
const sizes: Readonly<Record<Effort, { readonly finished: readonly number[]; readonly warmUp: number; readonly measured: number; readonly samples: number }>> = {
  full: { finished: [0, 1_000_000, 5_000_000], warmUp: 8_000, measured: 8_000, samples: 3 },
  quick: { finished: [0, 2_000], warmUp: 0, measured: 500, samples: 1 },
}

/**
 * What a grown ledger costs: the `ledger` bench beside 0, 1 and 5 million finished deliveries, the best of three. The yardstick of each is
 * the rate of the empty ledger, so that a ratio below 1 / 1.3 says that the ledger slows down as it grows.
 */
export const growthBench: Bench = {
  name: 'growth',
  async *run(effort) {
    const { finished, warmUp, measured, samples } = sizes[effort]
    const ready = readyMade()
    const house = await openHouse()
    try {
      const lanes = invoiceLanes(house)
      let offset = 0
      const rate = async (count: number, run: string): Promise<number> => {
        const value = await ledgerRate(house, benchDeliveries(count, batchIn, lanes, run), offset, ready)
        offset += count
        return value
      }
      await rate(Math.max(warmUp, batchIn), 'warm-up')
      let empty: number | undefined
      let there = 0
      for (const count of finished) {
        await addFinished(house.pool, lanes.map(({ municipality, system }) => `${municipality}/${system}`), there, count)
        there = count
        let value = 0
        for (let sample = 1; sample <= samples; sample += 1) value = Math.max(value, await rate(measured, `beside-${count}-${sample}`))
        empty ??= value
        yield result(`growth beside ${count} finished`, 'deliveries/s', value, empty)
      }
    } finally {
      await house.close()
    }
  },
}
