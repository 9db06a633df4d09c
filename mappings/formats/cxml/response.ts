import type { Instant } from '../../../base/dates.ts'
import { XmlWriter } from '../xml/writer.ts'
import { documentTypeOf } from './frame.ts'

/** A word of our own about a request that came in. */
export interface CxmlStatus {
  readonly code: number
  readonly text: string
  readonly explanation?: string
}

/** The answer to a request: a cXML Response. */
export function cxmlResponse(payloadId: string, timestamp: Instant, { code, text, explanation }: CxmlStatus): Uint8Array {
  const xml = new XmlWriter()
  xml.documentType('cXML', documentTypeOf('cXML'))
  xml.open('cXML', xml.attributes({ payloadID: payloadId, timestamp }))
  xml.open('Response')
  const attributes = xml.attributes({ code: String(code), text })
  if (explanation === undefined) xml.empty('Status', attributes)
  else xml.element('Status', explanation, attributes)
  xml.close()
  xml.close()
  return xml.bytes()
}
