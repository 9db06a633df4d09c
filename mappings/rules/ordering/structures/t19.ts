// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Catalogue (T19). */
export const t19Structure = structure('PEPPOL-T19', 'Peppol 2026.5, ordering 3.0.17', `
Catalogue plain=00109 only=00110
 cbc:CustomizationID terms=tir19-002 must=00101
 cbc:ProfileID terms=tir19-001 must=00102
 cbc:ID terms=tir19-003 must=00103
 cbc:ActionCode terms=tir19-047 in:ActionCode_header=00501
 cbc:Name terms=tir19-005
 cbc:IssueDate terms=tir19-006 must=00104
 cbc:VersionID terms=tir19-004
 cac:ValidityPeriod must=00105 only=00901
  cbc:StartDate terms=tir19-007
  cbc:EndDate terms=tir19-008
 cac:ReferencedContract only=01202
  cbc:ID terms=tir19-028 must=01201
 cac:SourceCatalogueReference only=01402
  cbc:ID terms=tir19-019 must=01401
 cac:ProviderParty must=00106 only=01603
  cbc:EndpointID terms=tir19-009 must=01601 @schemeID=01701 @schemeID:eas=01702
  cac:PartyIdentification
   cbc:ID terms=tir19-010 must=01901 @schemeID:ICD=02001
  cac:PostalAddress terms=tir19-p031 only=02202
   cbc:StreetName terms=tir19-p029a
   cbc:AdditionalStreetName terms=tir19-p029b
   cbc:CityName terms=tir19-p029c
   cbc:PostalZone terms=tir19-p029d
   cbc:CountrySubentity terms=tir19-p029e
   cac:AddressLine
    cbc:Line
   cac:Country must=02201 only=03002
    cbc:IdentificationCode terms=tir19-p029f must=03001 in:ISO3166=03101
  cac:PartyLegalEntity must=01602 only=03202
   cbc:RegistrationName terms=tir19-011 must=03201
   cbc:CompanyID terms=tir19-p028a @schemeID:ICD=03401
   cac:RegistrationAddress only=03601
    cbc:CityName terms=tir19-p028c
    cac:Country only=03802
     cbc:IdentificationCode terms=tir19-p028d must=03801 in:ISO3166=03901
 cac:ReceiverParty must=00107 only=04003
  cbc:EndpointID terms=tir19-012 must=04001 @schemeID=04101 @schemeID:eas=04102
  cac:PartyIdentification
   cbc:ID terms=tir19-013 must=04301 @schemeID:ICD=04401
  cac:PostalAddress terms=tir19-p029 only=04602
   cbc:StreetName terms=tir19-p031a
   cbc:AdditionalStreetName terms=tir19-p031b
   cbc:CityName terms=tir19-p031c
   cbc:PostalZone terms=tir19-p031d
   cbc:CountrySubentity terms=tir19-p031e
   cac:AddressLine
    cbc:Line
   cac:Country must=04601 only=05402
    cbc:IdentificationCode terms=tir19-p031f must=05401 in:ISO3166=05501
  cac:PartyLegalEntity must=04002 only=05602
   cbc:RegistrationName terms=tir19-014 must=05601
   cbc:CompanyID terms=tir19-p030a @schemeID:ICD=05801
   cac:RegistrationAddress only=06001
    cbc:CityName terms=tir19-p030c
    cac:Country only=06201
     cbc:IdentificationCode terms=tir19-p030d in:ISO3166=06301
 cac:SellerSupplierParty only=06402
  cac:Party must=06401 only=06501
   cbc:EndpointID terms=tir19-015 @schemeID=06601 @schemeID:eas=06602
   cac:PartyIdentification
    cbc:ID terms=tir19-016 must=06801 @schemeID:ICD=06901
   cac:PartyName
    cbc:Name terms=tir19-017 must=07101
   cac:PostalAddress only=07302
    cbc:StreetName terms=tir19-021
    cbc:AdditionalStreetName terms=tir19-022
    cbc:CityName terms=tir19-023
    cbc:PostalZone terms=tir19-024
    cbc:CountrySubentity terms=tir19-025
    cac:AddressLine
     cbc:Line
    cac:Country must=07301 only=08102
     cbc:IdentificationCode terms=tir19-026 must=08101 in:ISO3166=08201
   cac:Contact only=08301
    cbc:Name terms=tir19-027
    cbc:Telephone terms=tir19-030
    cbc:ElectronicMail terms=tir19-031
 cac:ContractorCustomerParty only=08701
  cac:Party only=08801
   cbc:EndpointID terms=tir19-054 @schemeID=08901 @schemeID:eas=08902
   cac:PartyIdentification
    cbc:ID terms=tir19-055 must=09101 @schemeID:ICD=09201
   cac:PartyName
    cbc:Name terms=tir19-079 must=09401
   cac:PostalAddress only=09602
    cbc:StreetName terms=tir19-p041
    cbc:AdditionalStreetName terms=tir19-p042
    cbc:CityName terms=tir19-p043
    cbc:PostalZone terms=tir19-p044
    cbc:CountrySubentity terms=tir19-p045
    cac:AddressLine
     cbc:Line terms=tir19-p047
    cac:Country must=09601 only=10402
     cbc:IdentificationCode terms=tir19-p046 must=10401 in:ISO3166=10501
   cac:Contact only=10601
    cbc:Name terms=tir19-080
    cbc:Telephone terms=tir19-082
    cbc:ElectronicMail terms=tir19-083
 cac:TradingTerms only=11001
  cbc:Information terms=tir19-p019
 cac:CatalogueLine must=00108 only=11203
  cbc:ID terms=tir19-032 must=11201
  cbc:ActionCode terms=tir19-033 in:ActionCode_line=11401
  cbc:OrderableIndicator terms=tir19-034 in:TrueFalse=11501
  cbc:OrderableUnit terms=tir19-035 in:UNECERec20=11601
  cbc:ContentUnitQuantity terms=tir19-061 @unitCode=11701 @unitCode:UNECERec20=11702
  cbc:OrderQuantityIncrementNumeric terms=tir19-037
  cbc:MinimumOrderQuantity terms=tir19-038 @unitCode=12001 @unitCode:UNECERec20=12002
  cbc:MaximumOrderQuantity terms=tir19-039 @unitCode=12201 @unitCode:UNECERec20=12202
  cbc:WarrantyInformation terms=tir19-040
  cbc:PackLevelCode terms=tir19-102 in:GS17009=12501
  cac:LineValidityPeriod only=12601
   cbc:StartDate terms=tir19-041
   cbc:EndDate terms=tir19-042
  cac:ItemComparison
   cbc:PriceAmount terms=tir19-043 @currencyID=13001 @currencyID:ISO4217=13002
   cbc:Quantity terms=tir19-044 @unitCode=13201 @unitCode:UNECERec20=13202
  cac:ComponentRelatedItem only=13401
   cbc:ID terms=tir19-045
   cbc:Quantity terms=tir19-046 @unitCode=13601 @unitCode:UNECERec20=13602
  cac:AccessoryRelatedItem only=13801
   cbc:ID terms=tir19-118
   cbc:Quantity terms=tir19-119 @unitCode=14001 @unitCode:UNECERec20=14002
  cac:RequiredRelatedItem only=14201
   cbc:ID terms=tir19-048
   cbc:Quantity terms=tir19-049 @unitCode=14401 @unitCode:UNECERec20=14402
  cac:ReplacedRelatedItem only=14601
   cbc:ID terms=tir19-120
   cbc:Quantity terms=tir19-121 @unitCode=14801 @unitCode:UNECERec20=14802
  cac:RequiredItemLocationQuantity only=15001
   cbc:LeadTimeMeasure terms=tir19-053 @unitCode=15101 @unitCode:UNECERec20=15102
   cbc:MinimumQuantity terms=tir19-p025 @unitCode=15301 @unitCode:UNECERec20=15302
   cbc:MaximumQuantity terms=tir19-p026 @unitCode=15501 @unitCode:UNECERec20=15502
   cac:ApplicableTerritoryAddress only=15701
    cbc:StreetName terms=tir19-108
    cbc:AdditionalStreetName terms=tir19-109
    cbc:CityName terms=tir19-060,tir19-110
    cbc:PostalZone terms=tir19-111
    cbc:CountrySubentity terms=tir19-062,tir19-112
    cac:AddressLine
     cbc:Line
    cac:Country only=16502
     cbc:IdentificationCode terms=tir19-063,tir19-113 must=16501 in:ISO3166=16601
   cac:Price only=16702
    cbc:PriceAmount terms=tir19-051 must=16701 @currencyID=16801 @currencyID:ISO4217=16802
    cbc:BaseQuantity terms=tir19-p024 @unitCode=17001 @unitCode:UNECERec20=17002
    cbc:PriceType terms=tir19-093 in:UNCL5387=17201
    cbc:OrderableUnitFactorRate terms=tir19-p035
    cac:ValidityPeriod only=17401
     cbc:StartDate terms=tir19-056
     cbc:EndDate terms=tir19-057
  cac:Item must=11202 only=17702
   cbc:Description terms=tir19-067
   cbc:PackQuantity terms=tir19-066 @unitCode=17901 @unitCode:UNECERec20=17902
   cbc:PackSizeNumeric terms=tir19-036
   cbc:Name terms=tir19-078 must=17701
   cbc:Keyword terms=tir19-064
   cbc:BrandName terms=tir19-p018
   cac:BuyersItemIdentification only=18502
    cbc:ID terms=tir19-p040 must=18501
   cac:SellersItemIdentification only=18702
    cbc:ID terms=tir19-091 must=18701
   cac:ManufacturersItemIdentification only=18902
    cbc:ID terms=tir19-114 must=18901
   cac:StandardItemIdentification only=19102
    cbc:ID terms=tir19-092 must=19101 @schemeID=19201 @schemeID:ICD=19202
   cac:ItemSpecificationDocumentReference only=19402
    cbc:ID terms=tir19-105 must=19401
    cbc:DocumentTypeCode terms=tir19-086a in:UNCL1001+Image=19601
    cbc:DocumentDescription terms=tir19-106
    cac:Attachment only=19801
     cbc:EmbeddedDocumentBinaryObject terms=tir19-107 @mimeCode=19901 @mimeCode:MimeCode=19902 @filename=19903
     cac:ExternalReference only=20202
      cbc:URI terms=tir19-086 must=20201
   cac:OriginCountry only=20402
    cbc:IdentificationCode terms=tir19-071 must=20401 in:ISO3166=20501
   cac:CommodityClassification only=20602
    cbc:ItemClassificationCode terms=tir19-069 must=20601 @listID=20701 @listID:UNCL7143=20702
   cac:TransactionConditions only=21102
    cbc:ActionCode terms=tir19-p027,tir19-p049 must=21101 in:TransactionCondition=21201
   cac:HazardousItem only=21301
    cbc:UNDGCode terms=tir19-072 in:UNCL8273=21401
    cbc:HazardClassID terms=tir19-073
   cac:ClassifiedTaxCategory only=21603
    cbc:ID terms=tir19-094 must=21601
    cbc:Percent terms=tir19-050
    cac:TaxScheme must=21602 only=21902
     cbc:ID terms=tir19-p048 must=21901
   cac:AdditionalItemProperty only=22103
    cbc:ID
    cbc:Name terms=tir19-076 must=22101
    cbc:NameCode terms=tir19-p039 @listID=22701
    cbc:Value terms=tir19-077 must=22102
    cbc:ValueQuantity terms=tir19-070 @unitCode=23101 @unitCode:UNECERec20=23102
    cbc:ValueQualifier terms=tir19-103
   cac:ManufacturerParty only=23402
    cac:PartyName must=23401
     cbc:Name terms=tir19-075 must=23501
   cac:ItemInstance only=23701
    cbc:BestBeforeDate terms=tir19-058
    cac:LotIdentification only=23901
     cbc:LotNumberID terms=tir19-059
   cac:Certificate only=24105
    cbc:ID terms=tir19-087 must=24101
    cbc:CertificateTypeCode must=24102 in:NA+PackagingMarkedLabelAccreditationCode=24301
    cbc:CertificateType terms=tir19-089 must=24103
    cbc:Remarks terms=tir19-088
    cac:IssuerParty must=24104 only=24602
     cac:PartyName must=24601
      cbc:Name must=24701
    cac:DocumentReference only=24902
     cbc:ID terms=tir19-090 must=24901
   cac:Dimension
    cbc:AttributeID terms=tir19-104 must=25101 in:UNCL6313=25201
    cbc:Measure terms=tir19-098,tir19-099,tir19-100,tir19-101,tir19-p037,tir19-p017,tir19-p016 @unitCode=25301 @unitCode:UNECERec20=25302
    cbc:Description terms=tir19-p038
    cbc:MinimumMeasure terms=tir19-115,OP-T19-015 @unitCode=25601 @unitCode:UNECERec20=25602
    cbc:MaximumMeasure terms=tir19-116,OP-T19-014 @unitCode=25801 @unitCode:UNECERec20=25802
`)
