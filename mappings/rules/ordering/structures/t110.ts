// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Order agreement (T110). */
export const t110Structure = structure('PEPPOL-T110', 'Peppol 2026.5, ordering 3.0.17', `
OrderResponse plain=00109 only=00110
 cbc:CustomizationID terms=tir110-009 must=00101
 cbc:ProfileID terms=tir110-008 must=00102 is:urn:fdc:peppol.eu:poacc:bis:order_agreement:3=00301
 cbc:ID terms=tir110-001 must=00103
 cbc:SalesOrderID
 cbc:IssueDate terms=tir110-002 must=00104
 cbc:IssueTime terms=tir110-003
 cbc:Note terms=tir110-043
 cbc:DocumentCurrencyCode terms=tir110-007 in:ISO4217=00901
 cbc:CustomerReference terms=tir110-044
 cac:OrderReference must=00105 only=01102
  cbc:ID terms=tir110-042 must=01101
 cac:OriginatorDocumentReference only=01302
  cbc:ID must=01301
 cac:AdditionalDocumentReference only=01502
  cbc:ID terms=tir110-045 must=01501
  cbc:DocumentType terms=tir110-046
  cac:Attachment only=01801
   cbc:EmbeddedDocumentBinaryObject terms=tir110-048 @mimeCode=01901 @mimeCode:MimeCode=01902 @filename=01903
   cac:ExternalReference only=02202
    cbc:URI terms=tir110-047 must=02201
 cac:Contract only=02402
  cbc:ID terms=tir110-049 must=02401
 cac:SellerSupplierParty must=00106 only=02602
  cac:Party must=02601 only=02703
   cbc:EndpointID terms=tir110-015 must=02701 @schemeID=02801 @schemeID:eas=02802
   cac:PartyIdentification
    cbc:ID terms=tir110-014 must=03001 @schemeID:ICD=03101
   cac:PostalAddress only=03302
    cbc:StreetName terms=tir110-057
    cbc:AdditionalStreetName terms=tir110-058
    cbc:CityName terms=tir110-059
    cbc:PostalZone terms=tir110-060
    cbc:CountrySubentity terms=tir110-061
    cac:AddressLine
     cbc:Line
    cac:Country must=03301 only=04102
     cbc:IdentificationCode terms=tir110-062 must=04101 in:ISO3166=04201
   cac:PartyLegalEntity must=02702 only=04302
    cbc:RegistrationName terms=tir110-013 must=04301
    cbc:CompanyID terms=tir110-p010 @schemeID:ICD=04501
   cac:Contact only=04701
    cbc:Name terms=tir110-016
    cbc:Telephone terms=tir110-018
    cbc:ElectronicMail terms=tir110-019
 cac:BuyerCustomerParty must=00107 only=05102
  cac:Party must=05101 only=05203
   cbc:EndpointID terms=tir110-012 must=05201 @schemeID=05301 @schemeID:eas=05302
   cac:PartyIdentification
    cbc:ID terms=tir110-011 must=05501 @schemeID:ICD=05601
   cac:PostalAddress only=05802
    cbc:StreetName terms=tir110-051
    cbc:AdditionalStreetName terms=tir110-052
    cbc:CityName terms=tir110-053
    cbc:PostalZone terms=tir110-054
    cbc:CountrySubentity terms=tir110-055
    cac:AddressLine
     cbc:Line
    cac:Country must=05801 only=06602
     cbc:IdentificationCode terms=tir110-056 must=06601 in:ISO3166=06701
   cac:PartyLegalEntity must=05202 only=06802
    cbc:RegistrationName terms=tir110-010 must=06801
    cbc:CompanyID terms=tir110-p009 @schemeID:ICD=07001
  cac:DeliveryContact only=07201
   cbc:Name terms=tir110-078
   cbc:Telephone terms=tir110-080
   cbc:ElectronicMail terms=tir110-081
 cac:OriginatorCustomerParty only=07601
  cac:Party only=07701
   cac:PartyIdentification
    cbc:ID terms=tir110-065 must=07801 @schemeID:ICD=07901
   cac:PartyName
    cbc:Name terms=tir110-066 must=08101
 cac:AccountingCustomerParty only=08301
  cac:Party only=08401
   cac:PartyIdentification
    cbc:ID terms=tir110-064 must=08501 @schemeID:ICD=08601
   cac:PartyName
    cbc:Name terms=tir110-063 must=08801
 cac:Delivery only=09001
  cac:PromisedDeliveryPeriod only=09102
   cbc:StartDate terms=tir110-082 must=09101
   cbc:StartTime terms=tir110-083
   cbc:EndDate terms=tir110-084
   cbc:EndTime terms=tir110-085
  cac:DeliveryParty only=09601
   cac:PartyIdentification
    cbc:ID terms=tir110-068 must=09701 @schemeID:ICD=09801
   cac:PartyName
    cbc:Name terms=tir110-067 must=10001
   cac:PostalAddress only=10201
    cbc:StreetName
    cbc:AdditionalStreetName
    cbc:CityName
    cbc:PostalZone
    cbc:CountrySubentity
    cac:AddressLine
     cbc:Line
    cac:Country only=11002
     cbc:IdentificationCode must=11001 in:ISO3166=11101
 cac:DeliveryTerms only=11201
  cbc:ID terms=tir110-069
  cbc:SpecialTerms terms=tir110-070
  cac:DeliveryLocation only=11502
   cbc:ID terms=tir110-071 must=11501
   cac:Address only=11701
    cbc:StreetName terms=tir110-072
    cbc:AdditionalStreetName terms=tir110-073
    cbc:CityName terms=tir110-074
    cbc:PostalZone terms=tir110-075
    cbc:CountrySubentity terms=tir110-076
    cac:AddressLine
     cbc:Line
    cac:Country only=12502
     cbc:IdentificationCode terms=tir110-077 must=12501 in:ISO3166=12601
 cac:AllowanceCharge only=12704
  cbc:ChargeIndicator terms=OP-110-001 must=12701 in:TrueFalse=12801
  cbc:AllowanceChargeReasonCode in:UNCL5189+UNCL7161=12901
  cbc:AllowanceChargeReason terms=OP-110-012,OP-110-002
  cbc:MultiplierFactorNumeric
  cbc:Amount terms=OP-110-011,OP-110-001 must=12702 @currencyID=13201 @currencyID:ISO4217=13202
  cbc:BaseAmount terms=tir110-p001 @currencyID=13401 @currencyID:ISO4217=13402
  cac:TaxCategory must=12703 only=13603
   cbc:ID must=13601
   cbc:Percent
   cac:TaxScheme must=13602 only=13902
    cbc:ID terms=tir110-p007 must=13901
 cac:TaxTotal only=14102
  cbc:TaxAmount terms=tir110-112 must=14101 @currencyID=14201 @currencyID:ISO4217=14202
  cac:TaxSubtotal only=14404
   cbc:TaxableAmount terms=OP-110-003 must=14401 @currencyID=14501 @currencyID:ISO4217=14502
   cbc:TaxAmount terms=OP-110-004 must=14402 @currencyID=14701 @currencyID:ISO4217=14702
   cac:TaxCategory must=14403 only=14903
    cbc:ID terms=OP-110-005 must=14901
    cbc:Percent terms=OP-110-006
    cbc:TaxExemptionReason terms=OP-110-007
    cac:TaxScheme must=14902 only=15302
     cbc:ID terms=tir110-p005 must=15301
 cac:LegalMonetaryTotal only=15505
  cbc:LineExtensionAmount terms=tir110-086 must=15501 @currencyID=15601 @currencyID:ISO4217=15602
  cbc:TaxExclusiveAmount terms=tir110-087 must=15502 @currencyID=15801 @currencyID:ISO4217=15802
  cbc:TaxInclusiveAmount terms=tir110-088 must=15503 @currencyID=16001 @currencyID:ISO4217=16002
  cbc:AllowanceTotalAmount terms=OP-110-009 @currencyID=16201 @currencyID:ISO4217=16202
  cbc:ChargeTotalAmount terms=OP-110-008 @currencyID=16401 @currencyID:ISO4217=16402
  cbc:PrepaidAmount terms=tir110-089 @currencyID=16601 @currencyID:ISO4217=16602
  cbc:PayableRoundingAmount terms=OP-110-010 @currencyID=16801 @currencyID:ISO4217=16802
  cbc:PayableAmount terms=tir110-090 must=15504 @currencyID=17001 @currencyID:ISO4217=17002
 cac:OrderLine must=00108 only=17202
  cac:LineItem must=17201 only=17305
   cbc:ID terms=tir110-022 must=17301
   cbc:Note terms=tir110-091
   cbc:Quantity terms=tir110-093 must=17302 @unitCode=17601 @unitCode:UNECERec20=17602
   cbc:LineExtensionAmount terms=tir110-092 @currencyID=17801 @currencyID:ISO4217=17802
   cac:Delivery only=18001
    cbc:Quantity terms=tir110-028 @unitCode=18101 @unitCode:UNECERec20=18102
    cac:PromisedDeliveryPeriod only=18302
     cbc:StartDate terms=tir110-030 must=18301
     cbc:StartTime terms=tir110-110
     cbc:EndDate terms=tir110-031
     cbc:EndTime terms=tir110-111
   cac:Price must=17303 only=18802
    cbc:PriceAmount terms=tir110-109 must=18801 @currencyID=18901 @currencyID:ISO4217=18902
    cbc:BaseQuantity terms=tir110-027 @unitCode:UNECERec20=19101
    cbc:PriceType terms=OP-110-017
    cac:AllowanceCharge only=19403
     cbc:ChargeIndicator must=19401 is:false=19501
     cbc:Amount terms=tir110-p002 must=19402 @currencyID=19601 @currencyID:ISO4217=19602
     cbc:BaseAmount terms=tir110-p003 @currencyID=19801 @currencyID:ISO4217=19802
   cac:Item must=17304 only=20002
    cbc:Description terms=tir110-095
    cbc:Name terms=tir110-032 must=20001
    cac:BuyersItemIdentification only=20302
     cbc:ID terms=tir19-091 must=20301
    cac:SellersItemIdentification only=20502
     cbc:ID terms=tir110-033 must=20501
    cac:StandardItemIdentification only=20702
     cbc:ID terms=tir110-034 must=20701 @schemeID=20801 @schemeID:ICD=20802
    cac:ItemSpecificationDocumentReference only=21002
     cbc:ID terms=tir110-102 must=21001
     cbc:DocumentTypeCode terms=tir110-p008 in:UNCL1001+Image=21201
     cbc:DocumentType terms=tir110-103
     cac:Attachment only=21401
      cbc:EmbeddedDocumentBinaryObject terms=tir110-105 @mimeCode=21501 @mimeCode:MimeCode=21502 @filename=21503
      cac:ExternalReference only=21801
       cbc:URI terms=tir110-104
    cac:CommodityClassification only=22001
     cbc:ItemClassificationCode terms=tir110-096,tir110-097 @listID=22101 @listID:UNCL7143=22102
    cac:TransactionConditions only=22502
     cbc:ActionCode terms=tir110-094 must=22501 is:CT=22601
    cac:ClassifiedTaxCategory only=22703
     cbc:ID terms=tir110-106 must=22701
     cbc:Percent terms=tir110-107
     cac:TaxScheme must=22702 only=23002
      cbc:ID terms=tir110-p006 must=23001
    cac:AdditionalItemProperty only=23203
     cbc:ID
     cbc:Name terms=tir110-098 must=23201
     cbc:NameCode terms=tir110-101 @listID=23801
     cbc:Value terms=tir110-099 must=23202
     cbc:ValueQuantity terms=tir110-100 @unitCode=24101 @unitCode:UNECERec20=24102
     cbc:ValueQualifier terms=tir110-p004
    cac:Certificate only=24405
     cbc:ID terms=OP-110-013 must=24401
     cbc:CertificateTypeCode must=24402 is:NA=24601
     cbc:CertificateType terms=OP-110-015 must=24403
     cbc:Remarks terms=OP-110-014
     cac:IssuerParty must=24404 only=24902
      cac:PartyName must=24901
       cbc:Name must=25001
     cac:DocumentReference only=25202
      cbc:ID terms=OP-110-016 must=25201
`)
