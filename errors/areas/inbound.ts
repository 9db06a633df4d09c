import type { ErrorArea } from '../entry.ts'

/** Documents that a municipality's systems send of their own accord. `lane` is municipality and system. */
export const inboundErrors = {
  'KS-INBOUND-NO-FLOW': {
    wrong: 'A system sent a document that no flow of the profile receives.',
    seen: '{what} {document} from {lane}, in the format {format}.',
    do: 'Add a flow to receives in the profile, or agree with the municipality that its system does not send it.',
    who: 'integration engineer',
  },
  'KS-INBOUND-NUMBER': {
    wrong: 'A document has no number by which it could be known.',
    seen: '{what} {document} from {lane}.',
    do: 'Send it again with a number of at most 600 bytes.',
    who: 'municipality',
  },
  'KS-INBOUND-NUMBER-TAKEN': {
    wrong: 'A document says something else than an earlier one of the same number. The earlier one stays in force.',
    seen: '{what} {document} from {lane}.',
    do: 'Send a change of the order, or the document under a number of its own.',
    who: 'municipality',
  },
  'KS-INBOUND-TEST': {
    wrong: 'A document says that it is a test, and its system is one of production.',
    seen: '{what} {document} from {lane}.',
    do: 'Send tests from a system that the profile has as a test, or the document without the mark.',
    who: 'municipality',
  },
  'KS-INBOUND-RULES': {
    wrong: 'A document breaks the rules of its format.',
    seen: '{what} {document} from {lane} breaks {count} of them.',
    do: 'Mend what the findings name, and send the document again.',
    who: 'municipality',
  },
  'KS-INBOUND-BUYER': {
    wrong: 'A purchase order names a buyer that is not of this municipality.',
    seen: '{what} {document} from {lane} names {buyer}.',
    do: 'Send it with an id of the buyer; if the buyer is one of the municipality, add its id to buyer in the profile.',
    who: 'municipality',
  },
  'KS-INBOUND-SUPPLIER': {
    wrong: 'A purchase order names a supplier number that is in no row of the table of suppliers.',
    seen: '{what} {document} from {lane} names the supplier {supplier}; {table} does not have it on {day}.',
    do: 'Send it with the right supplier number; if the number is right, add it to the table with the Y-tunnus of the seller and send the order again.',
    who: 'municipality',
  },
  'KS-INBOUND-ORDER-UNKNOWN': {
    wrong: 'A document belongs to an order that is not known here.',
    seen: '{what} {document} from {lane} names the order {order}.',
    do: 'Nothing where the order is still to come: the document is taken then. Else find out which order is meant, and have the document sent again with its number.',
    who: 'municipality',
  },
  'KS-INBOUND-ORDER-MISSING': {
    wrong: 'A document of the municipality waits for its order, which has not come in time.',
    seen: '{what} {document} from {lane} names the order {order}, which was due at {due}.',
    do: 'Have the order sent once more. What waits for it is taken when it comes, and the alarm ends by itself. If there is no such order, dismiss the alarm.',
    who: 'municipality',
    alarm: true,
  },
  'KS-INBOUND-ORDER-DECLINED': {
    wrong: 'A document changes or cancels an order that was declined.',
    seen: '{what} {document} from {lane} names the order {order}.',
    do: 'Send the order once more as it should be.',
    who: 'municipality',
  },
  'KS-INBOUND-LINE-UNKNOWN': {
    wrong: 'A document speaks of lines that its order does not have.',
    seen: '{what} {document} from {lane} names the order {order} and its lines {lines}.',
    do: 'Send it again with the numbers of the order\'s lines; a line that a change adds is marked as added.',
    who: 'municipality',
  },
  'KS-INBOUND-INVOICE-UNKNOWN': {
    wrong: 'A payment is of an invoice that is not known here.',
    seen: '{what} {document} from {lane}; invoice {invoice}, reference {reference}.',
    do: 'Find out which invoice was paid, and have the row sent again with its number.',
    who: 'municipality',
  },
  'KS-INBOUND-INVOICE-SEVERAL': {
    wrong: 'A payment may be of several invoices.',
    seen: '{what} {document} from {lane}; invoice {invoice}, reference {reference}.',
    do: "Have the row sent again with the invoice's number and the payee's Y-tunnus.",
    who: 'municipality',
  },
  'KS-INBOUND-OURS': {
    wrong: 'An order that was bought in the shop came back as a purchase order; the shop has it already.',
    seen: '{what} {document} from {lane}; the seller numbers it {order}.',
    do: 'Nothing; agree with the municipality that its system does not send orders that it got from the shop.',
    who: 'integration engineer',
  },
  'KS-INBOUND-PARTLY-UNREADABLE': {
    wrong: 'Documents of a message cannot be read. The others in it are taken in.',
    seen: 'Of the {all} in inbound/{inbound} from {lane} these are {count}.',
    do: 'Mend the layout or profile and run "replay inbound {inbound}": what was taken in counts once. Or have the municipality send these documents again, and set the message aside with "dismiss inbound {inbound}".',
    who: 'integration engineer',
  },
  'KS-INBOUND-UNREADABLE': {
    wrong: 'Messages that came from a system cannot be read; what they say has had no effect.',
    seen: 'There are {count} from {lane}. The oldest is inbound/{inbound}, which came {since}.',
    do: '"list --state inbound" says what is wrong with each. Mend the layout or profile and apply them with "replay inbound --lane {lane}"; or have the municipality send what is meant, and set the message aside with "dismiss inbound {inbound}".',
    who: 'integration engineer',
    alarm: true,
  },
  'KS-INBOUND-UNANSWERED': {
    wrong: 'A document of the municipality is not taken, and no answer to its system can say so.',
    seen: '{what} {document} from {lane}.',
    do: 'Tell the municipality what is said below, and dismiss the alarm.',
    who: 'integration engineer',
    alarm: true,
  },
  'KS-INBOUND-ECHO': {
    wrong: 'An order was made in a purchasing system of the municipality, so no system of it gets the order as a new one.',
    seen: 'Order {document}, which the buyer numbers {order}.',
    do: 'Nothing; the order is answered where it came from, if the profile has a flow for that.',
    who: 'municipality',
  },
} as const satisfies ErrorArea
