import type { ErrorArea } from '../entry.ts'

/** From an event to a checked document: decimals, dates, what a format cannot hold. */
export const mappingErrors = {
  'KS-MAP-DECIMAL': {
    wrong: 'A decimal number cannot be read.',
    seen: 'The text is "{text}".',
    do: 'Write digits with at most one decimal point, such as 12.50.',
    who: 'shop',
  },
  'KS-MAP-XML-CHARACTER': {
    wrong: 'A text holds a character that XML forbids.',
    seen: 'Character {character} stands at position {position} of the text for {element}.',
    do: 'Remove the character where the text comes from and send the event again.',
    who: 'shop',
  },
  'KS-MAP-XML-ENCODING': {
    wrong: 'A text holds a character that the encoding of the format cannot hold.',
    seen: 'Character {character} stands at position {position} of the text for {element}; the encoding is {encoding}.',
    do: 'Write the text without the character and send the event again.',
    who: 'shop',
  },
  'KS-MAP-KIND': {
    wrong: 'A document was given to a format that has no such kind.',
    seen: 'A document of the kind {kind} was to be rendered as {format}.',
    do: 'Give the flow a format in the profile that carries this kind of document.',
    who: 'integration engineer',
  },
  'KS-MAP-AMOUNT-DECIMALS': {
    wrong: 'An amount has more decimals than the format carries.',
    seen: 'The amount is {amount}; at most two decimals are carried.',
    do: 'Round the amount to cents where the event is made and send the event again.',
    who: 'shop',
  },
  'KS-MAP-TOO-MANY': {
    wrong: 'Document {number} repeats a term more often than its format carries it.',
    seen: '{term} occurs {count} times; {format} carries {limit}.',
    do: 'Send the event again with at most {limit} of {term}.',
    who: 'shop',
  },
  'KS-MAP-PEPPOL-REFERENCE': {
    wrong: 'Document {number} has neither a buyer reference nor an order number, and Peppol requires one of them (PEPPOL-EN16931-R003).',
    seen: 'BT-10 and BT-13 are both missing.',
    do: 'Say in the profile where the buyer reference (BT-10) comes from, or send the event again with it or with the order number (BT-13).',
    who: 'integration engineer',
  },
  'KS-MAP-PEPPOL-ENDPOINT': {
    wrong: 'Document {number} has no electronic address that Peppol takes for {party} (PEPPOL-EN16931-R010, R020, CL008).',
    seen: 'The address is "{id}" with the scheme {scheme}.',
    do: 'Give the address its scheme; a Finnish OVT has 0216, and 0037, 0212, 0213 and 0215 are no longer taken.',
    who: 'integration engineer',
  },
  'KS-MAP-T110-CANCELLED': {
    wrong: 'The order {number} is cancelled, and Peppol has no cancellation of an order agreement (T110).',
    seen: 'The cancelled order was to be rendered as peppol-t110.',
    do: 'Say in the profile how cancelled orders are told: an agreement with zero quantities, a message, or by hand.',
    who: 'integration engineer',
  },
  'KS-MAP-TOO-LONG': {
    wrong: 'Document {number} holds a value that is longer than its format carries.',
    seen: '{term} has {length} characters; {format} carries {allowed}.',
    do: 'Shorten the value where it comes from and send the event again; we never cut it.',
    who: 'shop',
  },
  'KS-MAP-TOO-SHORT': {
    wrong: 'Document {number} holds a value that is shorter than its format takes.',
    seen: '{term} has {length} characters; {format} takes at least {needed}.',
    do: 'Write the value in full where it comes from and send the event again.',
    who: 'shop',
  },
  'KS-MAP-CODE': {
    wrong: 'Document {number} holds a code or number in a form that its format does not take.',
    seen: '{term} is "{seen}"; {format} takes {allowed}.',
    do: 'Correct the value where it comes from and send the event again.',
    who: 'shop',
  },
  'KS-MAP-NUMBER': {
    wrong: 'Document {number} holds a number that its format cannot write.',
    seen: '{term} is {value}; {format} takes {allowed}.',
    do: 'Correct the number where the event is made and send the event again; we never round it.',
    who: 'shop',
  },
  'KS-MAP-DATE': {
    wrong: 'Document {number} holds a date that cannot be read.',
    seen: '{term} is "{seen}".',
    do: 'Write the date as YYYY-MM-DD and send the event again.',
    who: 'shop',
  },
  'KS-MAP-MISSING': {
    wrong: 'Document {number} lacks what its format requires.',
    seen: '{term} is missing or unusable in {format}: {why}.',
    do: 'Send the event again with it, or let the profile give it.',
    who: 'integration engineer',
  },
  'KS-MAP-NOT-CARRIED': {
    wrong: 'Document {number} holds something that its format has no place for.',
    seen: '{term} cannot go into {format}: {why}.',
    do: 'Send it in another way and the event again without it, or choose another format in the profile.',
    who: 'integration engineer',
  },
  'KS-MAP-MESSAGE-ID': {
    wrong: 'A delivery id cannot be the id of a message.',
    seen: 'The id "{id}" has {length} characters; 2 to {allowed} printable ones are allowed.',
    do: 'Report it: delivery ids are made by the service itself.',
    who: 'integration engineer',
  },
  'KS-MAP-FRAME-PARTY': {
    wrong: 'A SOAP frame cannot be made, because an address has no operator.',
    seen: 'The {role} {id} has no intermediator.',
    do: 'Write the intermediator (operator code or BIC) beside the address in the profile.',
    who: 'integration engineer',
  },
  'KS-MAP-LAYOUT-CHARACTER': {
    wrong: 'Document {number} holds a character that its file cannot hold.',
    seen: '{term} of {format} has the character {character}, which ISO-8859-1 has not.',
    do: 'Say under replacements in the layout what stands for it, or send the event again without it.',
    who: 'integration engineer',
  },
  'KS-MAP-FILE-SEQUENCE': {
    wrong: 'The number of a file no longer fits its name.',
    seen: '{format} is at file {sequence}; the name has {digits} digits.',
    do: 'Agree with the receiver on more digits and change fileName in the layout.',
    who: 'integration engineer',
  },
  'KS-MAP-FORMAT': {
    wrong: 'There is no document format of this name.',
    seen: 'The format is written as "{format}".',
    do: 'Write one of these in the profile: {known}.',
    who: 'integration engineer',
  },
  'KS-MAP-EVENT-LACKS': {
    wrong: 'An event lacks what every document of its kind must have.',
    seen: '{field} is missing from {document} "{number}".',
    do: 'Send the event again with it; nothing is made up in its place.',
    who: 'shop',
  },
  'KS-MAP-ATTACHMENT-LINK': {
    wrong: 'An attachment that travels as a link cannot be trusted.',
    seen: 'Attachment "{id}" of {document} "{number}": {reason}.',
    do: 'Send an https address together with the SHA-256 of the file, or put the file into the event.',
    who: 'shop',
  },
  'KS-MAP-NOTE-SUBJECT': {
    wrong: 'A note (BT-22) reads as if it had a subject code that UNCL4451 does not know (BR-CL-08).',
    seen: 'The text has "#{subject}#".',
    do: 'Send the event again with the note without the number signs.',
    who: 'shop',
  },
} as const satisfies ErrorArea
