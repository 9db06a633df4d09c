import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivedId } from '../../base/hash.ts'
import { idsOfNumber, numberOfId } from '../../base/idNumber.ts'

test('an id has a number of 16 digits, and lies among the ids that have it', () => {
  fc.assert(fc.property(fc.string(), (part) => {
    const id = derivedId(part)
    const number = numberOfId(id) ?? ''
    expect(number).toMatch(/^\d{16}$/)
    const [first, last] = idsOfNumber(number) ?? ['', '']
    expect([first, id, last].toSorted()).toEqual([first, id, last])
    expect([numberOfId(first), numberOfId(last)]).toEqual([number, number])
  }))
})

test('another id has another number, and SAP may leave out leading zeros', () => {
  const numbers = Array.from({ length: 2_000 }, (_, index) => numberOfId(derivedId('delivery', String(index))))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(idsOfNumber('42')).toEqual(idsOfNumber('0000000000000042'))
})

test.each(['', 'x', '9999999999999999', '12345678901234567'])('no id has the number %j', (number) => {
  expect(idsOfNumber(number)).toBeUndefined()
})

test('an id of others has no number', () => {
  expect([numberOfId('delivery-1'), numberOfId('0191d5b2-7c3a-7000-8000-000000000001')]).toEqual([undefined, undefined])
})
