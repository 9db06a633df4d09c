/** What is sent of one invoice. */
export interface FinvoiceMessages {
  /** The invoice, after its frame where it has one. */
  readonly invoice: Uint8Array
  /** The FinvoiceAttachments message that follows it; undefined where there is none. */
  readonly attachments: Uint8Array | undefined
}

const boundary = /<\/Finvoice\s*>\s*(?=(?:<\?xml\s[^>]*\?>\s*)?<FinvoiceAttachments[\s>])/

/** Takes an invoice and the message with its attachments apart: two message types, sent one after the other (guidelines 3.0, section 16.2). */
export function apart(bytes: Uint8Array): FinvoiceMessages {
  const found = boundary.exec(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  if (found === null) return { invoice: bytes, attachments: undefined }
  const end = found.index + found[0].length
  return { invoice: bytes.subarray(0, end), attachments: bytes.subarray(end) }
}
