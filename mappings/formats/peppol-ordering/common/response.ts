import type { AnsweredDocument, DocumentResponse, ResponseCondition, ResponseLine, ResponseStatus } from '../../../model/documentResponse.ts'
import type { TradeParty } from '../../../model/tradeTerms.ts'
import { aggregate, type Aggregate } from '../binding/aggregate.ts'
import type { Part } from '../binding/part.ts'
import { at, each, within } from '../binding/structure.ts'
import { fixed, text, textWith } from '../binding/texts.ts'
import { ofParty } from './party.ts'

/** What every ApplicationResponse begins with, after its process. */
export const head: readonly Part<DocumentResponse>[] = [text('cbc:ID', 'number'), text('cbc:IssueDate', 'issueDate'), text('cbc:IssueTime', 'issueTime')]

const condition = aggregate<ResponseCondition>(text('cbc:AttributeID', 'term'), text('cbc:Description', 'value'))

const status = aggregate<ResponseStatus>(
  textWith('cbc:StatusReasonCode', 'reasonCode', { listID: 'reasonList' }),
  text('cbc:StatusReason', 'reason'),
  each<ResponseStatus, ResponseCondition>('cac:Condition', 'conditions', condition),
)

export const statuses: Part<DocumentResponse> = each<DocumentResponse, ResponseStatus>('cac:Status', 'statuses', status)

/** A service provider is known by its address alone. */
const provider = aggregate<TradeParty>(ofParty.endpoint)

const fault = aggregate<ResponseLine>(
  within('cac:LineReference', text('cbc:LineID', 'place')),
  within('cac:Response', text('cbc:ResponseCode', 'code'), text('cbc:Description', 'description'), each<ResponseLine, ResponseStatus>('cac:Status', 'statuses', status)),
)

/** A technical answer, from one service provider to another, with the faults by their places. */
export function technicalAnswer(process: string, document: Aggregate<AnsweredDocument>): Aggregate<DocumentResponse> {
  return aggregate<DocumentResponse>(
    fixed('cbc:ProfileID', process),
    ...head,
    at<DocumentResponse, TradeParty>('cac:SenderParty', 'sender', provider),
    at<DocumentResponse, TradeParty>('cac:ReceiverParty', 'receiver', provider),
    within(
      'cac:DocumentResponse',
      within('cac:Response', text('cbc:ResponseCode', 'code'), text('cbc:Description', 'description')),
      at<DocumentResponse, AnsweredDocument>('cac:DocumentReference', 'document', document),
      each<DocumentResponse, ResponseLine>('cac:LineResponse', 'lines', fault),
    ),
  )
}
