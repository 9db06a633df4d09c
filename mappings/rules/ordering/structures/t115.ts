// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Order cancellation (T115). */
export const t115Structure = structure('PEPPOL-T115', 'Peppol 2026.5, ordering 3.0.17', `
OrderCancellation plain=00109 only=00110
 cbc:CustomizationID terms=tir01-001 must=00101 is:urn:fdc:peppol.eu:poacc:trns:order_cancellation:3=00201
 cbc:ProfileID terms=tir01-002 must=00102 is:urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3=00301
 cbc:ID terms=tir01-003 must=00103
 cbc:IssueDate terms=tir01-004 must=00104
 cbc:IssueTime terms=tir01-005
 cbc:Note terms=tir01-006
 cbc:CancellationNote must=00105
 cac:OrderReference must=00106 only=00902
  cbc:ID must=00901
 cac:OriginatorDocumentReference only=01102
  cbc:ID terms=tir01-012 must=01101
 cac:AdditionalDocumentReference only=01302
  cbc:ID terms=tir01-154 must=01301
  cbc:DocumentType terms=tir01-016
  cac:Attachment only=01601
   cbc:EmbeddedDocumentBinaryObject terms=tir01-017 @mimeCode=01701 @mimeCode:MimeCode=01702 @filename=01703
   cac:ExternalReference only=02002
    cbc:URI terms=tir01-018 must=02001
 cac:Contract only=02202
  cbc:ID terms=tir01-019 must=02201
 cac:BuyerCustomerParty must=00107 only=02402
  cac:Party must=02401 only=02503
   cbc:EndpointID terms=tir01-021 must=02501 @schemeID=02601 @schemeID:eas=02602
   cac:PartyIdentification
    cbc:ID terms=tir01-022 must=02801 @schemeID:ICD=02901
   cac:PartyName
    cbc:Name terms=tir01-023 must=03101
   cac:PostalAddress only=03302
    cbc:StreetName terms=tir01-032
    cbc:AdditionalStreetName terms=tir01-027
    cbc:CityName terms=tir01-031
    cbc:PostalZone terms=tir01-024
    cbc:CountrySubentity terms=tir01-141
    cac:AddressLine
     cbc:Line terms=tir01-p003
    cac:Country must=03301 only=04102
     cbc:IdentificationCode terms=tir01-033 must=04101 in:ISO3166=04201
   cac:PartyTaxScheme only=04303
    cbc:CompanyID terms=tir01-034 must=04301
    cac:TaxScheme must=04302 only=04502
     cbc:ID terms=tir01-p004 must=04501
   cac:PartyLegalEntity must=02502 only=04702
    cbc:RegistrationName terms=tir01-044 must=04701
    cbc:CompanyID terms=tir01-043 @schemeID:ICD=04901
    cac:RegistrationAddress only=05102
     cbc:CityName terms=tir01-045
     cac:Country must=05101 only=05302
      cbc:IdentificationCode terms=tir01-046 must=05301 in:ISO3166=05401
   cac:Contact only=05501
    cbc:Name terms=tir01-050
    cbc:Telephone terms=tir01-047
    cbc:ElectronicMail terms=tir01-049
 cac:SellerSupplierParty must=00108 only=05902
  cac:Party must=05901 only=06004
   cbc:EndpointID terms=tir01-058 must=06001 @schemeID=06101
   cac:PartyIdentification
    cbc:ID terms=tir01-059 must=06301 @schemeID:ICD=06401
   cac:PartyName terms=tir01-060
    cbc:Name terms=tir01-060 must=06601
   cac:PostalAddress must=06002 only=06802
    cbc:StreetName terms=tir01-063
    cbc:AdditionalStreetName terms=tir01-064
    cbc:CityName terms=tir01-065
    cbc:PostalZone terms=tir01-068
    cbc:CountrySubentity terms=tir01-142
    cac:AddressLine
     cbc:Line terms=tir01-p005
    cac:Country must=06801 only=07602
     cbc:IdentificationCode terms=tir01-069 must=07601 in:ISO3166=07701
   cac:PartyLegalEntity must=06003 only=07802
    cbc:RegistrationName terms=tir01-044 must=07801
    cbc:CompanyID terms=tir01-043 @schemeID:ICD=08001
    cac:RegistrationAddress only=08202
     cbc:CityName terms=tir01-045
     cac:Country must=08201 only=08402
      cbc:IdentificationCode terms=tir01-046 must=08401 in:ISO3166=08501
   cac:Contact only=08601
    cbc:Name terms=tir01-074
    cbc:Telephone terms=tir01-077
    cbc:ElectronicMail terms=tir01-076
 cac:OriginatorCustomerParty only=09002
  cac:Party must=09001 only=09101
   cac:PartyIdentification
    cbc:ID terms=tir01-081 must=09201 @schemeID:ICD=09301
   cac:PartyName
    cbc:Name terms=tir01-082 must=09501
   cac:Contact only=09701
    cbc:Name terms=tir01-086
    cbc:Telephone terms=tir01-083
    cbc:ElectronicMail terms=tir01-085
`)
