import type { ErrorArea } from '../entry.ts'

/** From an event to a checked document: decimals, dates, what a format cannot hold. */
export const mappingErrors = {
  'KS-MAP-DECIMAL': {
    wrong: 'A decimal number cannot be read.',
    seen: 'The text is "{text}".',
    do: 'Write digits with at most one decimal point, such as 12.50.',
    who: 'shop',
  },
} as const satisfies ErrorArea
