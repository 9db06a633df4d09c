// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Order (T01). */
export const t01Structure = structure('PEPPOL-T01', 'Peppol 2026.5, ordering 3.0.17', `
Order plain=00109 only=00110
 cbc:CustomizationID terms=tir01-001 must=00101
 cbc:ProfileID terms=tir01-002 must=00102
 cbc:ID terms=tir01-003 must=00103
 cbc:SalesOrderID terms=tir01-p001
 cbc:IssueDate terms=tir01-004 must=00104
 cbc:IssueTime terms=tir01-005
 cbc:OrderTypeCode terms=tir01-153,tir01-p050,tir01-p051,tir01-p052 in:UNCL1001_T01=00801
 cbc:Note terms=tir01-006
 cbc:DocumentCurrencyCode terms=tir01-007 must=00105 in:ISO4217=01001
 cbc:CustomerReference terms=tir01-p002
 cbc:AccountingCost terms=tir01-008
 cac:ValidityPeriod only=01302
  cbc:EndDate terms=tir01-009 must=01301
 cac:QuotationDocumentReference only=01502
  cbc:ID terms=tir01-010 must=01501
 cac:OrderDocumentReference only=01702
  cbc:ID terms=tir01-011 must=01701
 cac:OriginatorDocumentReference only=01902
  cbc:ID terms=tir01-012 must=01901
 cac:CatalogueReference only=02102
  cbc:ID terms=tir01-p45 must=02101
 cac:AdditionalDocumentReference only=02302
  cbc:ID terms=tir01-154 must=02301
  cbc:DocumentType terms=tir01-016
  cac:Attachment only=02601
   cbc:EmbeddedDocumentBinaryObject terms=tir01-017 @mimeCode=02701 @mimeCode:MimeCode=02702 @filename=02703
   cac:ExternalReference only=03002
    cbc:URI terms=tir01-018 must=03001
 cac:Contract only=03202
  cbc:ID terms=tir01-019 must=03201
 cac:ProjectReference only=03402
  cbc:ID terms=tir01-p044 must=03401
 cac:BuyerCustomerParty must=00106 only=03602
  cac:Party must=03601 only=03703
   cbc:EndpointID terms=tir01-021 must=03701 @schemeID=03801 @schemeID:eas=03802
   cac:PartyIdentification
    cbc:ID terms=tir01-022 must=04001 @schemeID:ICD=04101
   cac:PartyName
    cbc:Name terms=tir01-023 must=04301
   cac:PostalAddress only=04502
    cbc:StreetName terms=tir01-032
    cbc:AdditionalStreetName terms=tir01-027
    cbc:CityName terms=tir01-031
    cbc:PostalZone terms=tir01-024
    cbc:CountrySubentity terms=tir01-141
    cac:AddressLine
     cbc:Line terms=tir01-p003
    cac:Country must=04501 only=05302
     cbc:IdentificationCode terms=tir01-033 must=05301 in:ISO3166=05401
   cac:PartyTaxScheme only=05503
    cbc:CompanyID terms=tir01-034 must=05501
    cac:TaxScheme must=05502 only=05702
     cbc:ID terms=tir01-p004 must=05701
   cac:PartyLegalEntity must=03702 only=05902
    cbc:RegistrationName terms=tir01-044 must=05901
    cbc:CompanyID terms=tir01-043 @schemeID:ICD=06101
    cac:RegistrationAddress only=06302
     cbc:CityName terms=tir01-045
     cac:Country must=06301 only=06502
      cbc:IdentificationCode terms=tir01-046 must=06501 in:ISO3166=06601
   cac:Contact only=06701
    cbc:Name terms=tir01-050
    cbc:Telephone terms=tir01-047
    cbc:ElectronicMail terms=tir01-049
 cac:SellerSupplierParty must=00107 only=07102
  cac:Party must=07101 only=07204
   cbc:EndpointID terms=tir01-058 must=07201 @schemeID=07301 @schemeID:eas=07302
   cac:PartyIdentification
    cbc:ID terms=tir01-059 must=07501 @schemeID:ICD=07601
   cac:PartyName terms=tir01-060
    cbc:Name terms=tir01-060 must=07801
   cac:PostalAddress must=07202 only=08002
    cbc:StreetName terms=tir01-063
    cbc:AdditionalStreetName terms=tir01-064
    cbc:CityName terms=tir01-065
    cbc:PostalZone terms=tir01-068
    cbc:CountrySubentity terms=tir01-142
    cac:AddressLine
     cbc:Line terms=tir01-p005
    cac:Country must=08001 only=08802
     cbc:IdentificationCode terms=tir01-069 must=08801 in:ISO3166=08901
   cac:PartyLegalEntity must=07203 only=09002
    cbc:RegistrationName terms=tir01-p038 must=09001
    cbc:CompanyID terms=tir01-p039 @schemeID:ICD=09201
    cac:RegistrationAddress only=09402
     cbc:CityName terms=tir01-p040
     cac:Country must=09401 only=09602
      cbc:IdentificationCode terms=tir01-p041 must=09601 in:ISO3166=09701
   cac:Contact only=09801
    cbc:Name terms=tir01-074
    cbc:Telephone terms=tir01-077
    cbc:ElectronicMail terms=tir01-076
 cac:OriginatorCustomerParty only=10202
  cac:Party must=10201 only=10301
   cac:PartyIdentification
    cbc:ID terms=tir01-081 must=10401 @schemeID:ICD=10501
   cac:PartyName
    cbc:Name terms=tir01-082 must=10701
   cac:Contact only=10901
    cbc:Name terms=tir01-086
    cbc:Telephone terms=tir01-083
    cbc:ElectronicMail terms=tir01-085
 cac:AccountingCustomerParty only=11302
  cac:Party must=11301 only=11403
   cbc:EndpointID terms=tir01-157 @schemeID=11501 @schemeID:eas=11502
   cac:PartyIdentification
    cbc:ID terms=tir01-156 must=11701 @schemeID:ICD=11801
   cac:PartyName
    cbc:Name terms=tir01-155 must=12001
   cac:PostalAddress must=11401 only=12202
    cbc:StreetName terms=tir01-p013
    cbc:AdditionalStreetName terms=tir01-p014
    cbc:CityName terms=tir01-p009
    cbc:PostalZone terms=tir01-p015
    cbc:CountrySubentity terms=tir01-p016
    cac:AddressLine
     cbc:Line terms=tir01-p006
    cac:Country must=12201 only=13002
     cbc:IdentificationCode terms=tir01-p017 must=13001 in:ISO3166=13101
   cac:PartyTaxScheme only=13203
    cbc:CompanyID terms=tir01-p018 must=13201
    cac:TaxScheme must=13202 only=13402
     cbc:ID terms=tir01-p003 must=13401
   cac:PartyLegalEntity must=11402 only=13602
    cbc:RegistrationName terms=tir01-159 must=13601
    cbc:CompanyID terms=tir01-158 @schemeID:ICD=13801
    cac:RegistrationAddress only=14002
     cbc:CityName terms=tir01-160
     cac:Country must=14001 only=14202
      cbc:IdentificationCode terms=tir01-161 must=14201 in:ISO3166=14301
   cac:Contact only=14401
    cbc:Name terms=tir01-p025
    cbc:Telephone terms=tir01-p026
    cbc:ElectronicMail terms=tir01-p027
 cac:Delivery only=14801
  cac:DeliveryLocation only=14902
   cbc:ID terms=tir01-169 @schemeID:ICD=15001
   cbc:Name terms=tir01-p028
   cac:Address must=14901 only=15302
    cbc:StreetName terms=tir01-092
    cbc:AdditionalStreetName terms=tir01-093
    cbc:CityName terms=tir01-096
    cbc:PostalZone terms=tir01-097
    cbc:CountrySubentity terms=tir01-144
    cac:AddressLine
     cbc:Line terms=tir01-p007 must=15901
    cac:Country must=15301 only=16102
     cbc:IdentificationCode terms=tir01-098 must=16101 in:ISO3166=16201
  cac:RequestedDeliveryPeriod only=16301
   cbc:StartDate terms=tir01-099
   cbc:StartTime terms=tir01-p042
   cbc:EndDate terms=tir01-100
   cbc:EndTime terms=tir01-p043
  cac:DeliveryParty only=16802
   cac:PartyIdentification
    cbc:ID terms=tir01-101 must=16901 @schemeID:ICD=17001
   cac:PartyName must=16801
    cbc:Name terms=tir01-102 must=17201
   cac:PostalAddress only=17402
    cbc:StreetName terms=tir01-p029
    cbc:AdditionalStreetName terms=tir01-p030
    cbc:CityName terms=tir01-p031
    cbc:PostalZone terms=tir01-p032
    cbc:CountrySubentity terms=tir01-p033
    cac:AddressLine
     cbc:Line terms=tir01-p034 must=18001
    cac:Country must=17401 only=18202
     cbc:IdentificationCode terms=tir01-p035 must=18201 in:ISO3166=18301
   cac:Contact only=18401
    cbc:Name terms=tir01-103
    cbc:Telephone terms=tir01-104
    cbc:ElectronicMail terms=tir01-106
  cac:Despatch only=18802
   cbc:RequestedDespatchDate terms=tir01-p053 must=18801
   cbc:RequestedDespatchTime terms=tir01-p054
  cac:Shipment only=19102
   cbc:ID must=19101
   cbc:ShippingPriorityLevelCode terms=tir01-p47 in:UNCL4219=19301
   cac:TransportHandlingUnit only=19401
    cbc:ShippingMarks terms=tir01-p036
 cac:DeliveryTerms only=19601
  cbc:ID terms=tir01-107
  cbc:SpecialTerms terms=tir01-108
  cac:DeliveryLocation only=19902
   cbc:ID terms=tir01-109 must=19901
 cac:PaymentTerms only=20102
  cbc:Note terms=tir01-p010 must=20101
 cac:AllowanceCharge only=20304
  cbc:ChargeIndicator terms=tir01-p002 must=20301 in:TrueFalse=20401
  cbc:AllowanceChargeReasonCode terms=tir01-p008 in:UNCL5189+UNCL7161=20501
  cbc:AllowanceChargeReason terms=tir01-112 must=20302
  cbc:MultiplierFactorNumeric terms=tir01-p009
  cbc:Amount terms=tir01-113 must=20303 @currencyID=20801 @currencyID:ISO4217=20802
  cbc:BaseAmount terms=tir01-p010 @currencyID=21001 @currencyID:ISO4217=21002
  cac:TaxCategory only=21203
   cbc:ID terms=tir01-p011 must=21201
   cbc:Percent terms=tir01-p012
   cac:TaxScheme must=21202 only=21502
    cbc:ID terms=tir01-p013 must=21501
 cac:TaxTotal only=21702
  cbc:TaxAmount terms=tir01-114 must=21701 @currencyID=21801 @currencyID:ISO4217=21802
 cac:AnticipatedMonetaryTotal only=22003
  cbc:LineExtensionAmount terms=tir01-115 must=22001 @currencyID=22101 @currencyID:ISO4217=22102
  cbc:TaxExclusiveAmount terms=tir01-145 @currencyID=22301 @currencyID:ISO4217=22302
  cbc:TaxInclusiveAmount terms=tir01-147 @currencyID=22501 @currencyID:ISO4217=22502
  cbc:AllowanceTotalAmount terms=tir01-116 @currencyID=22701 @currencyID:ISO4217=22702
  cbc:ChargeTotalAmount terms=tir01-117 @currencyID=22901 @currencyID:ISO4217=22902
  cbc:PrepaidAmount terms=tir01-148 @currencyID=23101 @currencyID:ISO4217=23102
  cbc:PayableRoundingAmount terms=tir01-146 @currencyID=23301 @currencyID:ISO4217=23302
  cbc:PayableAmount terms=tir01-118 must=22002 @currencyID=23501 @currencyID:ISO4217=23502
 cac:OrderLine must=00108 only=23702
  cbc:Note terms=tir01-123
  cac:LineItem must=23701 only=23904
   cbc:ID terms=tir01-120 must=23901
   cbc:Quantity terms=tir01-132 must=23902 @unitCode=24101 @unitCode:UNECERec20=24102
   cbc:LineExtensionAmount terms=tir01-128 @currencyID=24301 @currencyID:ISO4217=24302
   cbc:PartialDeliveryIndicator terms=tir01-124 in:TrueFalse=24501
   cbc:AccountingCost terms=tir01-125
   cac:Delivery only=24702
    cbc:ID terms=tir01-p037 @schemeID:ICD=24801
    cac:DeliveryLocation only=25002
     cbc:Name
     cac:Address must=25001 only=25202
      cbc:StreetName
      cbc:AdditionalStreetName
      cbc:CityName
      cbc:PostalZone
      cbc:CountrySubentity
      cac:AddressLine
       cbc:Line must=25801
      cac:Country must=25201 only=26002
       cbc:IdentificationCode must=26001 in:ISO3166=26101
    cac:RequestedDeliveryPeriod must=24701 only=26201
     cbc:StartDate terms=tir01-126
     cbc:StartTime terms=tir01-p48
     cbc:EndDate terms=tir01-127
     cbc:EndTime terms=tir01-p49
   cac:OriginatorParty only=26701
    cac:PartyIdentification
     cbc:ID terms=tir01-121 must=26801 @schemeID:ICD=26901
    cac:PartyName
     cbc:Name terms=tir01-122 must=27101
   cac:AllowanceCharge only=27303
    cbc:ChargeIndicator terms=tir01-p014 must=27301
    cbc:AllowanceChargeReasonCode terms=tir01-p015 in:UNCL5189+UNCL7161=27501
    cbc:AllowanceChargeReason terms=tir01-p016
    cbc:MultiplierFactorNumeric terms=tir01-p017
    cbc:Amount terms=tir01-p018 must=27302 @currencyID=27801 @currencyID:ISO4217=27802
    cbc:BaseAmount terms=tir01-p019 @currencyID=28001 @currencyID:ISO4217=28002
   cac:Price only=28202
    cbc:PriceAmount terms=tir01-130 must=28201 @currencyID=28301 @currencyID:ISO4217=28302
    cbc:BaseQuantity terms=tir01-131 @unitCode:UNECERec20=28501
    cac:AllowanceCharge only=28703
     cbc:ChargeIndicator terms=tir01-p004 must=28701 is:false=28801
     cbc:Amount terms=tir01-p006 must=28702 @currencyID=28901 @currencyID:ISO4217=28902
     cbc:BaseAmount terms=tir01-152 @currencyID=29101 @currencyID:ISO4217=29102
   cac:Item must=23903 only=29302
    cbc:Description terms=tir01-133
    cbc:Name terms=tir01-135 must=29301
    cac:BuyersItemIdentification only=29602
     cbc:ID terms=tir01-p022 must=29601
    cac:SellersItemIdentification only=29802
     cbc:ID terms=tir01-p020 must=29801
    cac:ManufacturersItemIdentification only=30002
     cbc:ID terms=tir01-p46 must=30001
    cac:StandardItemIdentification only=30202
     cbc:ID terms=tir01-136 must=30201 @schemeID=30301 @schemeID:ICD=30302
    cac:ItemSpecificationDocumentReference only=30502
     cbc:ID terms=tir01-p007 must=30501
    cac:CommodityClassification only=30701
     cbc:ItemClassificationCode terms=tir01-149 @listID=30801 @listID:UNCL7143=30802
    cac:ClassifiedTaxCategory only=31203
     cbc:ID terms=tir01-150 must=31201
     cbc:Percent terms=tir01-170
     cac:TaxScheme must=31202 only=31502
      cbc:ID terms=tir01-p021 must=31501
    cac:AdditionalItemProperty only=31703
     cbc:ID
     cbc:Name terms=tir01-138 must=31701
     cbc:NameCode terms=tir01-p024 @listID=32301
     cbc:Value terms=tir01-139 must=31702
     cbc:ValueQuantity terms=tir01-p020 @unitCode=32601 @unitCode:UNECERec20=32602
     cbc:ValueQualifier terms=tir01-p021
    cac:ItemInstance only=32901
     cbc:SerialID terms=tir01-p023
     cac:LotIdentification only=33101
      cbc:LotNumberID terms=tir01-p022
  cac:QuotationLineReference only=33302
   cbc:LineID must=33301
`)
