import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { childrenNamed, find, textAt } from '../inbound-xml/element.ts'
import { readXml } from '../inbound-xml/readXml.ts'

/** What an operator answers to a message that asked for an acknowledgement: whether the line took it, or why not. */
export interface TeappsxmlAcknowledgement {
  /** BATCH_ID of the message that the answer is about. */
  readonly batchId: string
  /** CONTENT_REF of what was in it. */
  readonly contentRefs: readonly string[]
  /** POS: the transfer succeeded; NEG: it did not, and nothing was taken. */
  readonly verdict: 'POS' | 'NEG'
  /** Why not, in the operator's words. */
  readonly text?: string
}

/** FB_REQUEST of an acknowledgement itself; 0 and 1 are those of messages. */
const isAcknowledgement = '2'

/**
 * Reads an acknowledgement of TEAPPSXML (guide 2.3). Throws KS-SYSTEM-ACK-CONTENT for what is missing or is a message, and KS-SYSTEM-XML-… for
 * what is no XML.
 */
export function readTeappsxmlAcknowledgement(bytes: Uint8Array): TeappsxmlAcknowledgement {
  const root = readXml(bytes, 'ISO-8859-1')
  const frame = root.name === 'INVOICE_CENTER' ? find(root, 'TRANSPORT_FRAME') : undefined
  if (frame === undefined) throw content(said('INVOICE_CENTER/TRANSPORT_FRAME'), root.name)
  const request = textAt(frame, 'FB_REQUEST')
  if (request !== isAcknowledgement) throw content(phrase('{value} in {element}', { value: isAcknowledgement, element: 'FB_REQUEST' }), request ?? 'nothing')
  const verdict = textAt(frame, 'REQUEST_MESSAGE')
  if (verdict !== 'POS' && verdict !== 'NEG') throw content(phrase('POS or NEG in REQUEST_MESSAGE'), verdict ?? phrase('nothing'))
  const batchId = textAt(frame, 'BATCH_ID')
  if (batchId === undefined) throw content(said('BATCH_ID'), phrase('nothing'))
  const text = textAt(frame, 'REQUEST_TEXT')?.replace(/\s+/g, ' ')
  return {
    batchId,
    contentRefs: childrenNamed(frame, 'CONTENT_RECEIVER').flatMap((receiver) => childrenNamed(receiver, 'CONTENT_REF').map((reference) => reference.text.trim())),
    verdict,
    ...(text === undefined ? {} : { text }),
  }
}

function content(expected: Words, seen: string | Words): Error {
  return failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('TEAPPSXML acknowledgement'), expected, seen: typeof seen === 'string' ? seen.slice(0, 80) : seen })
}
