import { failure } from '../../errors/failure.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { phrase } from '../../errors/words/words.ts'
import type { SupportingDocument } from '../../schemas/generated/events.ts'
import type { SupportingDocument as CanonicalDocument } from '../model/invoice.ts'
import type { Document } from './needed.ts'
import { present } from './present.ts'

/** The attachments of a document; a link without https or without a hash throws KS-MAP-ATTACHMENT-LINK (which hosts are allowed is for `checkLinks` to judge). */
export function supportingDocumentsFrom(documents: readonly SupportingDocument[], of: Document): readonly CanonicalDocument[] {
  for (const { id, externalLocation, sha256 } of documents) {
    const fault = externalLocation === null ? undefined : faultOf(externalLocation, sha256)
    if (fault !== undefined) throw failure('KS-MAP-ATTACHMENT-LINK', { id, document: phrase(of.kind), number: of.number, reason: phrase(fault) })
  }
  return present(documents)
}

function faultOf(location: string, sha256: string | null): PlainPhrase | undefined {
  if (!URL.canParse(location) || new URL(location).protocol !== 'https:') return 'the address is not an https address'
  if (sha256 === null || !/^[0-9a-fA-F]{64}$/.test(sha256)) return 'there is no SHA-256 of 64 hexadecimal digits'
  return undefined
}
