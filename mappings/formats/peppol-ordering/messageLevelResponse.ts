import type { AnsweredDocument, DocumentResponse } from '../../model/documentResponse.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { text } from './binding/texts.ts'
import { technicalAnswer } from './common/response.ts'
import { messageLevelResponseProcess } from './profiles.ts'

/** Peppol Message Level Response 3 (T71): a technical answer to a document, which the Message Level Status takes the place of. */
export const messageLevelResponse = new DocumentBinding<DocumentResponse>(
  { transaction: 'T71', root: 'ApplicationResponse', customization: 'urn:fdc:peppol.eu:poacc:trns:mlr:3', given: { notes: [], statuses: [] } },
  technicalAnswer(messageLevelResponseProcess, aggregate<AnsweredDocument>(text('cbc:ID', 'id'), text('cbc:DocumentTypeCode', 'typeCode'), text('cbc:VersionID', 'version'))),
)
