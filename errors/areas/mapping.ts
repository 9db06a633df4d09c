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
  'KS-MAP-FORMAT': {
    wrong: 'There is no document format of this name.',
    seen: 'The format is written as "{format}".',
    do: 'Write one of these in the profile: {known}.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
