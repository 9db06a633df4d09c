import { Secret } from '../../base/secret.ts'
import type { References } from '../../connectors/ports.ts'

/** References of a test: `env:NAME` leads to the value given under NAME; everything else is itself. */
export function testReferences(values: Readonly<Record<string, string>> = {}): References {
  const text = (reference: string): string => {
    const [, name] = /^env:(\w+)$/.exec(reference) ?? []
    if (name === undefined) return reference
    const value = values[name]
    if (value === undefined) throw new Error(`the test gives no value for ${reference}`)
    return value
  }
  return { text, secret: (reference) => new Secret(text(reference)) }
}
