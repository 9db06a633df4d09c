// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Order change (T114). */
export const t114Structure = structure('PEPPOL-T114', 'Peppol 2026.5, ordering 3.0.17', `
OrderChange plain=00110 only=00111
 cbc:CustomizationID terms=tir114-001 must=00101 is:urn:fdc:peppol.eu:poacc:trns:order_change:3=00201
 cbc:ProfileID terms=tir114-002 must=00102 is:urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3=00301
 cbc:ID terms=tir114-003 must=00103
 cbc:SalesOrderID terms=tir114-p001
 cbc:IssueDate terms=tir114-004 must=00104
 cbc:IssueTime terms=tir114-005
 cbc:SequenceNumberID terms=tir114-006
 cbc:Note terms=tir114-007
 cbc:DocumentCurrencyCode terms=tir114-008 must=00105 in:ISO4217=01001
 cbc:CustomerReference terms=tir114-p002
 cbc:AccountingCost terms=tir114-009
 cac:ValidityPeriod only=01302
  cbc:EndDate terms=tir114-010 must=01301
 cac:OrderReference must=00106 only=01502
  cbc:ID must=01501
 cac:QuotationDocumentReference only=01702
  cbc:ID terms=tir114-011 must=01701
 cac:OriginatorDocumentReference only=01902
  cbc:ID terms=tir114-012 must=01901
 cac:AdditionalDocumentReference only=02102
  cbc:ID terms=tir114-154 must=02101
  cbc:DocumentType terms=tir114-016
  cac:Attachment only=02401
   cbc:EmbeddedDocumentBinaryObject terms=tir114-017 @mimeCode=02501 @mimeCode:MimeCode=02502 @filename=02503
   cac:ExternalReference only=02802
    cbc:URI terms=tir114-018 must=02801
 cac:Contract only=03002
  cbc:ID terms=tir114-019 must=03001
 cac:BuyerCustomerParty must=00107 only=03202
  cac:Party must=03201 only=03303
   cbc:EndpointID terms=tir114-021 must=03301 @schemeID=03401 @schemeID:eas=03402
   cac:PartyIdentification
    cbc:ID terms=tir114-022 must=03601 @schemeID:ICD=03701
   cac:PartyName
    cbc:Name terms=tir114-023 must=03901
   cac:PostalAddress only=04102
    cbc:StreetName terms=tir114-032
    cbc:AdditionalStreetName terms=tir114-027
    cbc:CityName terms=tir114-031
    cbc:PostalZone terms=tir114-024
    cbc:CountrySubentity terms=tir114-141
    cac:AddressLine
     cbc:Line terms=tir114-p003
    cac:Country must=04101 only=04902
     cbc:IdentificationCode terms=tir114-033 must=04901 in:ISO3166=05001
   cac:PartyTaxScheme only=05103
    cbc:CompanyID terms=tir114-034 must=05101
    cac:TaxScheme must=05102 only=05302
     cbc:ID terms=tir114-p004 must=05301
   cac:PartyLegalEntity must=03302 only=05502
    cbc:RegistrationName terms=tir114-044 must=05501
    cbc:CompanyID terms=tir114-043 @schemeID:ICD=05701
    cac:RegistrationAddress only=05902
     cbc:CityName terms=tir114-045
     cac:Country must=05901 only=06102
      cbc:IdentificationCode terms=tir114-046 must=06101 in:ISO3166=06201
   cac:Contact only=06301
    cbc:Name terms=tir114-050
    cbc:Telephone terms=tir114-047
    cbc:ElectronicMail terms=tir114-049
 cac:SellerSupplierParty must=00108 only=06702
  cac:Party must=06701 only=06804
   cbc:EndpointID terms=tir114-058 must=06801 @schemeID=06901
   cac:PartyIdentification
    cbc:ID terms=tir114-059 must=07101 @schemeID:ICD=07201
   cac:PartyName terms=tir114-060
    cbc:Name terms=tir114-060 must=07401
   cac:PostalAddress must=06802 only=07602
    cbc:StreetName terms=tir114-063
    cbc:AdditionalStreetName terms=tir114-064
    cbc:CityName terms=tir114-065
    cbc:PostalZone terms=tir114-068
    cbc:CountrySubentity terms=tir114-142
    cac:AddressLine
     cbc:Line terms=tir114-p005
    cac:Country must=07601 only=08402
     cbc:IdentificationCode terms=tir114-069 must=08401 in:ISO3166=08501
   cac:PartyLegalEntity must=06803 only=08602
    cbc:RegistrationName terms=tir114-044 must=08601
    cbc:CompanyID terms=tir114-043 @schemeID:ICD=08801
    cac:RegistrationAddress only=09002
     cbc:CityName terms=tir114-045
     cac:Country must=09001 only=09202
      cbc:IdentificationCode terms=tir114-046 must=09201 in:ISO3166=09301
   cac:Contact only=09401
    cbc:Name terms=tir114-074
    cbc:Telephone terms=tir114-077
    cbc:ElectronicMail terms=tir114-076
 cac:OriginatorCustomerParty only=09802
  cac:Party must=09801 only=09901
   cac:PartyIdentification
    cbc:ID terms=tir114-081 must=10001 @schemeID:ICD=10101
   cac:PartyName
    cbc:Name terms=tir114-082 must=10301
   cac:Contact only=10501
    cbc:Name terms=tir114-086
    cbc:Telephone terms=tir114-083
    cbc:ElectronicMail terms=tir114-085
 cac:AccountingCustomerParty only=10902
  cac:Party must=10901 only=11003
   cbc:EndpointID terms=tir114-157 @schemeID=11101
   cac:PartyIdentification
    cbc:ID terms=tir114-156 must=11301 @schemeID:ICD=11401
   cac:PartyName
    cbc:Name terms=tir114-155 must=11601
   cac:PostalAddress must=11001 only=11802
    cbc:StreetName terms=tir114-p013
    cbc:AdditionalStreetName terms=tir114-p014
    cbc:CityName terms=tir114-p009
    cbc:PostalZone terms=tir114-p015
    cbc:CountrySubentity terms=tir114-p016
    cac:AddressLine
     cbc:Line terms=tir114-p006
    cac:Country must=11801 only=12602
     cbc:IdentificationCode terms=tir114-p017 must=12601 in:ISO3166=12701
   cac:PartyTaxScheme only=12803
    cbc:CompanyID terms=tir114-p018 must=12801
    cac:TaxScheme must=12802 only=13002
     cbc:ID terms=tir114-p003 must=13001
   cac:PartyLegalEntity must=11002 only=13202
    cbc:RegistrationName terms=tir114-159 must=13201
    cbc:CompanyID terms=tir114-158 @schemeID:ICD=13401
    cac:RegistrationAddress only=13602
     cbc:CityName terms=tir114-160
     cac:Country must=13601 only=13802
      cbc:IdentificationCode terms=tir114-161 must=13801 in:ISO3166=13901
   cac:Contact only=14001
    cbc:Name terms=tir114-p025
    cbc:Telephone terms=tir114-p026
    cbc:ElectronicMail terms=tir114-p027
 cac:Delivery only=14401
  cac:DeliveryLocation only=14502
   cbc:ID terms=tir114-169 @schemeID:ICD=14601
   cbc:Name terms=tir114-p028
   cac:Address must=14501 only=14902
    cbc:StreetName terms=tir114-092
    cbc:AdditionalStreetName terms=tir114-093
    cbc:CityName terms=tir114-096
    cbc:PostalZone terms=tir114-097
    cbc:CountrySubentity terms=tir114-144
    cac:AddressLine
     cbc:Line terms=tir114-p007 must=15501
    cac:Country must=14901 only=15702
     cbc:IdentificationCode terms=tir114-098 must=15701 in:ISO3166=15801
  cac:RequestedDeliveryPeriod only=15901
   cbc:StartDate terms=tir114-099
   cbc:StartTime terms=tir114-140
   cbc:EndDate terms=tir114-100
   cbc:EndTime terms=tir114-141
  cac:DeliveryParty only=16402
   cac:PartyIdentification
    cbc:ID terms=tir114-101 must=16501 @schemeID:ICD=16601
   cac:PartyName must=16401
    cbc:Name terms=tir114-102 must=16801
   cac:PostalAddress only=17002
    cbc:StreetName terms=tir114-p029
    cbc:AdditionalStreetName terms=tir114-p030
    cbc:CityName terms=tir114-p031
    cbc:PostalZone terms=tir114-p032
    cbc:CountrySubentity terms=tir114-p033
    cac:AddressLine
     cbc:Line terms=tir114-p034 must=17601
    cac:Country must=17001 only=17802
     cbc:IdentificationCode must=17801 in:ISO3166=17901
   cac:Contact only=18001
    cbc:Name terms=tir114-103
    cbc:Telephone terms=tir114-104
    cbc:ElectronicMail terms=tir114-106
  cac:Shipment only=18402
   cbc:ID must=18401
   cac:TransportHandlingUnit only=18601
    cbc:ShippingMarks terms=tir114-p036
 cac:DeliveryTerms only=18801
  cbc:ID terms=tir114-107
  cbc:SpecialTerms terms=tir114-108
  cac:DeliveryLocation only=19102
   cbc:ID terms=tir114-109 must=19101
 cac:PaymentTerms only=19302
  cbc:Note terms=tir114-p010 must=19301
 cac:AllowanceCharge only=19504
  cbc:ChargeIndicator terms=tir114-p002 must=19501 in:TrueFalse=19601
  cbc:AllowanceChargeReasonCode terms=tir114-p008 in:UNCL5189+UNCL7161=19701
  cbc:AllowanceChargeReason terms=tir114-112 must=19502
  cbc:MultiplierFactorNumeric terms=tir114-p009
  cbc:Amount terms=tir114-113 must=19503 @currencyID=20001 @currencyID:ISO4217=20002
  cbc:BaseAmount terms=tir114-p010 @currencyID=20201 @currencyID:ISO4217=20202
  cac:TaxCategory only=20403
   cbc:ID terms=tir114-p011 must=20401
   cbc:Percent terms=tir114-p012
   cac:TaxScheme must=20402 only=20702
    cbc:ID terms=tir114-p013 must=20701
 cac:TaxTotal only=20902
  cbc:TaxAmount terms=tir114-114 must=20901 @currencyID=21001 @currencyID:ISO4217=21002
 cac:AnticipatedMonetaryTotal only=21203
  cbc:LineExtensionAmount terms=tir114-115 must=21201 @currencyID=21301 @currencyID:ISO4217=21302
  cbc:TaxExclusiveAmount terms=tir114-145 @currencyID=21501 @currencyID:ISO4217=21502
  cbc:TaxInclusiveAmount terms=tir114-147 @currencyID=21701 @currencyID:ISO4217=21702
  cbc:AllowanceTotalAmount terms=tir114-116 @currencyID=21901 @currencyID:ISO4217=21902
  cbc:ChargeTotalAmount terms=tir114-117 @currencyID=22101 @currencyID:ISO4217=22102
  cbc:PrepaidAmount terms=tir114-148 @currencyID=22301 @currencyID:ISO4217=22302
  cbc:PayableRoundingAmount terms=tir114-146 @currencyID=22501 @currencyID:ISO4217=22502
  cbc:PayableAmount terms=tir114-118 must=21202 @currencyID=22701 @currencyID:ISO4217=22702
 cac:OrderLine must=00109 only=22902
  cbc:Note terms=tir114-123
  cac:LineItem must=22901 only=23105
   cbc:ID terms=tir114-120 must=23101
   cbc:LineStatusCode must=23102 in:UNCL1229_CHANGE=23301
   cbc:Quantity terms=tir114-132 must=23103 @unitCode=23401 @unitCode:UNECERec20=23402
   cbc:LineExtensionAmount terms=tir114-128 @currencyID=23601 @currencyID:ISO4217=23602
   cbc:PartialDeliveryIndicator terms=tir114-124 in:TrueFalse=23801
   cbc:AccountingCost terms=tir114-125
   cac:Delivery only=24001
    cbc:ID terms=tir114-p037 @schemeID:ICD=24101
    cac:RequestedDeliveryPeriod only=24301
     cbc:StartDate terms=tir114-126
     cbc:StartTime terms=tir114-142
     cbc:EndDate terms=tir114-127
     cbc:EndTime terms=tir114-143
   cac:OriginatorParty only=24801
    cac:PartyIdentification
     cbc:ID terms=tir114-121 must=24901 @schemeID:ICD=25001
    cac:PartyName
     cbc:Name terms=tir114-122 must=25201
   cac:AllowanceCharge only=25403
    cbc:ChargeIndicator terms=tir114-p014 must=25401
    cbc:AllowanceChargeReasonCode terms=tir114-p015 in:UNCL5189+UNCL7161=25601
    cbc:AllowanceChargeReason terms=tir114-p016
    cbc:MultiplierFactorNumeric terms=tir114-p017
    cbc:Amount terms=tir114-p018 must=25402 @currencyID=25901 @currencyID:ISO4217=25902
    cbc:BaseAmount terms=tir114-p019 @currencyID=26101 @currencyID:ISO4217=26102
   cac:Price only=26302
    cbc:PriceAmount terms=tir114-130 must=26301 @currencyID=26401 @currencyID:ISO4217=26402
    cbc:BaseQuantity terms=tir114-131 @unitCode:UNECERec20=26601
    cac:AllowanceCharge only=26803
     cbc:ChargeIndicator terms=tir114-p004 must=26801 is:false=26901
     cbc:Amount terms=tir114-p006 must=26802 @currencyID=27001 @currencyID:ISO4217=27002
     cbc:BaseAmount terms=tir114-152 @currencyID=27201 @currencyID:ISO4217=27202
   cac:Item must=23104 only=27402
    cbc:Description terms=tir114-133
    cbc:Name terms=tir114-135 must=27401
    cac:BuyersItemIdentification only=27702
     cbc:ID terms=tir114-p022 must=27701
    cac:SellersItemIdentification only=27902
     cbc:ID terms=tir114-p020 must=27901
    cac:StandardItemIdentification only=28102
     cbc:ID terms=tir114-136 must=28101 @schemeID=28201 @schemeID:ICD=28202
    cac:ItemSpecificationDocumentReference only=28402
     cbc:ID terms=tir114-p007 must=28401
    cac:CommodityClassification only=28601
     cbc:ItemClassificationCode terms=tir114-149 @listID=28701 @listID:UNCL7143=28702
    cac:ClassifiedTaxCategory only=29103
     cbc:ID terms=tir114-150 must=29101
     cbc:Percent terms=tir114-170
     cac:TaxScheme must=29102 only=29402
      cbc:ID terms=tir114-p021 must=29401
    cac:AdditionalItemProperty only=29603
     cbc:ID
     cbc:Name terms=tir114-138 must=29601
     cbc:NameCode terms=tir114-p024 @listID=30201
     cbc:Value terms=tir114-139 must=29602
     cbc:ValueQuantity terms=tir114-p020 @unitCode=30501 @unitCode:UNECERec20=30502
     cbc:ValueQualifier terms=tir114-p021
    cac:ItemInstance only=30801
     cbc:SerialID terms=tir114-p023
     cac:LotIdentification only=31001
      cbc:LotNumberID terms=tir114-p022
  cac:QuotationLineReference only=31202
   cbc:LineID must=31201
`)
