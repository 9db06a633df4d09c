import { readTeappsxmlAcknowledgement } from '../../../../mappings/formats/teappsxml-3.0/acknowledgement.ts'
import type { Interpretation } from '../../../ports.ts'

/**
 * What an operator's acknowledgement of a TEAPPSXML message says: POS, that the line took it, NEG, that nothing was taken. The message is named by its
 * BATCH_ID, which is the delivery's id. Throws KS-SYSTEM-ACK-CONTENT and KS-SYSTEM-XML-….
 */
export function interpretTeappsxmlAcknowledgement(bytes: Uint8Array): Interpretation {
  const { batchId, verdict, text } = readTeappsxmlAcknowledgement(bytes)
  return {
    acknowledgements: [{ about: { by: 'delivery id', id: batchId }, ...(verdict === 'POS' ? { grade: 'transported' } : { grade: 'rejected', technical: true }), reasonCodes: [], ...(text === undefined ? {} : { text }) }],
    hints: [],
    documents: [],
  }
}
