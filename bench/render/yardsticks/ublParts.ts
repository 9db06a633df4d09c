import type { InvoiceLine, Party, VatSubtotal } from '../../../schemas/generated/events.ts'

/** What a hand-written program for this one event would write of a party: no escaping, no optional terms. */
export function partyXml(party: Party, withVat: boolean, contact: boolean): string {
  return `
    <cac:Party>
      <cbc:EndpointID schemeID="${party.endpoint?.scheme}">${party.endpoint?.id}</cbc:EndpointID>
      <cac:PostalAddress>
        <cbc:StreetName>${party.address?.street}</cbc:StreetName>
        <cbc:CityName>${party.address?.city}</cbc:CityName>
        <cbc:PostalZone>${party.address?.postCode}</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>${party.address?.country}</cbc:IdentificationCode>
        </cac:Country>
      </cac:PostalAddress>${
        withVat
          ? `
      <cac:PartyTaxScheme>
        <cbc:CompanyID>${party.vatIdentifier}</cbc:CompanyID>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:PartyTaxScheme>`
          : ''
      }
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>${party.name}</cbc:RegistrationName>
        <cbc:CompanyID schemeID="0212">${party.legalRegistration?.id}</cbc:CompanyID>
      </cac:PartyLegalEntity>${
        contact
          ? `
      <cac:Contact>
        <cbc:Name>${party.contact?.name}</cbc:Name>
        <cbc:Telephone>${party.contact?.telephone}</cbc:Telephone>
        <cbc:ElectronicMail>${party.contact?.email}</cbc:ElectronicMail>
      </cac:Contact>`
          : ''
      }
    </cac:Party>`
}

export function subtotalXml(row: VatSubtotal): string {
  return `
    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="EUR">${row.taxableAmount}</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="EUR">${row.taxAmount}</cbc:TaxAmount>
      <cac:TaxCategory>
        <cbc:ID>${row.code}</cbc:ID>
        <cbc:Percent>${row.rate}</cbc:Percent>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:TaxCategory>
    </cac:TaxSubtotal>`
}

export function itemXml({ item, vat }: Pick<InvoiceLine, 'item' | 'vat'>): string {
  return `
      <cac:Item>
        <cbc:Description>${item.description}</cbc:Description>
        <cbc:Name>${item.name}</cbc:Name>
        <cac:SellersItemIdentification>
          <cbc:ID>${item.sellersIdentifier}</cbc:ID>
        </cac:SellersItemIdentification>
        <cac:StandardItemIdentification>
          <cbc:ID schemeID="0160">${item.standardIdentifier?.id}</cbc:ID>
        </cac:StandardItemIdentification>
        <cac:CommodityClassification>
          <cbc:ItemClassificationCode listID="TST" listVersionID="19.05">${item.classifications[0]?.code}</cbc:ItemClassificationCode>
        </cac:CommodityClassification>
        <cac:ClassifiedTaxCategory>
          <cbc:ID>${vat.code}</cbc:ID>
          <cbc:Percent>${vat.rate}</cbc:Percent>
          <cac:TaxScheme>
            <cbc:ID>VAT</cbc:ID>
          </cac:TaxScheme>
        </cac:ClassifiedTaxCategory>
        <cac:AdditionalItemProperty>
          <cbc:Name>${item.attributes[0]?.name}</cbc:Name>
          <cbc:Value>${item.attributes[0]?.value}</cbc:Value>
        </cac:AdditionalItemProperty>
      </cac:Item>`
}
