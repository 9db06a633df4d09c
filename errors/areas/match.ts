import type { ErrorArea } from '../entry.ts'

/** What differs between an invoice, its order and what was received. */
export const matchErrors = {
  'KS-MATCH-NO-ORDER': {
    wrong: 'A line of the invoice names no order.',
    seen: 'It is invoice line {invoiceLine}.',
    do: 'Ask the seller for the order number (BT-14), or find out who ordered.',
    who: 'municipality',
  },
  'KS-MATCH-ORDER-UNKNOWN': {
    wrong: 'The invoice names an order that is not known.',
    seen: 'It is order {order}.',
    do: 'Find out whether the order was placed, and ask the seller for the right number.',
    who: 'municipality',
  },
  'KS-MATCH-NOT-ORDERED': {
    wrong: 'The invoice charges what the order does not have.',
    seen: 'It is invoice line {invoiceLine}, {item}, for order {order}.',
    do: 'Ask who ordered it; change the order, or ask the seller for a credit note.',
    who: 'municipality',
  },
  'KS-MATCH-UNIT': {
    wrong: 'The invoice counts a line in another unit than the order.',
    seen: 'Line {line} of order {order} is invoiced in {invoiced}; it was ordered in {ordered}.',
    do: 'Invoice in the unit of the order.',
    who: 'shop',
  },
  'KS-MATCH-CURRENCY': {
    wrong: 'The invoice is in another currency than its order.',
    seen: 'The invoice is in {invoiced}, order {order} in {ordered}.',
    do: 'Invoice in the currency of the order.',
    who: 'shop',
  },
  'KS-MATCH-ORDERED': {
    wrong: 'More is invoiced than was ordered.',
    seen: 'Line {line} of order {order}: {invoiced} {unit} are invoiced in all, {ordered} were ordered or promised.',
    do: 'Change the order if the goods are wanted, or ask the seller for a credit note.',
    who: 'municipality',
  },
  'KS-MATCH-RECEIVED': {
    wrong: 'More is invoiced than was received.',
    seen: 'Line {line} of order {order}: {invoiced} {unit} are invoiced in all, {received} were received.',
    do: 'Ask the unit to book the receipt if the goods have come; else wait for them, or ask the seller.',
    who: 'municipality',
  },
  'KS-MATCH-CLOSED': {
    wrong: 'More is invoiced on an order line that was closed short.',
    seen: 'Line {line} of order {order}: of {ordered} {invoiced} were invoiced, which closed it; now {more} more are invoiced.',
    do: 'Open the line by a change of the order if the goods are wanted, or ask the seller for a credit note.',
    who: 'municipality',
  },
  'KS-MATCH-PRICE': {
    wrong: 'The price differs from the order.',
    seen: 'Line {line} of order {order}: one unit costs {invoiced} on the invoice and {ordered} by the order, without VAT.',
    do: 'Ask the seller for a credit note, or change the order if the new price was agreed.',
    who: 'municipality',
  },
  'KS-MATCH-AMOUNT': {
    wrong: 'The amount of a line differs from the order.',
    seen: 'Line {line} of order {order}: {invoiced} are invoiced, by the order it is {ordered}, without VAT.',
    do: 'Look at price and discounts; ask the seller for a credit note.',
    who: 'municipality',
  },
  'KS-MATCH-TOTAL': {
    wrong: 'All lines together differ from the order.',
    seen: '{invoiced} are invoiced; by the order it is {ordered}, without VAT.',
    do: 'Look at the lines; ask the seller for a credit note.',
    who: 'municipality',
  },
  'KS-MATCH-FREIGHT': {
    wrong: 'Freight is more than the municipality accepts without asking.',
    seen: '{charged} are charged; {most} are accepted, without VAT.',
    do: 'Ask the seller, or approve the freight.',
    who: 'municipality',
  },
  'KS-MATCH-FEES': {
    wrong: 'Fees are more than the municipality accepts without asking.',
    seen: '{charged} are charged; {most} are accepted, without VAT.',
    do: 'Ask the seller what they are for, or approve them.',
    who: 'municipality',
  },
  'KS-MATCH-ROUNDING': {
    wrong: 'The rounding of the amount due is more than the municipality accepts.',
    seen: 'It is {charged}; {most} are accepted either way.',
    do: 'Ask the seller.',
    who: 'municipality',
  },
  'KS-MATCH-CONTRACT': {
    wrong: 'A rent is invoiced under another contract than the order.',
    seen: 'Line {line} of order {order} belongs to contract {ordered}; the invoice names {invoiced} (BT-12).',
    do: 'Ask the seller for the right contract number.',
    who: 'municipality',
  },
  'KS-MATCH-NO-PERIOD': {
    wrong: 'A rent does not say for which period it is.',
    seen: 'It is invoice line {invoiceLine} for line {line} of order {order}.',
    do: 'Give the line its period (BG-26) with both days.',
    who: 'shop',
  },
  'KS-MATCH-OUTSIDE-LEASE': {
    wrong: 'A rent is invoiced for days outside its lease.',
    seen: 'Line {line} of order {order}: {from} to {until} is invoiced; the lease runs from {leaseFrom} to {leaseUntil}.',
    do: 'Ask the seller for a credit note; where the lease was extended, have the order changed.',
    who: 'municipality',
  },
  'KS-MATCH-PERIOD-TWICE': {
    wrong: 'A rent is invoiced for days that were invoiced before.',
    seen: 'Line {line} of order {order}: {from} to {until}; {beforeFrom} to {beforeUntil} was invoiced.',
    do: 'Ask the seller for a credit note.',
    who: 'municipality',
  },
} as const satisfies ErrorArea
