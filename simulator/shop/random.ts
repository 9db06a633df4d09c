import { sha256 } from '../../base/hash.ts'

/** A seeded source of choices; equal seeds and streams choose alike, whatever other streams were asked. */
export interface Random {
  /** A whole number from `least` to `most`, both inside. */
  integer(least: number, most: number): number
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
  /** One of the list, which must not be empty. */
  pick<Item>(list: readonly Item[]): Item
  /** One of the list, by weight. */
  weighted<Item>(list: readonly Item[], weight: (item: Item) => number): Item
  /** The list in another order. */
  shuffled<Item>(list: readonly Item[]): Item[]
}

/** The choices of one stream of a seed, such as `randomOf(7, 'order', 12)`. */
export function randomOf(seed: number, ...stream: readonly (string | number)[]): Random {
  const next = smallFastCounting(sha256([seed, ...stream].join('/')))
  const integer = (least: number, most: number): number => least + Math.floor((next() / 0x1_0000_0000) * (most - least + 1))
  const pick = <Item>(list: readonly Item[]): Item => list[integer(0, list.length - 1)] as Item
  return {
    integer,
    pick,
    chance: (percent) => integer(0, 99) < percent,
    weighted(list, weight) {
      let rest = integer(1, list.reduce((sum, item) => sum + weight(item), 0))
      return list.find((item) => (rest -= weight(item)) <= 0) ?? pick(list)
    },
    shuffled(list) {
      const items = [...list]
      for (let end = items.length - 1; end > 0; end -= 1) {
        const other = integer(0, end)
        ;[items[end], items[other]] = [items[other] as (typeof items)[number], items[end] as (typeof items)[number]]
      }
      return items
    },
  }
}

/** The generator sfc32 of PractRand: 32 random bits a call, started from 128 bits of a hexadecimal digest. */
function smallFastCounting(digest: string): () => number {
  let [a, b, c, counter] = [0, 8, 16, 24].map((start) => Number.parseInt(digest.slice(start, start + 8), 16)) as [number, number, number, number]
  return () => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + result) | 0
    return result >>> 0
  }
}
