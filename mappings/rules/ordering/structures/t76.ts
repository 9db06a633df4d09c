// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Order response (T76). */
export const t76Structure = structure('PEPPOL-T76', 'Peppol 2026.5, ordering 3.0.17', `
OrderResponse plain=00110 only=00111
 cbc:CustomizationID terms=tir76-001 must=00101
 cbc:ProfileID terms=tir76-002 must=00102 is:urn:fdc:peppol.eu:poacc:bis:ordering:3=00301
 cbc:ID terms=tir76-003 must=00103
 cbc:SalesOrderID terms=tir76-p007
 cbc:IssueDate terms=tir76-004 must=00104
 cbc:IssueTime terms=tir76-005
 cbc:OrderResponseCode terms=tir76-200 must=00105 in:UNCL4343-T76=00801
 cbc:Note terms=tir76-006
 cbc:DocumentCurrencyCode terms=tir76-007 must=00106 in:ISO4217=01001
 cbc:CustomerReference terms=tir110-044
 cac:OrderReference must=00107 only=01202
  cbc:ID terms=tir76-011 must=01201
 cac:SellerSupplierParty must=00108 only=01402
  cac:Party must=01401 only=01502
   cbc:EndpointID terms=tir76-058 must=01501 @schemeID=01601 @schemeID:eas=01602
   cac:PartyIdentification
    cbc:ID terms=tir76-059 must=01801 @schemeID:ICD=01901
   cac:PartyLegalEntity only=02102
    cbc:RegistrationName terms=tir76-060 must=02101
 cac:BuyerCustomerParty must=00109 only=02302
  cac:Party must=02301 only=02402
   cbc:EndpointID terms=tir76-021 must=02401 @schemeID=02501 @schemeID:eas=02502
   cac:PartyIdentification
    cbc:ID terms=tir76-022 must=02701 @schemeID:ICD=02801
   cac:PartyLegalEntity only=03002
    cbc:RegistrationName terms=tir76-023 must=03001
 cac:Delivery only=03202
  cac:PromisedDeliveryPeriod must=03201 only=03301
   cbc:StartDate terms=tir76-099
   cbc:StartTime terms=tir76-p010
   cbc:EndDate terms=tir76-100
   cbc:EndTime terms=tir76-p011
 cac:OrderLine only=03803
  cac:LineItem must=03801 only=03904
   cbc:ID terms=tir76-120 must=03901
   cbc:Note terms=tir76-204
   cbc:LineStatusCode terms=tir76-202 must=03902 in:UNCL1229=04201
   cbc:Quantity terms=tir76-132 @unitCode=04301 @unitCode:UNECERec20=04302
   cbc:MaximumBackorderQuantity terms=tir76-p005
   cac:Delivery only=04602
    cac:PromisedDeliveryPeriod must=04601 only=04701
     cbc:StartDate terms=tir76-126
     cbc:StartTime terms=tir76-p012
     cbc:EndDate terms=tir76-127
     cbc:EndTime terms=tir76-p013
   cac:Price only=05202
    cbc:PriceAmount terms=tir76-130 must=05201 @currencyID=05301 @currencyID:ISO4217=05302
    cbc:BaseQuantity terms=tir76-131 @unitCode=05501 @unitCode:UNECERec20=05502
   cac:Item must=03903 only=05702
    cbc:Name terms=tir76-205 must=05701
    cac:BuyersItemIdentification only=05902
     cbc:ID terms=tir76-p006 must=05901
    cac:SellersItemIdentification only=06102
     cbc:ID terms=tir76-206 must=06101
    cac:StandardItemIdentification only=06302
     cbc:ID terms=tir76-207 must=06301 @schemeID=06401 @schemeID:ICD=06402
  cac:SellerSubstitutedLineItem only=06603
   cbc:ID terms=tir76-p002 must=06601
   cac:Item must=06602 only=06801
    cbc:Name terms=tir76-134
    cac:SellersItemIdentification only=07002
     cbc:ID terms=tir76-135 must=07001
    cac:StandardItemIdentification only=07202
     cbc:ID terms=tir76-136 must=07201 @schemeID=07301 @schemeID:ICD=07302
    cac:CommodityClassification only=07501
     cbc:ItemClassificationCode terms=tir76-149 @listID=07601 @listID:UNCL7143=07602
    cac:ClassifiedTaxCategory only=08003
     cbc:ID terms=tir76-150 must=08001
     cbc:Percent terms=tir04-170
     cac:TaxScheme must=08002 only=08302
      cbc:ID terms=tir76-p003 must=08301
    cac:AdditionalItemProperty only=08503
     cbc:Name terms=tir76-138 must=08501
     cbc:NameCode terms=tir76-p004 @listID=08701
     cbc:Value terms=tir76-139 must=08502
     cbc:ValueQuantity terms=tir76-p008 @unitCode=09001 @unitCode:UNECERec20=09002
     cbc:ValueQualifier terms=tir76-p009
  cac:OrderLineReference must=03802 only=09302
   cbc:LineID terms=tir76-201 must=09301
`)
