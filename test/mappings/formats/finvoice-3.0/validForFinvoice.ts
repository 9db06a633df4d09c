import type { Invoice } from '../../../../mappings/model/invoice.ts'
import type { PostalAddress } from '../../../../mappings/model/party.ts'
import { validInvoice } from '../../../harness/documents/invoices.ts'

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

function withWholeAddress<Part extends { readonly address?: PostalAddress }>(part: Part): Part {
  return part.address === undefined ? part : { ...part, address: { street: 'Katu 1', city: 'Nokia', postCode: '37100', ...part.address } }
}
