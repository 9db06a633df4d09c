// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Invoice response (T111). */
export const t111Structure = structure('PEPPOL-T111', 'Peppol 2026.5, ordering 3.0.17', `
ApplicationResponse plain=00108 only=00109
 cbc:CustomizationID terms=tir111-006 must=00101
 cbc:ProfileID terms=tir111-005 must=00102
 cbc:ID terms=tir111-001 must=00103
 cbc:IssueDate terms=tir111-002 must=00104
 cbc:IssueTime terms=tir111-003
 cbc:Note terms=tir111-004
 cac:SenderParty must=00105 only=00803
  cbc:EndpointID terms=tir111-009 must=00801 @schemeID=00901 @schemeID:eas=00902
  cac:PartyIdentification
   cbc:ID terms=tir111-008 must=01101 @schemeID:ICD=01201
  cac:PartyLegalEntity must=00802 only=01402
   cbc:RegistrationName terms=tir111-007 must=01401
  cac:Contact only=01601
   cbc:Name terms=tir111-026
   cbc:Telephone terms=tir111-028
   cbc:ElectronicMail terms=tir111-027
 cac:ReceiverParty must=00106 only=02003
  cbc:EndpointID terms=tir111-012 must=02001 @schemeID=02101 @schemeID:eas=02102
  cac:PartyIdentification
   cbc:ID terms=tir111-011 must=02301 @schemeID:ICD=02401
  cac:PartyLegalEntity must=02002 only=02602
   cbc:RegistrationName terms=tir111-010 must=02601
 cac:DocumentResponse must=00107 only=02803
  cac:Response must=02801 only=02902
   cbc:ResponseCode terms=tir111-013 must=02901 in:UNCL4343-T111=03001
   cbc:EffectiveDate terms=tir111-014
   cac:Status only=03201
    cbc:StatusReasonCode terms=tir111-015 in:OPStatusReason+OPStatusAction=03301 @listID=03302 @listID:ClarificationListID=03303
    cbc:StatusReason terms=tir111-016
    cac:Condition only=03602
     cbc:AttributeID terms=tir111-017 must=03601
     cbc:Description terms=tir111-018
  cac:DocumentReference must=02802 only=03903
   cbc:ID terms=tir111-020 must=03901
   cbc:IssueDate terms=tir111-019
   cbc:DocumentTypeCode terms=tir111-021 must=03902 in:UNCL1001=04201
  cac:IssuerParty only=04302
   cac:PartyIdentification
    cbc:ID terms=tir111-023 must=04401 @schemeID:ICD=04501
   cac:PartyName must=04301
    cbc:Name terms=tir111-022 must=04701
  cac:RecipientParty only=04902
   cac:PartyIdentification
    cbc:ID terms=tir111-025 must=05001 @schemeID:ICD=05101
   cac:PartyName must=04901
    cbc:Name terms=tir111-024 must=05301
`)
