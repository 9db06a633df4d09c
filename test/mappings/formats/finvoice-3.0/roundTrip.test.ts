import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { carries } from '../../../../mappings/formats/finvoice-3.0/carries.ts'
import { finvoice30, finvoice30Soap } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { fitTexts } from '../../../../mappings/formats/texts/fitTexts.ts'
import { anyInvoice, context, withFiles, withOrders } from './anyInvoice.ts'
import { encodable, lengthened, policies } from '../texts/policies.ts'
import { carriedOf, comparable } from './carriedOf.ts'

const seed = 20261127
const runs = 10_000

test(`what is rendered is read again: ${runs} invoices and credit notes, seed ${seed}`, { timeout: 600_000 }, () => {
  let creditNotes = 0
  let attached = 0
  fc.assert(fc.property(withFiles(withOrders(anyInvoice)), policies, fc.boolean(), (plain, texts, isFramed) => {
    const { supportingDocuments, ...rest } = lengthened(encodable(plain, texts), texts)
    const invoice = { ...rest, supportingDocuments: isFramed ? supportingDocuments : supportingDocuments.filter(({ embedded }) => embedded === undefined) }
    const by: RenderContext = { ...context, texts }
    const read = readFinvoice((isFramed ? finvoice30Soap : finvoice30).render({ kind: invoice.kind, invoice }, by))
    if (invoice.supportingDocuments.some(({ embedded }) => embedded !== undefined)) attached += 1
    if (invoice.kind === 'creditNote') creditNotes += 1
    expect(comparable(read)).toEqual(comparable(carriedOf(fitTexts(invoice, carries, texts), by)))
    expect(read.oddities?.filter(({ kind }) => kind !== 'unknown')).toEqual([])
  }), { numRuns: runs, seed, endOnFailure: true })
  expect(creditNotes).toBeGreaterThan(runs / 3)
  expect(attached).toBeGreaterThan(runs / 5)
})
