// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Advanced order response (T116). */
export const t116Structure = structure('PEPPOL-T116', 'Peppol 2026.5, ordering 3.0.17', `
OrderResponse plain=00110 only=00111
 cbc:CustomizationID terms=tir116-001 must=00101
 cbc:ProfileID terms=tir116-002 must=00102 is:urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3=00301
 cbc:ID terms=tir116-003 must=00103
 cbc:SalesOrderID terms=tir116-p007
 cbc:IssueDate terms=tir116-004 must=00104
 cbc:IssueTime terms=tir116-005
 cbc:OrderResponseCode terms=tir116-200 must=00105 in:UNCL4343-T76=00801
 cbc:Note terms=tir116-006
 cbc:DocumentCurrencyCode terms=tir116-007 must=00106 in:ISO4217=01001
 cbc:CustomerReference terms=tir110-044
 cac:OrderReference must=00107 only=01202
  cbc:ID terms=tir116-011 must=01201
 cac:OrderChangeDocumentReference only=01402
  cbc:ID terms=tir116-208 must=01401
 cac:SellerSupplierParty must=00108 only=01602
  cac:Party must=01601 only=01702
   cbc:EndpointID terms=tir116-058 must=01701 @schemeID=01801 @schemeID:eas=01802
   cac:PartyIdentification
    cbc:ID terms=tir116-059 must=02001 @schemeID:ICD=02101
   cac:PartyLegalEntity only=02302
    cbc:RegistrationName terms=tir116-060 must=02301
 cac:BuyerCustomerParty must=00109 only=02502
  cac:Party must=02501 only=02602
   cbc:EndpointID terms=tir116-021 must=02601 @schemeID=02701 @schemeID:eas=02702
   cac:PartyIdentification
    cbc:ID terms=tir116-022 must=02901 @schemeID:ICD=03001
   cac:PartyLegalEntity only=03202
    cbc:RegistrationName terms=tir116-023 must=03201
 cac:Delivery only=03402
  cac:PromisedDeliveryPeriod must=03401 only=03501
   cbc:StartDate terms=tir116-099
   cbc:StartTime terms=tir116-202
   cbc:EndDate terms=tir116-100
   cbc:EndTime terms=tir116-203
 cac:OrderLine only=04003
  cac:LineItem must=04001 only=04104
   cbc:ID terms=tir116-120 must=04101
   cbc:Note terms=tir116-204
   cbc:LineStatusCode terms=tir116-202 must=04102 in:UNCL1229=04401
   cbc:Quantity terms=tir116-132 @unitCode=04501 @unitCode:UNECERec20=04502
   cbc:MaximumBackorderQuantity terms=tir116-p005
   cac:Delivery only=04801
    cac:PromisedDeliveryPeriod only=04901
     cbc:StartDate terms=tir116-126
     cbc:StartTime terms=tir116-204
     cbc:EndDate terms=tir116-127
     cbc:EndTime terms=tir116-205
   cac:Price only=05402
    cbc:PriceAmount terms=tir116-130 must=05401 @currencyID=05501 @currencyID:ISO4217=05502
    cbc:BaseQuantity terms=tir116-131 @unitCode=05701 @unitCode:UNECERec20=05702
   cac:Item must=04103 only=05902
    cbc:Name terms=tir116-205 must=05901
    cac:BuyersItemIdentification only=06102
     cbc:ID terms=tir116-p006 must=06101
    cac:SellersItemIdentification only=06302
     cbc:ID terms=tir116-206 must=06301
    cac:StandardItemIdentification only=06502
     cbc:ID terms=tir116-207 must=06501 @schemeID=06601 @schemeID:ICD=06602
  cac:SellerSubstitutedLineItem only=06803
   cbc:ID terms=tir116-p002 must=06801
   cac:Item must=06802 only=07001
    cbc:Name terms=tir116-134
    cac:SellersItemIdentification only=07202
     cbc:ID terms=tir116-135 must=07201
    cac:StandardItemIdentification only=07402
     cbc:ID terms=tir116-136 must=07401 @schemeID=07501 @schemeID:ICD=07502
    cac:CommodityClassification only=07701
     cbc:ItemClassificationCode terms=tir116-149 @listID=07801 @listID:UNCL7143=07802
    cac:ClassifiedTaxCategory only=08203
     cbc:ID terms=tir116-150 must=08201
     cbc:Percent terms=tir04-170
     cac:TaxScheme must=08202 only=08502
      cbc:ID terms=tir116-p003 must=08501
    cac:AdditionalItemProperty only=08703
     cbc:Name terms=tir116-138 must=08701
     cbc:NameCode terms=tir116-p004 @listID=08901
     cbc:Value terms=tir116-139 must=08702
     cbc:ValueQuantity terms=tir116-p008 @unitCode=09201 @unitCode:UNECERec20=09202
     cbc:ValueQualifier terms=tir116-p009
  cac:OrderLineReference must=04002 only=09502
   cbc:LineID terms=tir116-201 must=09501
`)
