import type { Interpretation } from '../../../ports.ts'
import { purchaseOrderIn } from './peppolOrder.ts'
import { interpretResponse } from './peppolResponse.ts'

/** A purchase order of the municipality, or an answer of the network. Throws KS-SYSTEM-ACK-CONTENT and KS-SYSTEM-XML-…. */
export function interpretPeppol(bytes: Uint8Array): Interpretation {
  const document = purchaseOrderIn(bytes)
  return document === undefined ? interpretResponse(bytes) : { acknowledgements: [], hints: [], documents: [document] }
}
