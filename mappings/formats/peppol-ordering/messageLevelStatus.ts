import type { AnsweredDocument, DocumentResponse } from '../../model/documentResponse.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { text } from './binding/texts.ts'
import { technicalAnswer } from './common/response.ts'
import { messageLevelStatusProcess } from './profiles.ts'

/** Peppol Message Level Status 1.0: the receiving service provider's word about a transmission. */
export const messageLevelStatus = new DocumentBinding<DocumentResponse>(
  { transaction: 'MLS', root: 'ApplicationResponse', customization: 'urn:peppol:edec:mls:1.0', given: { notes: [], statuses: [] } },
  technicalAnswer(messageLevelStatusProcess, aggregate<AnsweredDocument>(text('cbc:ID', 'id'))),
)
