import fc from 'fast-check'
import { strictTexts, type TextPolicy } from '../../../../mappings/formats/texts/policy.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'

/** What stands for the characters of the generated invoices that the encodings of Finvoice and TEAPPSXML have not; `€` has its own default in one of them. */
const replacements = { '–': '-', '…': '.', '漢': 'kanji', '😀': ':-)', 'Š': 'S', 'š': 's', 'Ž': 'Z', 'ž': 'z', 'Œ': 'OE', 'œ': 'oe', 'Ÿ': 'Y', 'Ω': 'ohm' }

/** What flows may say of texts: each answer to what is too long, and each to characters outside the encoding. */
export const policies: fc.Arbitrary<TextPolicy> = fc.constantFrom<TextPolicy>(
  strictTexts,
  { ...strictTexts, tooLong: 'cut' },
  { ...strictTexts, tooLong: 'free text' },
  { tooLong: 'free text', references: false, replacements },
  { tooLong: 'stop', replacements },
  { tooLong: 'cut', replacements: {} },
)

/** References, registrations and names of files are no texts: where the receiver reads no numeric references, characters outside the encoding would stop them. */
export function encodable(invoice: Invoice, { references }: TextPolicy): Invoice {
  const plain = (text: string): string => text.replace(/[^\0-\xff]/gu, '-')
  const { buyerReference, seller, buyer, supportingDocuments } = invoice
  return references !== false ? invoice : {
    ...invoice,
    ...(buyerReference === undefined ? {} : { buyerReference: plain(buyerReference) }),
    seller: seller.taxRegistration === undefined ? seller : { ...seller, taxRegistration: plain(seller.taxRegistration) },
    buyer: buyer.taxRegistration === undefined ? buyer : { ...buyer, taxRegistration: plain(buyer.taxRegistration) },
    supportingDocuments: supportingDocuments.map((one) => (one.embedded === undefined ? one : { ...one, embedded: { ...one.embedded, fileName: plain(one.embedded.fileName) } })),
  }
}

/** The same invoice with texts longer than a format holds, where the policy does something about them. */
export function lengthened(invoice: Invoice, { tooLong }: TextPolicy): Invoice {
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
