import { describe, expect, test } from 'vitest'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import { everyTermInvoice } from '../../harness/documents/examples.ts'

const account = 'FI9080002627761348'
const { payee: _, ...withoutPayee } = everyTermInvoice
const { legalRegistration: __, vatIdentifier: ___, ...nameless } = everyTermInvoice.seller

/** Whether an invoice with this payee may ask to pay to the account that is approved for `approved`. */
function passes(approved: string, of: Partial<Invoice>): boolean {
  const invoice = { ...withoutPayee, payment: { ...everyTermInvoice.payment!, creditTransfers: [{ account }] }, ...of } as Invoice
  return !judge(invoice, ['receiver'], { accounts: [{ payee: approved, account }] }).some(({ rule }) => rule.id === 'KS-ACCOUNT')
}

describe('an account is approved for its payee', () => {
  test.each([
    ['by its Y-tunnus', '0737546-2', { payee: { name: 'Rahoitus Oy', legalRegistration: { id: '0737546-2', scheme: '0212' } } }, true],
    ['by its Y-tunnus in another form', '0737546-2', { payee: { name: 'Rahoitus Oy', identifier: { id: '003707375462' } } }, true],
    ["by the seller's, where nobody else is paid", '0737546-2', { seller: { ...everyTermInvoice.seller, legalRegistration: { id: '0737546-2' } } }, true],
    ['never by its name where it has an identifier', 'Rahoitus Oy', { payee: { name: 'Rahoitus Oy', legalRegistration: { id: '0737546-2', scheme: '0212' } } }, false],
    ['never by a name alone where a Y-tunnus was approved', '0737546-2', { payee: { name: 'Rahoitus Oy' } }, false],
    ['never by a name that reads as the Y-tunnus', '0737546-2', { payee: { name: '0737546-2' } }, false],
    ["nor by a seller's name that does", '0737546-2', { seller: { ...nameless, name: 'FI07375462' } }, false],
    ['by a name alone only where that name was approved', 'Rahoitus Oy', { payee: { name: 'Rahoitus Oy' } }, true],
    ['and not by another name', 'Rahoitus Oy', { payee: { name: 'Toinen Oy' } }, false],
  ] as const)('%s', (_name, approved, of, expected) => {
    expect(passes(approved, of as unknown as Partial<Invoice>)).toBe(expected)
  })
})
