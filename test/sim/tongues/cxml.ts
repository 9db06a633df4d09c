import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { payloadIdOf } from '../../../mappings/formats/cxml/frame.ts'
import { orderRequest, receiptRequest, statusUpdate, type Frame } from '../../../simulator/receivers/cxml/requests.ts'
import type { Utterance } from '../utterances.ts'
import { message, nowhere, readerOf, type Written } from './tongue.ts'

/** Answers and despatch advices of orders that have a number of the buyer's; there is no word for an order that is only taken in. */
export function asCxml(document: CanonicalDocument, with_: RenderContext): Uint8Array | undefined {
  const isAnswer = document.kind === 'orderResponse' && document.orderResponse.code !== 'AB'
  const named = isAnswer || (document.kind === 'despatchAdvice' && document.despatchAdvice.buyersOrders.length > 0)
  return named ? documentFormat('cxml').render(document, with_) : undefined
}

const interpret = readerOf('cxml', { channel: nowhere, sharedSecret: 'env:SECRET', receivedSecrets: ['env:SECRET'], deploymentMode: 'production', statusUpdates: true })

/**
 * Requests of a purchasing system that speaks cXML: of its own orders alone. A receipt is taken back as a whole, and once; a later word refuses, and accepts no more than the form.
 * One for each conversation.
 */
export function cxmlRequests(): (utterance: Utterance) => Written | undefined {
  const takenBack = new Set<string | undefined>()
  const requestOf = (utterance: Utterance, frame: Frame): string | undefined => {
    if (utterance.is === 'answer') return utterance.accepts ? undefined : statusUpdate(frame, payloadIdOf(utterance.order), 400, 'no such budget')
    if (!utterance.isOwn) return undefined
    if (utterance.is === 'order') return orderRequest(frame, utterance.placed)
    const { noted, takesBackWhole } = utterance
    if (noted.stage === 'reversed' && (!takesBackWhole || takenBack.has(noted.previous))) return undefined
    if (noted.stage === 'reversed') takenBack.add(noted.previous)
    return receiptRequest(frame, noted)
  }
  return (utterance) => {
    const frame: Frame = { payloadId: `${utterance.id}@buyer.example`, at: utterance.at, from: 'AN-BUYER', to: 'AN-SELLER', secret: 'sesame', deploymentMode: 'production' }
    const request = requestOf(utterance, frame)
    return request === undefined ? undefined : message(interpret, frame.payloadId, 'text/xml', request)
  }
}
