import { failure } from '../../../errors/failure.ts'
import { term } from '../../../errors/words/words.ts'
import type { DirectDebit, Invoice, TaxRepresentative } from '../../model/invoice.ts'
import type { Identifier } from '../../model/terms.ts'
import type { RenderContext } from '../format.ts'
import { peppolEndpoint } from '../peppolEndpoint.ts'
import { address, contact, identifier, partyIdentification, partyLegalEntity, partyName, partyTaxScheme } from '../ubl/party.ts'
import type { Ubl } from '../ubl/ubl.ts'

/** AccountingSupplierParty (BG-4 to BG-6), with the creditor identifier of a direct debit (BT-90) where no payee has it. */
export function seller(ubl: Ubl, { seller: party, number, payee: paid, payment }: Invoice, context: RenderContext): void {
  const { xml } = ubl
  xml.open('cac:AccountingSupplierParty')
  xml.open('cac:Party')
  identifier(ubl, 'cbc:EndpointID', peppolEndpoint(party, context.sender, number))
  for (const id of party.identifiers) partyIdentification(ubl, id)
  if (paid === undefined) partyIdentification(ubl, creditor(payment?.directDebit))
  partyName(ubl, party.tradingName)
  address(ubl, 'cac:PostalAddress', party.address)
  partyTaxScheme(ubl, party.vatIdentifier, 'VAT')
  partyTaxScheme(ubl, party.taxRegistration, 'TAX')
  partyLegalEntity(ubl, party, party.legalInformation)
  contact(ubl, 'cac:Contact', party.contact)
  xml.close()
  xml.close()
}

/** AccountingCustomerParty (BG-7 to BG-9); the syntax takes one identifier (BT-46). */
export function buyer(ubl: Ubl, { buyer: party, number }: Invoice, context: RenderContext): void {
  const { xml } = ubl
  if (party.identifiers.length > 1) {
    throw failure('KS-MAP-TOO-MANY', { number, term: term('BT-46'), count: party.identifiers.length, limit: 1, format: 'peppol-bis-3' })
  }
  xml.open('cac:AccountingCustomerParty')
  xml.open('cac:Party')
  identifier(ubl, 'cbc:EndpointID', peppolEndpoint(party, context.receiver, number))
  partyIdentification(ubl, party.identifiers[0])
  partyName(ubl, party.tradingName)
  address(ubl, 'cac:PostalAddress', party.address)
  partyTaxScheme(ubl, party.vatIdentifier, 'VAT')
  partyLegalEntity(ubl, party)
  contact(ubl, 'cac:Contact', party.contact)
  xml.close()
  xml.close()
}

/** PayeeParty (BG-10), with BT-90. */
export function payee(ubl: Ubl, { payee: of, payment }: Invoice): void {
  if (of === undefined) return
  const { xml } = ubl
  xml.open('cac:PayeeParty')
  partyIdentification(ubl, of.identifier)
  partyIdentification(ubl, creditor(payment?.directDebit))
  partyName(ubl, of.name)
  xml.open('cac:PartyLegalEntity')
  identifier(ubl, 'cbc:CompanyID', of.legalRegistration)
  xml.close()
  xml.close()
}

/** TaxRepresentativeParty (BG-11, BG-12). */
export function taxRepresentative(ubl: Ubl, of: TaxRepresentative | undefined): void {
  if (of === undefined) return
  ubl.xml.open('cac:TaxRepresentativeParty')
  partyName(ubl, of.name)
  address(ubl, 'cac:PostalAddress', of.address)
  partyTaxScheme(ubl, of.vatIdentifier, 'VAT')
  ubl.xml.close()
}

function creditor(debit: DirectDebit | undefined): Identifier | undefined {
  return debit?.creditor === undefined ? undefined : { id: debit.creditor, scheme: 'SEPA' }
}
