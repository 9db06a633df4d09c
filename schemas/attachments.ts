import { failure } from '../errors/failure.ts'
import type { SupportingDocument } from './generated/events.ts'
import { inlineAttachmentLimit_bytes } from './limits.ts'

/** The fields of events that hold a document with attachments. */
const documentFields = ['invoice', 'creditNote', 'order', 'despatch'] as const

/** The supporting documents of an event's value, of whatever document it carries. */
export function supportingDocumentsOf(value: object): readonly SupportingDocument[] {
  for (const field of documentFields) {
    const document = (value as Readonly<Record<string, unknown>>)[field]
    if (typeof document === 'object' && document !== null) return (document as { supportingDocuments?: readonly SupportingDocument[] }).supportingDocuments ?? []
  }
  return []
}

/** Throws KS-CONTRACT-ATTACHMENTS-TOO-LARGE where an event's embedded files are larger together than the contract allows. */
export function refuseLargeAttachments(value: object): void {
  const size_bytes = supportingDocumentsOf(value).reduce((sum, { embedded }) => sum + (embedded?.content.length ?? 0), 0)
  if (size_bytes > inlineAttachmentLimit_bytes) {
    throw failure('KS-CONTRACT-ATTACHMENTS-TOO-LARGE', { size_bytes, limit_bytes: inlineAttachmentLimit_bytes })
  }
}
