import { element } from './text.ts'

/** An operator's acknowledgement of a TEAPPSXML message, which it names by its BATCH_ID (guide 2.3); with a text it says that nothing was taken. */
export function teappsxmlAcknowledgement(batchId: string, refusal?: string): string {
  const verdict = refusal === undefined ? element('REQUEST_MESSAGE', 'POS') : `${element('REQUEST_MESSAGE', 'NEG')}${element('REQUEST_TEXT', refusal)}`
  const xml = `<INVOICE_CENTER><TRANSPORT_FRAME><TF_CODE>TF01</TF_CODE>${element('BATCH_ID', batchId)}<CONTENT_RECEIVER>${element('CONTENT_REF', batchId)}</CONTENT_RECEIVER><FB_REQUEST>2</FB_REQUEST>${verdict}<TF_SUMMARY><COUNT>1</COUNT></TF_SUMMARY></TRANSPORT_FRAME></INVOICE_CENTER>`
  return `<?xml version="1.0" encoding="ISO-8859-1"?>${inAscii(xml)}`
}

/** Every other character by its number, so that the bytes are the same in every encoding. */
function inAscii(xml: string): string {
  return xml.replace(/[^\x00-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`)
}
