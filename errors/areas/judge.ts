import type { ErrorArea } from '../entry.ts'

/** What the check of a simulated run finds: the shop's own book against the receivers' own stores. */
export const judgeErrors = {
  'KS-JUDGE-LOST': {
    wrong: 'A document did not reach its receiver.',
    seen: '{municipality}, {system}: {document} is in the shop\'s book and in no received file.',
    do: 'Trace the document in the ledger and find where it rests.',
    who: 'integration engineer',
  },
  'KS-JUDGE-DOUBLED': {
    wrong: 'A receiver acted on a document more than once.',
    seen: '{municipality}, {system}: {document} is once too often in {file}.',
    do: 'Look at the attempts of its deliveries and at what each answer proved.',
    who: 'integration engineer',
  },
  'KS-JUDGE-UNEXPECTED': {
    wrong: 'A receiver got a document that it should not have.',
    seen: '{municipality}, {system}: {document} in {file} is not in the shop\'s book for it.',
    do: 'Look at the event that the document came from and at the flows of the profile.',
    who: 'integration engineer',
  },
  'KS-JUDGE-DIFFERENT': {
    wrong: 'A received document differs from the shop\'s book.',
    seen: '{municipality}, {system}: {document} in {file}: {term} is {received}, and the book says {expected}.',
    do: 'Compare the event with the rendered bytes, term by term.',
    who: 'integration engineer',
  },
  'KS-JUDGE-ORDER': {
    wrong: 'Documents of one story reached their receiver in another order than the story\'s.',
    seen: '{municipality}, {system}: {document} in {file} came only after {later}, which follows it.',
    do: 'Look at the predecessors of the two deliveries and at the times of their attempts.',
    who: 'integration engineer',
  },
  'KS-JUDGE-UNREADABLE': {
    wrong: 'A receiver cannot read a file that it was sent.',
    seen: '{municipality}, {system}: {file}: {reason}',
    do: 'Check the file against the rules of its format.',
    who: 'integration engineer',
  },
  'KS-JUDGE-SEQUENCE': {
    wrong: 'The running numbers of a receiver\'s files have a gap or a repeat.',
    seen: '{municipality}, {system}: after {before} comes {after}.',
    do: 'Look for the file that never arrived, or arrived twice, among the transmissions of its lane.',
    who: 'integration engineer',
  },
  'KS-JUDGE-QUARANTINE': {
    wrong: 'Quarantine does not hold what it should.',
    seen: 'The shop was told {told} times that the record with the key {key} is in quarantine, and should have been {expected} times.',
    do: 'Look at quarantine in the ledger, and at the reason there.',
    who: 'integration engineer',
  },
  'KS-JUDGE-TOLD': {
    wrong: 'The shop was not told of a document what it should have been told.',
    seen: '{told} events {event} name {document}, and {expected} should.',
    do: 'Look at the outbox for what its deliveries told, and at what the relay published.',
    who: 'integration engineer',
  },
  'KS-JUDGE-MATCH': {
    wrong: 'Comparing an invoice with its order and receipts did not come to what it should.',
    seen: '{municipality}, invoice {document}: the ledger has {found}, and the book says {expected}.',
    do: 'Look at what was said of the order and at what differs: show the invoice and the order.',
    who: 'integration engineer',
  },
  'KS-JUDGE-STORE': {
    wrong: 'A receiver\'s store contradicts itself.',
    seen: '{municipality}, {system}: {file}: {reason}',
    do: 'Leave the stores of a run untouched until it is judged; run again if they were.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
