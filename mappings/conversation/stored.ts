import { Decimal } from '../model/decimal.ts'
import type { Said } from './said.ts'

const decimals: ReadonlySet<string> = new Set(['quantity', 'amount', 'price', 'priceBase'])

/** What was said, as it was kept in JSON, with its numbers exact again. */
export function saidFromJson(kept: unknown): Said {
  const said = kept as { readonly lines?: readonly Readonly<Record<string, unknown>>[] }
  return { ...said, ...(said.lines === undefined ? {} : { lines: said.lines.map(exact) }) } as unknown as Said
}

function exact(line: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, decimals.has(name) ? Decimal.of(value as string) : value]))
}
