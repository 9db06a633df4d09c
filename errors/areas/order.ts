import type { ErrorArea } from '../entry.ts'

/** What shop and municipality say of one order, where it cannot be true together or comes too late. */
export const orderErrors = {
  'KS-ORDER-DISPUTE': {
    wrong: 'Shop and municipality do not say the same of an order.',
    seen: 'It is order {order} of {municipality}.',
    do: 'Read what is said below, agree with the other side, and dismiss the alarm; "order {order}" tells the whole story.',
    who: 'municipality',
    alarm: true,
  },
  'KS-ORDER-UNKNOWN': {
    wrong: 'A document speaks of an order that nobody has placed.',
    seen: 'It is {what} {document} from {side}.',
    do: 'Find out which order it belongs to, and have the order or the corrected document sent.',
    who: 'shop',
  },
  'KS-ORDER-PLACED-TWICE': {
    wrong: 'An order was placed that is there already.',
    seen: 'It is {what} {document} from {side}. The first one stays in force.',
    do: 'Send a change of the order instead, or place it under another number.',
    who: 'shop',
  },
  'KS-ORDER-ENDED': {
    wrong: 'A document comes for an order that is not in force.',
    seen: 'It is {what} {document} from {side}; the order was {holds} before.',
    do: 'Agree with the other side: place a new order, or return what was sent.',
    who: 'shop',
  },
  'KS-ORDER-SUPERSEDED': {
    wrong: 'An answer speaks of a version of the order that has been replaced.',
    seen: 'It is {what} {document} from {side}. The order stays as the latest version says, and has no answer yet.',
    do: 'Answer the latest version of the order.',
    who: 'shop',
  },
  'KS-ORDER-SECOND-ANSWER': {
    wrong: 'An answer to an order contradicts what was said or done before.',
    seen: 'It is {what} {document} from {side}; the same version was answered otherwise, or goods have left.',
    do: 'Agree with the other side which of them counts, and change or cancel the order accordingly.',
    who: 'shop',
  },
  'KS-ORDER-CROSSED': {
    wrong: 'A change of an order crossed a despatch: it comes too late.',
    seen: '{what} {document} from {side} asks for {asked} on line {line}; {delivered} have left or arrived. The order stays as it was.',
    do: 'Take the goods, or return what is too much; change the order only for what has not left.',
    who: 'municipality',
  },
  'KS-ORDER-CANCELLED-LATE': {
    wrong: 'A cancellation comes after goods have left: it is too late.',
    seen: 'It is {what} {document} from {side}; of line {line} {delivered} have left or arrived. The order stays as it was.',
    do: 'Take the goods or return them; what has not left is taken away by a change of the order.',
    who: 'municipality',
  },
  'KS-ORDER-MORE-THAN-ORDERED': {
    wrong: 'There is more of an order line than was ordered.',
    seen: 'With {what} {document} from {side} line {line} comes to {sum}; {ordered} were ordered.',
    do: 'Return what is too much, or change the order to it.',
    who: 'municipality',
  },
  'KS-ORDER-MORE-THAN-THERE': {
    wrong: 'A document takes back more than there is.',
    seen: 'It is {what} {document} from {side}; on line {line} there are {there}. It was not counted.',
    do: 'Send the document with the right quantity and line.',
    who: 'shop',
  },
  'KS-ORDER-NO-RECEIPT': {
    wrong: 'A receipt was reversed that is not known.',
    seen: 'It is {what} {document} from {side}; it names receipt {receipt}. It was not counted.',
    do: 'Look whether the receipt was sent, and send it or the right reversal.',
    who: 'municipality',
  },
  'KS-ORDER-BELOW-ZERO': {
    wrong: 'A document says that less than nothing of an order line was shipped, received or taken back.',
    seen: 'It is {what} {document} from {side}; line {line} has the quantity {quantity}. It was not counted.',
    do: 'Send a document that takes back what was counted too much: the reversal of a receipt, or a return.',
    who: 'shop',
  },
  'KS-ORDER-OTHER-UNIT': {
    wrong: 'A document counts an order line in another unit than the order.',
    seen: 'It is {what} {document} from {side}; line {line} is in {unit}, the order in {ordered}. It was not counted.',
    do: 'Send the document in the unit of the order.',
    who: 'shop',
  },
} as const satisfies ErrorArea
