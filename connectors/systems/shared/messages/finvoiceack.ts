import { readFinvoiceack } from '../../../../mappings/formats/soap-frame/finvoiceack.ts'
import type { Interpretation } from '../../../ports.ts'

/** Message id and time stamp were used before: an earlier transmission was taken (Finvoice guidelines 3.0, section 18). */
const takenEarlier = 5

/** Ends the id of the message that carries the attachments of an invoice, which is named where the invoice was not found (section 18.2.2). */
const ofAttachments = /::attachments$/

/** What a bank's answer says: that it could not forward an invoice, or that it had it already. Throws KS-SYSTEM-…. */
export function interpretFinvoiceack(bytes: Uint8Array): Interpretation {
  const { refToMessageId, code, texts, errors } = readFinvoiceack(bytes)
  const text = [...texts, ...errors.flatMap((error) => error.texts)].join('; ')
  return {
    acknowledgements: [
      {
        about: { by: 'delivery id', id: refToMessageId.replace(ofAttachments, '') },
        ...(code === takenEarlier ? { grade: 'transported' } : { grade: 'rejected', technical: true }),
        reasonCodes: [String(code), ...errors.map((error) => error.code).filter((one) => one !== '')],
        ...(text === '' ? {} : { text }),
      },
    ],
    hints: [],
    documents: [],
  }
}
