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
} as const satisfies ErrorArea
