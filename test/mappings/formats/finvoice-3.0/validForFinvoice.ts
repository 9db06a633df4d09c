import fc from 'fast-check'
import type { CreditTransfer, Invoice } from '../../../../mappings/model/invoice.ts'
import type { PostalAddress } from '../../../../mappings/model/party.ts'
import { validInvoice } from '../../../harness/documents/invoices.ts'
import { iban, maybe, number, present, text } from '../../../harness/documents/values.ts'
import { withFiles } from './anyInvoice.ts'
import { inAnotherCurrency } from './otherCurrency.ts'

/**
 * Valid invoices of the shared generator, with what Finvoice asks beyond EN 16931: whole addresses, an account with its BIC, no attachments, no VAT of the Canary Islands,
 * Ceuta, Melilla or Italy.
 */
export const validForFinvoice = validInvoice.filter(({ vatBreakdown }) => vatBreakdown.every(({ code }) => !'LMB'.includes(code))).map((invoice): Invoice => ({
  ...invoice,
  seller: withWholeAddress(invoice.seller),
  buyer: withWholeAddress(invoice.buyer),
  ...(invoice.delivery === undefined ? {} : { delivery: withWholeAddress(invoice.delivery) }),
  ...(invoice.taxRepresentative === undefined ? {} : { taxRepresentative: withWholeAddress(invoice.taxRepresentative) }),
  payment: { ...(invoice.payment ?? { meansCode: '58' }), creditTransfers: [{ account: 'FI2112345600000785', bic: 'NDEAFIHH' }] },
  supportingDocuments: [],
}))

const bic = fc.constantFrom('NDEAFIHH', 'OKOYFIHH')

/** Accounts to pay to: one alone needs no BIC. */
const accounts: fc.Arbitrary<readonly CreditTransfer[]> = fc.oneof(
  fc.tuple(present<CreditTransfer>({ account: iban })),
  fc.array(present<CreditTransfer>({ account: iban, bic, accountName: maybe(text(30)) }), { minLength: 1, maxLength: 3 }),
)
const links = fc.array(present({ id: number(20), description: maybe(text(30)), externalLocation: number(20).map((path) => `https://files.example.fi/${path}`) }), { maxLength: 2 })

/** The same with several accounts, links and files, and some in another currency. A direct debit has one account: Peppol wants a mandate with each. */
export const variedForFinvoice: fc.Arbitrary<Invoice> = withFiles(
  fc.tuple(validForFinvoice, accounts, links, fc.boolean()).map(([invoice, all, supportingDocuments, isForeign]) => {
    const creditTransfers = invoice.payment?.directDebit === undefined ? all : all.slice(0, 1)
    const varied: Invoice = { ...invoice, payment: { ...(invoice.payment ?? { meansCode: '58' }), creditTransfers }, supportingDocuments }
    return isForeign ? inAnotherCurrency(varied) : varied
  }),
)

function withWholeAddress<Part extends { readonly address?: PostalAddress }>(part: Part): Part {
  return part.address === undefined ? part : { ...part, address: { street: 'Katu 1', city: 'Nokia', postCode: '37100', ...part.address } }
}
