import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { checkInvoice } from '../../../mappings/rules/check.ts'
import { everyTermCreditNote, everyTermInvoice } from '../../harness/documents/examples.ts'
import { validInvoice } from '../../harness/documents/invoices.ts'
import { speechFaults } from '../../harness/speechFaults.ts'
import { invoiceViolations } from './invoiceViolations.ts'

test('nothing is said against right documents', () => {
  expect(checkInvoice(everyTermInvoice, [])).toEqual([])
  expect(checkInvoice(everyTermCreditNote, [])).toEqual([])
  fc.assert(
    fc.property(validInvoice, (invoice) => {
      expect(checkInvoice(invoice, []).map((each) => render(each))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

describe('each rule finds what breaks it', () => {
  test.each(invoiceViolations)('$rule: $what', ({ rule, code, broken }) => {
    const document = broken(everyTermInvoice)
    const problems = checkInvoice(document, [], {}, 'peppol')
    const own = problems.filter((each) => each.parameters['rule'] === rule && each.code === code)
    expect(own.length, `found instead: ${problems.map((each) => render(each)).join('\n')}`).toBeGreaterThan(0)
    for (const each of own) {
      expect(speechFaults(each)).toEqual([])
      expect(each.at?.number).toBe(document.number.trim())
    }
  })
})

test('a cent moved anywhere in the totals is found', () => {
  const fields = ['lines', 'taxExclusive', 'tax', 'taxInclusive', 'payable'] as const
  fc.assert(
    fc.property(validInvoice, fc.constantFrom(...fields), fc.constantFrom(Decimal.of('0.01'), Decimal.of('-0.01')), (invoice, field, cent) => {
      const totals = { ...invoice.totals, [field]: invoice.totals[field].plus(cent) }
      expect(checkInvoice({ ...invoice, totals }, []).map(({ code }) => code)).toContain('KS-RULE-TOTAL')
    }),
    { numRuns: 200 },
  )
})
