import type { DeliveryInformation, Payee, TaxRepresentative } from '../../model/invoice.ts'
import type { Contact, Party, PostalAddress } from '../../model/party.ts'
import type { Stated, StatedInvoice } from '../../model/stated.ts'
import type { Identifier } from '../../model/terms.ts'
import { fields, freeText, section, stacked, type Field } from './blocks.ts'
import { html, isEmpty, joined, withAside, type Content } from './html.ts'
import type { Wording } from './wording.ts'

/** Seller, buyer, payee, tax representative and delivery, side by side where there is room (BG-4 to BG-15). */
export function parties({ seller, buyer, payee, taxRepresentative, delivery }: StatedInvoice, wording: Wording): Content {
  const sections = [
    section(wording.label('seller'), party(seller, wording)),
    section(wording.label('buyer'), party(buyer, wording)),
    section(wording.label('payee'), payeeOf(payee, wording)),
    section(wording.label('taxRepresentative'), taxRepresentativeOf(taxRepresentative, wording)),
    section(wording.label('delivery'), deliveryOf(delivery, wording)),
  ]
  return isEmpty(sections) ? undefined : html`<div class="parties">\n${sections}</div>\n`
}

function party(of: Stated<Party> | undefined, wording: Wording): Content {
  return of && fields([
    [wording.label('name'), of.name],
    [wording.label('tradingName'), of.tradingName],
    [wording.label('address'), addressOf(of.address, wording)],
    registration(of.legalRegistration, wording),
    [wording.label('vatIdentifier'), of.vatIdentifier],
    [wording.label('taxRegistration'), freeText(withAside(of.taxRegistration, of.taxRegistrationScheme))],
    [wording.label('identifier'), stacked((of.identifiers ?? []).map((one) => wording.identifier(one)))],
    [wording.label('endpoint'), wording.identifier(of.endpoint)],
    ...contactOf(of.contact, wording),
    [wording.label('legalInformation'), freeText(of.legalInformation)],
  ])
}

function payeeOf(of: Stated<Payee> | undefined, wording: Wording): Content {
  return of && fields([
    [wording.label('name'), of.name],
    [wording.label('identifier'), wording.identifier(of.identifier)],
    registration(of.legalRegistration, wording),
  ])
}

function taxRepresentativeOf(of: Stated<TaxRepresentative> | undefined, wording: Wording): Content {
  return of && fields([
    [wording.label('name'), of.name],
    [wording.label('vatIdentifier'), of.vatIdentifier],
    [wording.label('address'), addressOf(of.address, wording)],
  ])
}

function deliveryOf(of: Stated<DeliveryInformation> | undefined, wording: Wording): Content {
  return of && fields([
    [wording.label('name'), of.name],
    [wording.label('location'), wording.identifier(of.location)],
    [wording.label('address'), addressOf(of.address, wording)],
    [wording.term('BT-72'), wording.date(of.date)],
  ])
}

function registration(of: Stated<Identifier> | undefined, wording: Wording): Field {
  return [wording.label('registration'), wording.identifier(of)]
}

function contactOf(of: Stated<Contact> | undefined, wording: Wording): readonly Field[] {
  return [
    [wording.label('contact'), of?.name],
    [wording.label('telephone'), of?.telephone],
    [wording.label('email'), of?.email],
  ]
}

/** As on an envelope. */
function addressOf(of: Stated<PostalAddress> | undefined, wording: Wording): Content {
  if (of === undefined) return undefined
  return stacked([of.street, of.additionalStreet, of.thirdLine, joined(' ', of.postCode, of.city), of.subdivision, wording.country(of.country)])
}
