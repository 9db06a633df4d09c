import { failure } from '../errors/failure.ts'
import type { ContractEvent, SupportingDocument } from './generated/events.ts'
import { inlineAttachmentLimit_bytes } from './limits.ts'

/** The supporting documents of any event, of whatever document it carries. */
export function supportingDocumentsOf({ value }: ContractEvent): readonly SupportingDocument[] {
  if ('invoice' in value && typeof value.invoice === 'object') return value.invoice.supportingDocuments
  if ('creditNote' in value) return value.creditNote.supportingDocuments
  if ('order' in value) return value.order.supportingDocuments
  if ('despatch' in value && value.despatch !== null && typeof value.despatch === 'object') return value.despatch.supportingDocuments
  return []
}

/** Throws KS-CONTRACT-ATTACHMENTS-TOO-LARGE where an event's embedded files are larger together than the contract allows. */
export function refuseLargeAttachments(event: ContractEvent): void {
  const size_bytes = supportingDocumentsOf(event).reduce((sum, { embedded }) => sum + (embedded?.content.length ?? 0), 0)
  if (size_bytes > inlineAttachmentLimit_bytes) {
    throw failure('KS-CONTRACT-ATTACHMENTS-TOO-LARGE', { size_bytes, limit_bytes: inlineAttachmentLimit_bytes })
  }
}
