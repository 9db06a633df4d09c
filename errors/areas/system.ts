import type { ErrorArea } from '../entry.ts'

/** What receivers answer. */
export const systemErrors = {
  'KS-SYSTEM-XML-LIMIT': {
    wrong: 'A document that a system sent is larger than we read.',
    seen: 'It has {seen} {what}; {allowed} are allowed.',
    do: 'Ask the sender to send it in smaller documents, and look at the bytes in the ledger.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-XML-ENCODING': {
    wrong: 'A document that a system sent is in an encoding that we do not read.',
    seen: 'The encoding is {declared}.',
    do: 'Ask the sender for UTF-8, ISO-8859-1 or ISO-8859-15, declared in the first line.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-XML-CHARACTER': {
    wrong: 'A document that a system sent holds a control character.',
    seen: 'Character {character} stands at position {position}; the encoding read is {encoding}.',
    do: 'Ask the sender to declare the encoding that the bytes really have, and to remove control characters.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-XML-FORBIDDEN': {
    wrong: 'A document that a system sent holds markup that we never read, such as a document type.',
    seen: 'The markup begins "{markup}".',
    do: 'Ask the sender for the document without document type and entity declarations.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-XML-ENTITY': {
    wrong: 'A document that a system sent refers to an entity that XML does not define.',
    seen: 'The reference is "{entity}".',
    do: 'Ask the sender to write the character itself, or its number.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-XML-MALFORMED': {
    wrong: 'A document that a system sent is not well-formed XML: it may be cut off.',
    seen: '{what} (line {line}).',
    do: 'Look at the bytes in the ledger and ask the sender to send the document again.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-ACK-CONTENT': {
    wrong: 'An acknowledgement lacks what it must say.',
    seen: 'A {kind} needs {expected}; it has {seen}.',
    do: 'Look at the acknowledgement in the ledger and ask the receiver what it means; the delivery keeps its state until then.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
