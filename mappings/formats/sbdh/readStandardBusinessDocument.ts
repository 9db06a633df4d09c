import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../inbound-xml/element.ts'

/** What the envelope of a document that came in says of it. */
export interface ReadEnvelope {
  /** `0216:003702116752`. */
  readonly sender: string
  readonly receiver: string
  /** The message's own id. */
  readonly instanceIdentifier: string
  /** Local name of the root of what is in it. */
  readonly type: string
  /** By `DOCUMENTID`, `PROCESSID`, `COUNTRY_C1` and the like. */
  readonly scopes: Readonly<Record<string, string>>
}

const kind = phrase('Peppol envelope (SBDH)')

/**
 * A document out of its envelope; one that has none is itself. An inbound envelope without COUNTRY_C1 is read all the same. Throws
 * KS-SYSTEM-ACK-CONTENT for an envelope that lacks what it must say, or holds something other than it says.
 */
export function openStandardBusinessDocument(root: XmlElement): { readonly envelope: ReadEnvelope | undefined; readonly document: XmlElement } {
  if (root.local !== 'StandardBusinessDocument') return { envelope: undefined, document: root }
  const header = find(root, 'StandardBusinessDocumentHeader')
  const [document, second] = root.children.filter((child) => child !== header)
  if (header === undefined) throw content(phrase('the element {name}', { name: 'StandardBusinessDocumentHeader' }), phrase('nothing there'))
  if (document === undefined || second !== undefined) throw content(phrase('one document'), document === undefined ? phrase('none') : phrase('several'))
  const envelope: ReadEnvelope = {
    sender: needed(header, 'Sender', 'Identifier'),
    receiver: needed(header, 'Receiver', 'Identifier'),
    instanceIdentifier: needed(header, 'DocumentIdentification', 'InstanceIdentifier'),
    type: needed(header, 'DocumentIdentification', 'Type'),
    scopes: Object.fromEntries(childrenNamed(find(header, 'BusinessScope'), 'Scope').map((scope) => [needed(scope, 'Type'), needed(scope, 'InstanceIdentifier')])),
  }
  if (envelope.type !== document.local) throw content(phrase('the document {name}, which it names', { name: envelope.type }), document.local)
  return { envelope, document }
}

function needed(from: XmlElement, ...path: readonly string[]): string {
  const text = textAt(from, ...path)
  if (text === undefined) throw content(said(path.join('/')), phrase('nothing there'))
  return text
}

function content(expected: Words, seen: string | Words): Error {
  return failure('KS-SYSTEM-ACK-CONTENT', { kind, expected, seen: typeof seen === 'string' ? seen.slice(0, 80) : seen })
}
