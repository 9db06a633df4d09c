import type { ErrorArea } from '../entry.ts'

/** What a municipality may order: its range, its limits, and the units that may order. */
export const rangeErrors = {
  'KS-RANGE-ITEM': {
    wrong: 'An ordered article is not in the range of the municipality.',
    seen: 'Order {document}, line {line}: {item}.',
    do: 'Order an article of the range, or add the article to it.',
    who: 'municipality',
  },
  'KS-RANGE-ITEM-OF-UNIT': {
    wrong: 'An ordered article is not in the range of the unit that orders it.',
    seen: 'Order {document}, line {line}: {item} for the unit {unit}.',
    do: 'Order an article of the unit\'s range, or add the article to it.',
    who: 'municipality',
  },
  'KS-RANGE-PRICE': {
    wrong: 'An ordered article costs more than the range of the municipality allows.',
    seen: 'Order {document}, line {line}: {item}. The highest price of one is {limit}.',
    do: 'Order another article, or raise the limit of the range.',
    who: 'municipality',
  },
  'KS-RANGE-QUANTITY': {
    wrong: 'An order line has a larger quantity than the range of the municipality allows.',
    seen: 'Order {document}, line {line}: {quantity} of {item}. The highest quantity is {limit}.',
    do: 'Order less, or raise the limit of the range.',
    who: 'municipality',
  },
  'KS-RANGE-UNIT': {
    wrong: 'The unit that orders is none of those that may order.',
    seen: 'Order {document} of the unit {unit}.',
    do: 'Order for a unit that may, or add the unit to ordering.units in the profile.',
    who: 'municipality',
  },
  'KS-RANGE-LIMIT': {
    wrong: 'An order is above a limit of the municipality.',
    seen: 'Order {document} of {amount} without VAT makes {sum} per {period}; the limit is {limit}.',
    do: 'Order less or later, or raise the limit in the profile.',
    who: 'municipality',
  },
  'KS-RANGE-CURRENCY': {
    wrong: 'An order is in another currency than the limits of the municipality.',
    seen: 'Order {document} is in {currency}.',
    do: 'Order in euros.',
    who: 'municipality',
  },
} as const satisfies ErrorArea
