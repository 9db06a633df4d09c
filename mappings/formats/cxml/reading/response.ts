import { phrase } from '../../../../errors/words/words.ts'
import { find, type XmlElement } from '../../inbound-xml/element.ts'
import { readTypedXml } from '../../inbound-xml/readXml.ts'
import { attributeOf, content, elementAt } from './content.ts'

/** What a receiver says of a request. */
export interface CxmlResponse {
  /** 2xx taken, 4xx not taken, 5xx trouble; as HTTP has them, and some of cXML's own. */
  readonly code: number
  /** A word or two, and what else it says. */
  readonly text: string
  /** What the receiver hands over with it, where something was asked for. */
  readonly body: XmlElement
}

/** Reads the answer to a request. Throws KS-SYSTEM-XML-… and KS-SYSTEM-DOCUMENT-CONTENT. */
export function readCxmlResponse(bytes: Uint8Array): CxmlResponse {
  const kind = 'Response'
  const root = readTypedXml(bytes)
  const body = root.name === 'cXML' ? find(root, 'Response') : undefined
  if (body === undefined) throw content(kind, phrase('the element {name}', { name: 'cXML/Response' }), root.name)
  const status = elementAt(kind, body, 'Status')
  const code = attributeOf(kind, status, 'code')
  if (!/^[1-5]\d\d$/.test(code)) throw content(kind, phrase('a number in {name}', { name: 'Status/@code' }), code)
  const more = status.text.trim()
  return { code: Number(code), text: [status.attributes['text'] ?? '', more].filter((part) => part !== '').join(': '), body }
}
