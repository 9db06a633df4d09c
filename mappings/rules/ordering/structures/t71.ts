// Written by npm run generate:structures.
import { structure } from '../structure.ts'

/** Message level response (T71). */
export const t71Structure = structure('PEPPOL-T71', 'Peppol 2026.5, ordering 3.0.17', `
ApplicationResponse plain=00108 only=00109
 cbc:CustomizationID terms=tir71-006 must=00101
 cbc:ProfileID terms=tir71-005 must=00102 is:urn:fdc:peppol.eu:poacc:bis:mlr:3=00301
 cbc:ID terms=tir71-001 must=00103
 cbc:IssueDate terms=tir71-002 must=00104
 cbc:IssueTime terms=tir71-003
 cac:SenderParty must=00105 only=00702
  cbc:EndpointID terms=tir71-009 must=00701 @schemeID=00801 @schemeID:eas=00802
 cac:ReceiverParty must=00106 only=01002
  cbc:EndpointID terms=tir71-012 must=01001 @schemeID=01101 @schemeID:eas=01102
 cac:DocumentResponse must=00107 only=01303
  cac:Response must=01301 only=01402
   cbc:ResponseCode terms=tir71-014 must=01401 in:UNCL4343=01501
   cbc:Description terms=tir71-004
  cac:DocumentReference must=01302 only=01702
   cbc:ID terms=tir71-018 must=01701
   cbc:DocumentTypeCode terms=tir71-020 in:UNCL1001=01901
   cbc:VersionID terms=tir71-019
  cac:LineResponse
   cac:LineReference must=02101 only=02202
    cbc:LineID terms=tir71-013 must=02201
   cac:Response must=02102 only=02403
    cbc:ResponseCode terms=tir71-017 in:UNCL4343=02501
    cbc:Description terms=tir71-015 must=02401
    cac:Status must=02402 only=02702
     cbc:StatusReasonCode terms=tir71-016 must=02701 in:StatusReason=02801
`)
