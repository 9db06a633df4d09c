import { parseArgs } from 'node:util'
import { failure } from '../errors/failure.ts'
import { refuseLostOptions } from '../scripts/separator.ts'

/** What the demo is asked to play. */
export interface DemoOptions {
  readonly seed: number
  /** Orders of the month, over all municipalities. */
  readonly orders: number
  /** The only municipality to play, by its folder's name; all of them where absent. */
  readonly municipality?: string
}

const defaults = { seed: 1, orders: 1000 } as const
const mostOrders = 20_000
const names = ['seed', 'orders', 'municipality'] as const

/**
 * Reads `--seed 7 --orders 200 --municipality nokia`.
 *
 * @param municipalities the names that may be asked for
 * @throws Failure KS-START-SEPARATOR, KS-START-OPTION-UNKNOWN, KS-START-OPTION
 */
export function readDemoOptions(args: readonly string[], municipalities: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): DemoOptions {
  refuseLostOptions(names, environment)
  const given = parse(args)
  const { municipality } = given
  if (municipality !== undefined && !municipalities.includes(municipality)) {
    throw failure('KS-START-OPTION', { option: 'municipality', value: municipality, allowed: `one of ${municipalities.join(', ')}` })
  }
  return {
    seed: wholeNumber('seed', given.seed, defaults.seed, 0, Number.MAX_SAFE_INTEGER),
    orders: wholeNumber('orders', given.orders, defaults.orders, 1, mostOrders),
    ...(municipality === undefined ? {} : { municipality }),
  }
}

function parse(args: readonly string[]): { readonly [Name in (typeof names)[number]]?: string | undefined } {
  const { tokens, values } = parseArgs({ args: [...args], options: { seed: { type: 'string' }, orders: { type: 'string' }, municipality: { type: 'string' } }, strict: false, tokens: true })
  for (const token of tokens) {
    const known = token.kind === 'option' && (names as readonly string[]).includes(token.name)
    if (!known && token.kind !== 'option-terminator') {
      throw failure('KS-START-OPTION-UNKNOWN', { given: token.kind === 'option' ? token.rawName : token.value, known: names.map((name) => `--${name}`).join(', ') })
    }
    if (token.kind === 'option' && token.value === undefined) throw failure('KS-START-OPTION', { option: token.name, value: '', allowed: 'a value after it' })
  }
  return values as Readonly<Record<string, string>>
}

function wholeNumber(option: 'seed' | 'orders', text: string | undefined, preset: number, least: number, most: number): number {
  if (text === undefined) return preset
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) throw failure('KS-START-OPTION', { option, value: text, allowed: `a whole number from ${least} to ${most}` })
  return value
}
