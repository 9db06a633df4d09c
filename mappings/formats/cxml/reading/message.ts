import { phrase } from '../../../../errors/words/words.ts'
import type { Identifier } from '../../../model/terms.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { readTypedXml } from '../../inbound-xml/readXml.ts'
import { attributeOf, content, elementAt, timeOf } from './content.ts'

/** A cXML request that others sent, as far as its frame goes. */
export interface CxmlRequest {
  /** The sender's id of the message; a repeat has the same. */
  readonly payloadId: string
  readonly environment: 'production' | 'test'
  readonly from: Identifier
  readonly to: Identifier
  readonly sender: Identifier
  /** What proves who the sender is. */
  readonly sharedSecret?: string
  /** The name of the request, `OrderRequest`. */
  readonly name: string
  readonly body: XmlElement
}

/** Reads the frame of a request. Throws KS-SYSTEM-XML-… and KS-SYSTEM-DOCUMENT-CONTENT. */
export function readCxmlRequest(bytes: Uint8Array): CxmlRequest {
  const kind = 'message'
  const root = readTypedXml(bytes)
  if (root.name !== 'cXML') throw content(kind, phrase('the element {name}', { name: 'cXML' }), root.name)
  const payloadId = attributeOf(kind, root, 'payloadID')
  timeOf(kind, attributeOf(kind, root, 'timestamp'), 'cXML/@timestamp')
  const header = elementAt(kind, root, 'Header')
  const request = elementAt(kind, root, 'Request')
  const [body] = request.children
  if (body === undefined) throw content(kind, phrase('the element {name}', { name: 'OrderRequest' }), phrase('nothing there'))
  const mode = request.attributes['deploymentMode'] ?? 'production'
  if (mode !== 'production' && mode !== 'test') throw content(kind, phrase('one of the codes {codes}', { codes: 'production, test' }), mode)
  const sharedSecret = childrenNamed(find(header, 'Sender'), 'Credential').map((credential) => textAt(credential, 'SharedSecret')).find((secret) => secret !== undefined)
  return {
    payloadId,
    environment: mode,
    from: credentialIn(header, 'From'),
    to: credentialIn(header, 'To'),
    sender: credentialIn(header, 'Sender'),
    ...(sharedSecret === undefined ? {} : { sharedSecret }),
    name: body.local,
    body,
  }
}

function credentialIn(header: XmlElement, party: 'From' | 'To' | 'Sender'): Identifier {
  const credential = elementAt('message', header, party, 'Credential')
  const id = textAt(credential, 'Identity')
  if (id === undefined) throw content('message', phrase('the element {name}', { name: `${party}/Credential/Identity` }), phrase('nothing there'))
  return { id, scheme: attributeOf('message', credential, 'domain') }
}

/** The message without the sender's secret, which has no business in a ledger. */
export function withoutSharedSecret(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return Buffer.from(text.replace(/<SharedSecret\b[^>]*>[^]*?<\/SharedSecret\s*>|<SharedSecret\b[^>]*\/>/g, ''), 'latin1')
}
