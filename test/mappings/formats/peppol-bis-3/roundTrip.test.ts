import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peppolBis3 } from '../../../../mappings/formats/peppol-bis-3/format.ts'
import { readUbl } from '../../../../mappings/formats/ubl/reading/readUbl.ts'
import { comparable } from '../../../harness/comparable.ts'
import { exampleContext as context } from '../../../harness/renderContext.ts'
import { carried } from './carried.ts'
import { invoices } from './invoices.ts'

const seed = 20261127

test(`10,000 invoices and credit notes are read again as they were (seed ${seed})`, { timeout: 600_000 }, () => {
  fc.assert(fc.property(invoices, (invoice) => {
    const { oddities, taxTotals: _, ...read } = readUbl(peppolBis3.render({ kind: invoice.kind, invoice }, context))
    expect(comparable(read)).toEqual(comparable(carried(invoice, context)))
    expect(oddities).toEqual([])
  }), { numRuns: 10_000, seed })
})
