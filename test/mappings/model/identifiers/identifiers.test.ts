import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessIdCheckDigit, isBusinessId } from '../../../../mappings/model/identifiers/businessId.ts'
import { creditorReferenceCheckDigits, isCreditorReference, isFinnishCreditorReference } from '../../../../mappings/model/identifiers/creditorReference.ts'
import { gtinCheckDigit, isGtin } from '../../../../mappings/model/identifiers/gtin.ts'
import { ibanCheckDigits, isIban } from '../../../../mappings/model/identifiers/iban.ts'
import { imeiCheckDigit, isImei } from '../../../../mappings/model/identifiers/imei.ts'
import { isOvt } from '../../../../mappings/model/identifiers/ovt.ts'
import { isFinnishVatNumber } from '../../../../mappings/model/identifiers/vatNumber.ts'
import { isViite, viiteCheckDigit } from '../../../../mappings/model/identifiers/viite.ts'
import { digits, withDigitRaised } from '../../../harness/digits.ts'

const rows: readonly { name: string; is: (text: string) => boolean; right: readonly string[]; wrong: readonly string[] }[] = [
  {
    name: 'Y-tunnus',
    is: isBusinessId,
    right: ['0737546-2', '2617416-4', '1572860-0'],
    wrong: ['0737546-3', '07375462', '737546-2', '0737546-2 ', '0000006-0', '0000006-1', ''],
  },
  { name: 'VAT number', is: isFinnishVatNumber, right: ['FI07375462'], wrong: ['FI07375463', 'fi07375462', 'SE07375462', 'FI0737546-2'] },
  {
    name: 'OVT',
    is: isOvt,
    right: ['003707375462', '003707375462ABC12', '0037073754621'],
    wrong: ['003707375463', '003807375462', '003707375462123456', '00370737546', '003707375462 1'],
  },
  { name: 'viite', is: isViite, right: ['1511890656', '1232', '12345672'], wrong: ['1511890655', '123', '123456789012345678901', '1511 890656'] },
  {
    name: 'RF reference',
    is: isFinnishCreditorReference,
    right: ['RF911234567890120', 'RF341234561'],
    wrong: ['RF471234567890', 'RF331234561', 'rf341234561', 'RF34 1234 561'],
  },
  {
    name: 'IBAN',
    is: isIban,
    right: ['FI9080002627761348', 'DE89370400440532013000', 'BR1800360305000010009795493C1'],
    wrong: ['FI9080002627761349', 'FI90 8000 2627 7613 48', 'FI908000262776134', 'fi9080002627761348'],
  },
  { name: 'GTIN', is: isGtin, right: ['6430012345678'.slice(0, 12) + gtinCheckDigit('643001234567'), '96385074', '036000291452', '10614141000415'], wrong: ['96385075', '963850740', '9638507'] },
  { name: 'IMEI', is: isImei, right: ['490154203237518'], wrong: ['490154203237517', '49015420323751', '49-015420-323751-8'] },
]

describe('identifiers', () => {
  for (const { name, is, right, wrong } of rows) {
    test.each(right)(`${name} %s is right`, (text) => expect(is(text)).toBe(true))
    test.each(wrong)(`${name} "%s" is wrong`, (text) => expect(is(text)).toBe(false))
  }

  test('an ISO 11649 reference need not be Finnish', () => {
    expect(isCreditorReference('RF471234567890')).toBe(true)
    expect(isCreditorReference('RF18539007547034')).toBe(true)
    expect(isFinnishCreditorReference('RF471234567890')).toBe(false)
  })
})

describe('a number made with its check digit is right, and wrong after any one digit is changed', () => {
  const made: readonly [string, fc.Arbitrary<string>, (text: string) => boolean, number][] = [
    ['Y-tunnus', digits(7).filter((body) => businessIdCheckDigit(body) !== undefined).map((body) => `${body}-${businessIdCheckDigit(body)}`), isBusinessId, 7],
    ['viite', digits(3, 19).map((body) => body + viiteCheckDigit(body)), isViite, 3],
    ['GTIN', fc.constantFrom(7, 11, 12, 13).chain((length) => digits(length)).map((body) => body + gtinCheckDigit(body)), isGtin, 7],
    ['IMEI', digits(14).map((body) => body + imeiCheckDigit(body)), isImei, 14],
    ['IBAN', digits(14).map((account) => `FI${ibanCheckDigits('FI', account)}${account}`), isIban, 18],
    ['RF', digits(4, 20).map((body) => `RF${creditorReferenceCheckDigits(body)}${body}`), isCreditorReference, 8],
  ]
  for (const [name, arbitrary, is, places] of made) {
    test(name, () => {
      fc.assert(
        fc.property(arbitrary, fc.nat({ max: places - 1 }), fc.integer({ min: 1, max: 9 }), (text, index, step) => {
          expect(is(text)).toBe(true)
          fc.pre(/\d/.test(text[index] ?? ''))
          expect(is(withDigitRaised(text, index, step))).toBe(false)
        }),
      )
    })
  }
})
