import type { AnsweredDocument, DocumentResponse } from '../../model/documentResponse.ts'
import type { TradeParty } from '../../model/tradeTerms.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { at, within } from './binding/structure.ts'
import { text, textOr } from './binding/texts.ts'
import { ofParty } from './common/party.ts'
import { head, statuses } from './common/response.ts'
import { notes } from './common/terms.ts'
import { invoiceResponseProcess } from './profiles.ts'

const { endpoint, identifiers, legalName, name, contact } = ofParty

const other = aggregate<TradeParty>(identifiers, name)

/** Peppol Invoice Response 3 (T111): the buyer's word about an invoice. */
export const invoiceResponse = new DocumentBinding<DocumentResponse>(
  { transaction: 'T111', root: 'ApplicationResponse', customization: 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3', given: { lines: [] } },
  aggregate<DocumentResponse>(
    textOr('cbc:ProfileID', 'process', invoiceResponseProcess),
    ...head,
    notes(),
    at<DocumentResponse, TradeParty>('cac:SenderParty', 'sender', aggregate<TradeParty>(endpoint, identifiers, legalName, contact)),
    at<DocumentResponse, TradeParty>('cac:ReceiverParty', 'receiver', aggregate<TradeParty>(endpoint, identifiers, legalName)),
    within(
      'cac:DocumentResponse',
      within('cac:Response', text('cbc:ResponseCode', 'code'), text('cbc:EffectiveDate', 'effectiveDate'), statuses),
      at<DocumentResponse, AnsweredDocument>('cac:DocumentReference', 'document', aggregate<AnsweredDocument>(text('cbc:ID', 'id'), text('cbc:IssueDate', 'issueDate'), text('cbc:DocumentTypeCode', 'typeCode'))),
      at<DocumentResponse, TradeParty>('cac:IssuerParty', 'issuer', other),
      at<DocumentResponse, TradeParty>('cac:RecipientParty', 'recipient', other),
    ),
  ),
)
