import { readPeppolResponse, type InvoiceResponse, type MessageLevelStatus } from '../../../../mappings/formats/peppol-responses/readResponse.ts'
import type { Acknowledgement, Interpretation } from '../../../ports.ts'

/** MLS and T71: a technical word only. AB says that no more than the transport is certain. */
const gradeOfStatus: Readonly<Record<MessageLevelStatus['code'], Acknowledgement['grade']>> = {
  AP: 'technically accepted',
  AB: 'transported',
  RE: 'rejected',
}

/** T111: the buyer's word. IP says that the buyer has begun to process it and has not decided yet, PD that payment is initiated, not that it is done. */
const gradeOfResponse: Readonly<Record<InvoiceResponse['code'], Acknowledgement['grade']>> = {
  AB: 'technically accepted',
  IP: 'technically accepted',
  CA: 'accepted',
  AP: 'accepted',
  UQ: 'disputed',
  RE: 'rejected',
  PD: 'payment initiated',
}

/** What an answer of the Peppol network says about a delivery. Throws KS-SYSTEM-ACK-CONTENT and KS-SYSTEM-XML-…. */
export function interpretResponse(bytes: Uint8Array): Interpretation {
  const response = readPeppolResponse(bytes)
  const { reasons, at } = response
  const said = {
    reasonCodes: reasons.codes,
    ...(at === undefined ? {} : { at }),
    requestedActions: reasons.requestedActions,
    ...(reasons.text === undefined ? {} : { text: reasons.text }),
  }
  const acknowledgement: Acknowledgement =
    response.kind === 'invoice response'
      ? { about: { by: 'document number', kind: response.documentKind, number: response.documentNumber }, grade: gradeOfResponse[response.code], ...said }
      : { about: { by: 'delivery id', id: response.transmissionId }, grade: gradeOfStatus[response.code], ...(response.code === 'RE' ? { technical: true } : {}), ...said }
  return { acknowledgements: [acknowledgement], hints: [], documents: [] }
}
