import { expect, test } from 'vitest'
import { saidIn } from '../../../mappings/conversation/fromEvent.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { completed } from '../../../schemas/codec.ts'

test('a confirmation promises nothing of a line that is not accepted, and what was ordered of one without a quantity', () => {
  const line = (orderLine: string, status: string, quantity: string, unit: string) => ({ id: orderLine, orderLine, status, quantity: Decimal.of(quantity), unit })
  const [confirmed] = saidIn(completed('fi.kuntasilta.shop.OrderConfirmed', {
    story: 'order-1', number: 'V-1', lines: [line('1', '3', '4', 'C62'), line('2', '7', '5', 'C62'), line('3', '5', '0', '')],
  }), 0)
  if (confirmed?.said.is !== 'confirmed') throw new TypeError('a confirmation is expected')
  expect(confirmed.said.lines.map((each) => `${each.line}: ${each.quantity.trimmed()}`)).toEqual(['1: 4', '2: 0'])
})
