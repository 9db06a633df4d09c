import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { phrase } from '../../../errors/words/words.ts'
import { inboundKinds } from '../../../mappings/formats/inboundDocument.ts'
import { duration, fileInFolder, fromDay, name, untilDay } from './values.ts'

/** The formats of documents that come in, but for layouts. `cxml`: OrderRequest and ReceiptRequest; `peppol-ordering`: T01, T114 and T115. */
export const receivedFormatIds = ['cxml', 'p2p-rest', 'peppol-ordering'] as const
export type ReceivedFormatId = (typeof receivedFormatIds)[number]

const format = z.union([z.enum(receivedFormatIds), z.templateLiteral(['layout:', fileInFolder])], {
  error: asText(phrase('one of {values}, or layout: and a file of this folder', { values: receivedFormatIds.join(', ') })),
})

/** Which documents come from where, and from when. */
export const receivingFlowSchema = z.strictObject({
  name: name.describe('Name of the flow; no sending flow has it.'),
  documents: z.array(z.enum(inboundKinds)).min(1).max(inboundKinds.length).describe('What it brings: purchase orders with their changes and cancellations, receipts with their reversals and returns, or what finance paid, by a layout.'),
  system: name.describe('The system they come from, by its name above.'),
  format: format.describe('How they are written.'),
  from: fromDay,
  until: untilDay,
  waitsForOrder: duration.default('P1D').describe('How long a change, a cancellation or a receipt that came before its order waits for it before an alarm says which order is missing. It goes on waiting, and is taken when the order comes.'),
  answeredBy: name.optional().describe('The system that takes the answers to its purchase orders, where that is another one: the system that orders may have no word for them. A sending flow of order responses leads there.'),
  suppliers: fileInFolder.optional().describe('Table that tells whose a supplier number is that its purchase orders name; one that the table does not have on the day of the order declines it.'),
  mode: z.enum(['take', 'shadow']).default('take').describe('shadow: everything is read and checked, and nobody is told.'),
})

/** A flow of documents that come from a system of the municipality. */
export type ReceivingFlow = z.infer<typeof receivingFlowSchema>

/** The system that takes answers to the purchase orders of a system. */
export function answeringSystem({ receives }: { readonly receives: readonly ReceivingFlow[] }, system: string): string {
  return receives.find((flow) => flow.system === system && flow.answeredBy !== undefined)?.answeredBy ?? system
}
