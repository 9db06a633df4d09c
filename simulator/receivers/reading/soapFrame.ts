import { find, readXml, textAt, Unreadable, type Element } from './xml.ts'

/** What a bank reads in the frame before an invoice. */
export interface ReadFrame {
  readonly messageId: string
  readonly timestamp: string
  readonly sender: string
  readonly senderOperator: string
  readonly receiver: string
  readonly receiverOperator: string
}

const endOfFrame = /<\/(?:[\w.-]+:)?Envelope\s*>/

/** Separates a bank's file into the frame, read, and the bytes of the invoice behind it. @throws Unreadable */
export function readFramed(bytes: Uint8Array): { readonly frame: ReadFrame; readonly document: Uint8Array } {
  const text = Buffer.from(bytes).toString('latin1')
  const end = endOfFrame.exec(text)
  if (end === null) throw new Unreadable('there is no SOAP frame')
  const split = end.index + end[0].length
  const after = split + /^\s*/.exec(text.slice(split))![0].length
  const header = find(readXml(text.slice(0, split)), 'Header', 'MessageHeader')
  return {
    frame: {
      messageId: needed(textAt(header, 'MessageData', 'MessageId'), 'MessageId'),
      timestamp: needed(textAt(header, 'MessageData', 'Timestamp'), 'Timestamp'),
      sender: party(header, 'From', 'Sender'),
      senderOperator: party(header, 'From', 'Intermediator'),
      receiver: party(header, 'To', 'Receiver'),
      receiverOperator: party(header, 'To', 'Intermediator'),
    },
    document: bytes.subarray(after),
  }
}

function party(header: Element | undefined, side: 'From' | 'To', role: string): string {
  const found = header?.children.find((child) => child.name === side && textAt(child, 'Role') === role)
  return needed(textAt(found, 'PartyId'), `${side} ${role}`)
}

function needed(text: string | undefined, what: string): string {
  if (text === undefined) throw new Unreadable(`the frame has no ${what}`)
  return text
}
