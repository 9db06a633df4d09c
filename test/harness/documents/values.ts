import fc from 'fast-check'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { businessIdCheckDigit } from '../../../mappings/model/identifiers/businessId.ts'
import { creditorReferenceCheckDigits } from '../../../mappings/model/identifiers/creditorReference.ts'
import { gtinCheckDigit } from '../../../mappings/model/identifiers/gtin.ts'
import { ibanCheckDigits } from '../../../mappings/model/identifiers/iban.ts'
import { viiteCheckDigit } from '../../../mappings/model/identifiers/viite.ts'
import { digits } from '../digits.ts'

/** Text with markup, letters of Finnish and Swedish, and characters outside ISO-8859-15. */
export const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöABCÅÄÖ0123456789 &<>"\'€–½ŽÿΩ漢😀'), minLength: 1, maxLength })
    .map((value) => `x${value}`.slice(0, maxLength))

export const number = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHJK0123456789-/'), minLength: 1, maxLength })

/** A positive decimal with so many decimals. */
export const decimal = (largest: number, scale: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: 1, max: largest }).map((unscaled) => new Decimal(BigInt(unscaled), scale))

export const businessId = digits(7)
  .filter((body) => businessIdCheckDigit(body) !== undefined)
  .map((body) => `${body}-${businessIdCheckDigit(body)}`)
export const gtin = digits(12).map((body) => body + gtinCheckDigit(body))
export const iban = digits(14).map((account) => `FI${ibanCheckDigits('FI', account)}${account}`)
const viite = digits(3, 19).map((body) => `1${body.slice(1)}`).map((body) => body + viiteCheckDigit(body))
export const paymentReference = fc.oneof(
  viite,
  viite.map((body) => `RF${creditorReferenceCheckDigits(body)}${body}`),
)

/** The day after so many days; days only, no clock. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Records without the keys that are undefined, as `exactOptionalPropertyTypes` has it. */
export function present<Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key] | undefined> }): fc.Arbitrary<Shape> {
  return fc
    .record(shape as { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> })
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Shape)
}

export const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(arbitrary, { nil: undefined })
