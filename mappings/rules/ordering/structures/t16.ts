// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Despatch advice (T16). */
export const t16Structure = structure('PEPPOL-T16', 'Peppol 2026.5, ordering 3.0.17', `
DespatchAdvice plain=00108 only=00109
 cbc:CustomizationID terms=tir16-002 must=00101
 cbc:ProfileID terms=tir16-001 must=00102 is:urn:fdc:peppol.eu:poacc:bis:despatch_advice:3=00301
 cbc:ID terms=tir16-003 must=00103
 cbc:IssueDate terms=tir16-004 must=00104
 cbc:IssueTime terms=tir16-005
 cbc:Note terms=tir16-088
 cac:OrderReference only=00802
  cbc:ID terms=tir16-006 must=00801
 cac:AdditionalDocumentReference only=01002
  cbc:ID terms=tir16-p049 must=01001
  cbc:DocumentType terms=tir16-p050
  cac:Attachment only=01301
   cbc:EmbeddedDocumentBinaryObject terms=tir16-p051 @mimeCode=01401 @mimeCode:MimeCode=01402 @filename=01403
   cac:ExternalReference only=01702
    cbc:URI terms=tir16-p052 must=01701
 cac:DespatchSupplierParty must=00105 only=01902
  cac:Party must=01901 only=02003
   cbc:EndpointID terms=tir16-071 must=02001 @schemeID=02101 @schemeID:eas=02102
   cac:PartyIdentification
    cbc:ID terms=tir16-p001 must=02301 @schemeID:ICD=02401
   cac:PostalAddress only=02602
    cbc:StreetName terms=tir16-p012
    cbc:AdditionalStreetName terms=tir16-p013
    cbc:CityName terms=tir16-p014
    cbc:PostalZone terms=tir16-p015
    cbc:CountrySubentity terms=tir16-p016
    cac:AddressLine
     cbc:Line terms=tir16-p017
    cac:Country must=02601 only=03402
     cbc:IdentificationCode terms=tir16-p045 must=03401 in:ISO3166=03501
   cac:PartyLegalEntity must=02002 only=03602
    cbc:RegistrationName terms=tir16-007 must=03601
   cac:Contact only=03801
    cbc:Name terms=tir16-008
    cbc:Telephone terms=tir16-012
    cbc:ElectronicMail terms=tir16-013
 cac:DeliveryCustomerParty must=00106 only=04202
  cac:Party must=04201 only=04303
   cbc:EndpointID terms=tir16-016 must=04301 @schemeID=04401 @schemeID:eas=04402
   cac:PartyIdentification
    cbc:ID terms=tir16-015 must=04601 @schemeID:ICD=04701
   cac:PostalAddress only=04902
    cbc:StreetName terms=tir16-018
    cbc:AdditionalStreetName terms=tir16-019
    cbc:CityName terms=tir16-020
    cbc:PostalZone terms=tir16-021
    cbc:CountrySubentity terms=tir16-022
    cac:AddressLine
     cbc:Line terms=tir16-p011
    cac:Country must=04901 only=05702
     cbc:IdentificationCode terms=tir16-023 must=05701 in:ISO3166=05801
   cac:PartyLegalEntity must=04302 only=05902
    cbc:RegistrationName terms=tir16-014 must=05901
  cac:DeliveryContact only=06101
   cbc:Name terms=tir16-024
   cbc:Telephone terms=tir16-027
   cbc:ElectronicMail terms=tir16-028
 cac:BuyerCustomerParty only=06502
  cac:Party must=06501 only=06601
   cac:PartyIdentification
    cbc:ID terms=tir16-030 must=06701 @schemeID:ICD=06801
   cac:PartyName
    cbc:Name terms=tir16-029 must=07001
   cac:PostalAddress only=07202
    cbc:StreetName terms=tir16-p025
    cbc:AdditionalStreetName terms=tir16-p026
    cbc:CityName terms=tir16-p027
    cbc:PostalZone terms=tir16-p028
    cbc:CountrySubentity terms=tir16-p029
    cac:AddressLine
     cbc:Line terms=tir16-p030
    cac:Country must=07201 only=08002
     cbc:IdentificationCode terms=tir16-p031 must=08001 in:ISO3166=08101
 cac:SellerSupplierParty only=08202
  cac:Party must=08201 only=08301
   cac:PartyIdentification
    cbc:ID terms=tir16-066 must=08401 @schemeID:ICD=08501
   cac:PartyName
    cbc:Name terms=tir16-065 must=08701
   cac:PostalAddress only=08902
    cbc:StreetName terms=tir16-p018
    cbc:AdditionalStreetName terms=tir16-p019
    cbc:CityName terms=tir16-p020
    cbc:PostalZone terms=tir16-p021
    cbc:CountrySubentity terms=tir16-p022
    cac:AddressLine
     cbc:Line terms=tir16-p023
    cac:Country must=08901 only=09702
     cbc:IdentificationCode terms=tir16-p024 must=09701 in:ISO3166=09801
 cac:OriginatorCustomerParty only=09902
  cac:Party must=09901 only=10001
   cac:PartyIdentification
    cbc:ID terms=tir16-032 must=10101 @schemeID:ICD=10201
   cac:PartyName
    cbc:Name terms=tir16-031 must=10401
   cac:PostalAddress only=10602
    cbc:StreetName terms=tir16-p032
    cbc:AdditionalStreetName terms=tir16-p033
    cbc:CityName terms=tir16-p034
    cbc:PostalZone terms=tir16-p035
    cbc:CountrySubentity terms=tir16-p036
    cac:AddressLine
     cbc:Line terms=tir16-p037
    cac:Country must=10601 only=11402
     cbc:IdentificationCode terms=tir16-p038 must=11401 in:ISO3166=11501
 cac:Shipment only=11602
  cbc:ID terms=tir16-038 must=11601
  cbc:Information terms=tir16-039
  cbc:GrossWeightMeasure terms=tir16-074 @unitCode=11901 @unitCode:UNECERec20=11902
  cbc:GrossVolumeMeasure terms=tir16-075 @unitCode=12101 @unitCode:UNECERec20=12102
  cbc:TotalTransportHandlingUnitQuantity terms=tir16-p002
  cac:Consignment only=12402
   cbc:ID terms=tir16-040 must=12401
   cbc:Information terms=tir16-077
   cac:CarrierParty only=12701
    cac:PartyIdentification
     cbc:ID terms=tir16-p055 must=12801 @schemeID:ICD=12901
    cac:PartyName
     cbc:Name terms=tir16-076 must=13101
    cac:Person only=13302
     cac:IdentityDocumentReference must=13301 only=13402
      cbc:ID terms=tir16-078 must=13401
      cbc:DocumentType terms=tir16-p009
  cac:ShipmentStage only=13702
   cbc:TransportModeCode terms=tir16-p056 must=13701 in:UNECERec19=13801
  cac:Delivery only=13901
   cbc:TrackingID terms=tir16-041
   cac:EstimatedDeliveryPeriod only=14101
    cbc:StartDate terms=tir16-042
    cbc:StartTime terms=tir16-043
    cbc:EndDate terms=tir16-044
    cbc:EndTime terms=tir16-045
   cac:DeliveryParty only=14602
    cac:PartyIdentification
     cbc:ID terms=tir01-101 must=14701 @schemeID:ICD=14801
    cac:PartyName must=14601
     cbc:Name terms=tir01-102 must=15001
    cac:PostalAddress only=15202
     cbc:StreetName terms=tir01-p029
     cbc:AdditionalStreetName terms=tir01-p030
     cbc:CityName terms=tir01-p031
     cbc:PostalZone terms=tir01-p032
     cbc:CountrySubentity terms=tir01-p033
     cac:AddressLine
      cbc:Line terms=tir01-p034 must=15801
     cac:Country must=15201 only=16002
      cbc:IdentificationCode terms=tir01-p035 must=16001 in:ISO3166=16101
    cac:Contact only=16201
     cbc:Name terms=tir01-103
     cbc:Telephone terms=tir01-104
     cbc:ElectronicMail terms=tir01-106
   cac:Despatch only=16601
    cbc:ActualDespatchDate terms=tir16-072
    cbc:ActualDespatchTime terms=tir16-073
    cac:DespatchAddress only=16901
     cbc:ID terms=tir16-p046
     cbc:StreetName terms=tir16-p003
     cbc:AdditionalStreetName terms=tir16-p004
     cbc:CityName terms=tir16-p005
     cbc:PostalZone terms=tir16-p006
     cbc:CountrySubentity terms=tir16-p007
     cac:AddressLine
      cbc:Line
     cac:Country only=17802
      cbc:IdentificationCode terms=tir16-p008 must=17801 in:ISO3166=17901
 cac:DespatchLine must=00107 only=18005
  cbc:ID terms=tir16-046 must=18001
  cbc:Note terms=tir16-047
  cbc:DeliveredQuantity terms=tir16-048 must=18002 @unitCode=18301 @unitCode:UNECERec20=18302
  cbc:OutstandingQuantity terms=tir16-049 @unitCode=18501 @unitCode:UNECERec20=18502
  cbc:OutstandingReason terms=tir16-050
  cac:OrderLineReference must=18003 only=18802
   cbc:LineID terms=tir16-051 must=18801
   cbc:SalesOrderLineID terms=tir16-p047
   cac:OrderReference only=19102
    cbc:ID terms=tir16-p010 must=19101
  cac:DocumentReference only=19302
   cbc:ID terms=tir16-p053 must=19301
   cbc:DocumentType terms=tir16-p054
  cac:Item must=18004 only=19602
   cbc:Name terms=tir16-052 must=19601
   cac:BuyersItemIdentification only=19802
    cbc:ID terms=tir16-p041 must=19801
   cac:SellersItemIdentification only=20002
    cbc:ID terms=tir16-053 must=20001
    cbc:ExtendedID terms=tir16-054
   cac:StandardItemIdentification only=20302
    cbc:ID terms=tir16-055 must=20301 @schemeID=20401 @schemeID:ICD=20402
    cbc:ExtendedID terms=tir16-056
   cac:CommodityClassification only=20701
    cbc:ItemClassificationCode terms=tir16-p048 @listID=20801 @listID:UNCL7143=20802
   cac:HazardousItem only=21201
    cbc:UNDGCode terms=tir16-057 in:UNCL8273=21301
    cbc:HazardClassID terms=tir16-058
   cac:AdditionalItemProperty only=21503
    cbc:ID
    cbc:Name terms=tir16-p039 must=21501
    cbc:NameCode terms=tir16-p042 @listID=22101
    cbc:Value terms=tir16-p040 must=21502
    cbc:ValueQuantity terms=tir16-p043 @unitCode=22401 @unitCode:UNECERec20=22402
    cbc:ValueQualifier terms=tir16-p044
   cac:ItemInstance only=22701
    cbc:ProductTraceID terms=tir16-p057 @schemeID:ProductTraceIDschemeIDCode=22801
    cbc:ManufactureDate terms=tir16-079
    cbc:BestBeforeDate terms=tir16-080
    cbc:SerialID terms=tir16-083
    cac:AdditionalItemProperty only=23303
     cbc:Name must=23301
     cbc:Value must=23302
    cac:LotIdentification only=23601
     cbc:LotNumberID terms=tir16-082
     cbc:ExpiryDate terms=tir16-081
  cac:Shipment only=23902
   cbc:ID must=23901 is:NA=24001
   cac:TransportHandlingUnit only=24101
    cbc:ID terms=tir16-061 @schemeID:TransportHandlingUnitIDschemID=24201
    cbc:TransportHandlingUnitTypeCode terms=tir16-085 in:UNECERec21=24401
    cbc:HazardousRiskIndicator terms=tir16-062
    cbc:ShippingMarks terms=tir16-064
    cac:MeasurementDimension only=24702
     cbc:AttributeID must=24701 in:UNCL6313-T16=24801
     cbc:Measure terms=tir16-086,tir16-087,tir16-p057,tir16-p058 @unitCode=24901 @unitCode:UNECERec20=24902
    cac:Package only=25102
     cbc:ID terms=tir16-089 must=25101
     cbc:PackagingTypeCode terms=tir16-090 in:UNECERec21=25301
`)
