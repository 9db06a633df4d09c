/** One measured row. `ratio` is value / yardstick: what the product costs beside a program written by hand for one case. */
export interface BenchResult {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'events/s' | 'deliveries/s' | 'documents/s' | 'MB'
  readonly yardstick: number
  readonly ratio: number
}

/** `quick` shows that a bench runs; its figures mean little. */
export type Effort = 'full' | 'quick'

/** A group of rows, run by its name: `npm run bench -- NAME`. */
export interface Bench {
  readonly name: string
  run(effort: Effort): AsyncIterable<BenchResult>
}

/** A row, with its ratio. */
export function result(name: string, unit: BenchResult['unit'], value: number, yardstick: number): BenchResult {
  return { name, value, unit, yardstick, ratio: value / yardstick }
}
