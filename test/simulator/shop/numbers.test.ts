import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFinnishCreditorReference } from '../../../mappings/model/identifiers/creditorReference.ts'
import { isIban } from '../../../mappings/model/identifiers/iban.ts'
import { isBusinessId } from '../../../mappings/model/identifiers/businessId.ts'
import { isImei } from '../../../mappings/model/identifiers/imei.ts'
import { isViite } from '../../../mappings/model/identifiers/viite.ts'
import { imei, numberOf, paymentReference, serialNumber } from '../../../simulator/shop/numbers.ts'
import { exampleSeller } from '../../../simulator/shop/seller.ts'

const sequence = fc.integer({ min: 1, max: 99_999 })

test('references to pay with have right check digits in both forms', () => {
  fc.assert(
    fc.property(sequence, (running) => {
      expect(isViite(paymentReference(numberOf.invoice(running), 'viite'))).toBe(true)
      expect(isFinnishCreditorReference(paymentReference(numberOf.creditNote(running), 'RF'))).toBe(true)
    }),
  )
})

test('IMEIs have right check digits and none is given twice', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (device) => isImei(imei(device)) && imei(device) !== imei(device + 1)))
})

test('serial numbers differ even for one device number apart', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (device) => serialNumber('HP', device) !== serialNumber('HP', device + 1)))
})

test("the example seller's ids have right check digits", () => {
  expect(isIban(exampleSeller.iban)).toBe(true)
  expect(isBusinessId(exampleSeller.businessId)).toBe(true)
})
