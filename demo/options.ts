import { failure } from '../errors/failure.ts'
import { phrase } from '../errors/words/words.ts'
import { readOptions, wholeNumber } from '../scripts/options.ts'

/** What the demo is asked to play. */
export interface DemoOptions {
  readonly seed: number
  /** Orders of the month, over all municipalities. */
  readonly orders: number
  /** The only municipality to play, by its folder's name; all of them where absent. */
  readonly municipality?: string
}

const mostOrders = 20_000
/** What `--help` prints. */
export const usage = `Plays one month of the shop for nine municipalities, and compares the shop's book with what the receivers hold.

npm run demo -- [--seed NUMBER] [--orders NUMBER] [--municipality NAME]

  --seed NUMBER        another month; the same seed gives the same documents, byte for byte (1)
  --orders NUMBER      orders of the month over all municipalities, at most ${mostOrders} (1000)
  --municipality NAME  only this one, by the name of its folder, such as nokia
`

const names = ['seed', 'orders', 'municipality'] as const

/**
 * Reads `--seed 7 --orders 200 --municipality nokia`.
 *
 * @param municipalities the names that may be asked for
 * @throws Failure KS-START-SEPARATOR, KS-START-OPTION-UNKNOWN, KS-START-OPTION
 */
export function readDemoOptions(args: readonly string[], municipalities: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): DemoOptions {
  const { seed = '1', orders = '1000', municipality } = readOptions(names, args, environment)
  if (municipality !== undefined && !municipalities.includes(municipality)) {
    throw failure('KS-START-OPTION', { option: 'municipality', value: municipality, allowed: phrase('one of {values}', { values: municipalities.join(', ') }) })
  }
  return {
    seed: wholeNumber('seed', seed, 0, Number.MAX_SAFE_INTEGER),
    orders: wholeNumber('orders', orders, 1, mostOrders),
    ...(municipality === undefined ? {} : { municipality }),
  }
}
