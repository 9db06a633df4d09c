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
  'KS-SYSTEM-DEADLINE': {
    wrong: 'A document could not be delivered in time.',
    seen: '{document} was tried at {lane} until its deadline {deadline}.',
    do: 'Find out why the receiver does not take it, then release the delivery.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-UNKNOWN': {
    wrong: 'Nobody can say whether a document arrived.',
    seen: 'Sending {document} to {lane} ended without an answer; the receiver cannot be asked and does not recognise repeats.',
    do: 'Look for the document at the receiver. Give the delivery up if it is there, release it if it is not.',
    who: 'municipality',
  },
  'KS-SYSTEM-INTERRUPTED': {
    wrong: 'Sending a document was interrupted.',
    seen: 'The service stopped while a document of {lane} was on its way.',
    do: 'Nothing: the receiver is asked, or the same bytes are sent again where it recognises repeats.',
    who: 'server operator',
  },
  'KS-SYSTEM-BROKE': {
    wrong: 'Sending a document broke off in an unforeseen way, so it may or may not have arrived.',
    seen: '{document}: {reason}.',
    do: 'Nothing at first: the receiver is asked, or the same bytes go again. If it happens again, report it.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-NO-ANSWER': {
    wrong: 'A receiver has not acknowledged a document in time.',
    seen: '{document} went to {lane} at {delivered}; the highest grade so far is {grade}.',
    do: 'Ask the receiver what became of it.',
    who: 'municipality',
  },
  'KS-SYSTEM-DOWN': {
    wrong: 'A receiver takes no documents.',
    seen: '{lane} failed {failures} times one after another; it is tried again at {until}.',
    do: 'Nothing if this is planned; else ask the receiver. Documents wait and go out by themselves.',
    who: 'municipality',
  },
  'KS-SYSTEM-GONE': {
    wrong: 'A message belongs to a system that no profile has.',
    seen: 'It came from {lane}.',
    do: 'Put the system back into the profile, or look at the message by hand; it is kept.',
    who: 'integration engineer',
  },
  'KS-SYSTEM-UNMATCHED': {
    wrong: 'A receiver sent something that nothing here belongs to.',
    seen: 'Message {inbound} of {lane} names {about}.',
    do: 'Look at the message; it is kept. Nothing was changed.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
