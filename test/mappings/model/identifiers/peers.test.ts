import fc from 'fast-check'
import bankUtils from 'finnish-bank-utils'
import { FinnishBusinessIds } from 'finnish-business-ids'
import { describe, expect, test } from 'vitest'
import { businessIdCheckDigit, isBusinessId } from '../../../../mappings/model/identifiers/businessId.ts'
import { creditorReferenceCheckDigits, isFinnishCreditorReference } from '../../../../mappings/model/identifiers/creditorReference.ts'
import { ibanCheckDigits, isIban } from '../../../../mappings/model/identifiers/iban.ts'
import { imeiCheckDigit } from '../../../../mappings/model/identifiers/imei.ts'
import { isFinnishVatNumber } from '../../../../mappings/model/identifiers/vatNumber.ts'
import { isViite, viiteCheckDigit } from '../../../../mappings/model/identifiers/viite.ts'
import { digits } from '../../../harness/digits.ts'

/** Half with the check digit we compute, half as chance has it. */
function mixed(bodies: fc.Arbitrary<string>, complete: (body: string) => string): fc.Arbitrary<string> {
  return fc.oneof(bodies.map(complete), bodies)
}

describe('two independent libraries judge as we do', () => {
  test('Y-tunnus and VAT number', () => {
    const ids = mixed(digits(7), (body) => body + (businessIdCheckDigit(body) ?? 1)).map((text) => `${text.slice(0, 7)}-${text.slice(7)}`)
    fc.assert(
      fc.property(ids, (id) => {
        expect(isBusinessId(id)).toBe(FinnishBusinessIds.isValidBusinessId(id))
        const vat = `FI${id.replace('-', '')}`
        expect(isFinnishVatNumber(vat)).toBe(FinnishBusinessIds.isValidVatNumber(vat))
      }),
      { numRuns: 2000 },
    )
  })

  test('viite', () => {
    const references = mixed(digits(3, 19), (body) => body + viiteCheckDigit(body)).filter((text) => /^[1-9]/.test(text))
    fc.assert(fc.property(references, (text) => { expect(isViite(text)).toBe(bankUtils.isValidFinnishRefNumber(text)) }), { numRuns: 2000 })
  })

  test('RF reference', () => {
    const bodies = mixed(digits(4, 19), (body) => body + viiteCheckDigit(body)).filter((text) => /^[1-9]/.test(text))
    const references = bodies.map((body) => `RF${creditorReferenceCheckDigits(body)}${body}`)
    fc.assert(fc.property(references, (text) => { expect(isFinnishCreditorReference(text)).toBe(bankUtils.isValidFinnishRefNumber(text)) }), { numRuns: 2000 })
  })

  test('Finnish IBAN', () => {
    // The library also judges the account's own check digit (Luhn), which IBAN knows nothing of.
    const accounts = digits(13).filter((body) => /^[1-8]/.test(body)).map((body) => body + imeiCheckDigit(`0${body}`))
    const ibans = fc.oneof(accounts.map((account) => `FI${ibanCheckDigits('FI', account)}${account}`), accounts.map((account) => `FI10${account}`))
    fc.assert(fc.property(ibans, (text) => { expect(isIban(text)).toBe(bankUtils.isValidFinnishIBAN(text)) }), { numRuns: 2000 })
  })
})
