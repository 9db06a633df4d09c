import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RenderContext } from '../../../../mappings/formats/format.ts'
import { carries } from '../../../../mappings/formats/finvoice-3.0/carries.ts'
import { finvoice30, finvoice30Soap } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { fitTexts } from '../../../../mappings/formats/texts/fitTexts.ts'
import { strictTexts, type TextPolicy } from '../../../../mappings/formats/texts/policy.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import { anyInvoice, context, withFiles, withOrders } from './anyInvoice.ts'
import { carriedOf, comparable } from './carriedOf.ts'

const seed = 20261127
const runs = 10_000

const replacements = { '–': '-', '…': '.' }
const policies: fc.Arbitrary<TextPolicy> = fc.constantFrom(strictTexts, { ...strictTexts, tooLong: 'cut' as const }, { ...strictTexts, tooLong: 'free text' as const }, { tooLong: 'free text' as const, references: false, replacements })

/** References, registrations and names of files are no texts: where the receiver reads no numeric references, characters outside the encoding would stop them. */
function encodable(invoice: Invoice, { references }: TextPolicy): Invoice {
  const plain = (text: string): string => text.replace(/[–…]/g, '-')
  const { buyerReference, seller, buyer, supportingDocuments } = invoice
  return references ? invoice : {
    ...invoice,
    ...(buyerReference === undefined ? {} : { buyerReference: plain(buyerReference) }),
    seller: seller.taxRegistration === undefined ? seller : { ...seller, taxRegistration: plain(seller.taxRegistration) },
    buyer: buyer.taxRegistration === undefined ? buyer : { ...buyer, taxRegistration: plain(buyer.taxRegistration) },
    supportingDocuments: supportingDocuments.map((one) => (one.embedded === undefined ? one : { ...one, embedded: { ...one.embedded, fileName: plain(one.embedded.fileName) } })),
  }
}

/** The same invoice with texts longer than Finvoice holds, where the policy does something about them. */
function lengthened(invoice: Invoice, { tooLong }: TextPolicy): Invoice {
  if (tooLong === 'stop') return invoice
  const threefold = (text: string): string => `${text} ${text} ${text}`
  return {
    ...invoice,
    ...(invoice.paymentTerms === undefined ? {} : { paymentTerms: threefold(invoice.paymentTerms) }),
    seller: { ...invoice.seller, name: threefold(invoice.seller.name) },
    buyer: { ...invoice.buyer, ...(invoice.buyer.contact?.name === undefined ? {} : { contact: { ...invoice.buyer.contact, name: threefold(invoice.buyer.contact.name) } }) },
    lines: invoice.lines.map((line): InvoiceLine => ({ ...line, item: { ...line.item, name: threefold(line.item.name) } })),
  }
}

test(`what is rendered is read again: ${runs} invoices and credit notes, seed ${seed}`, { timeout: 300_000 }, () => {
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
