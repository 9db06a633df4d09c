import type { ErrorArea } from '../entry.ts'

/** What a person asked for and cannot have, at the command line or the console. */
export const actionErrors = {
  'KS-ACTION-WHO-WHY': {
    wrong: 'A change was asked for without saying who makes it and why.',
    seen: '{missing} is not given.',
    do: 'Add --who with your name and --why with the reason; both are kept in the ledger.',
    who: 'integration engineer',
  },
  'KS-ACTION-NOT-FOUND': {
    wrong: 'The ledger has nothing under this id or number.',
    seen: '"{given}" was looked for as {lookedFor}.',
    do: 'Copy it from "list" or "trace"; records in quarantine are named quarantine/<number>, messages that came in inbound/<number>.',
    who: 'integration engineer',
  },
  'KS-ACTION-SEVERAL': {
    wrong: 'Several transmissions are meant, and the bytes of one can be written.',
    seen: '"{given}" stands for {found}.',
    do: 'Give the id of one of them.',
    who: 'integration engineer',
  },
  'KS-ACTION-NOTHING-TO-RELEASE': {
    wrong: 'There is nothing to release: nothing holds this delivery that a person could let go.',
    seen: 'Delivery {id} of {document} is "{state}".',
    do: 'Nothing, while it is planned, rendered, being sent or tried again; one at rest is not sent again.',
    who: 'integration engineer',
  },
  'KS-ACTION-BEHIND': {
    wrong: 'A delivery waits for an earlier one of its story.',
    seen: 'Delivery {id} of {document} is "{state}" behind delivery {predecessor}.',
    do: 'Release or give up {predecessor}; or add --past-predecessor if this one may go before it.',
    who: 'integration engineer',
  },
  'KS-ACTION-MAY-HAVE-ARRIVED': {
    wrong: 'A delivery may have arrived already, so sending it again could double it.',
    seen: 'Delivery {id} of {document} is "{state}", and an attempt of it ended without proof.',
    do: 'Look for the document at the receiver. If it is not there, release it with --not-delivered; if it is there, give the delivery up. Where the receiver can be asked, --ask does so.',
    who: 'municipality',
  },
  'KS-ACTION-CANNOT-ASK': {
    wrong: 'A receiver of this kind cannot be asked what became of a delivery.',
    seen: 'Delivery {id} of {document} goes to {lane}, which is a {kind}, or nothing of it was ever sent.',
    do: 'Ask the receiver by hand, and release the delivery with --not-delivered or give it up.',
    who: 'integration engineer',
  },
  'KS-ACTION-CONTRADICTION': {
    wrong: 'A document under a number that another document holds is never sent.',
    seen: 'Delivery {id} of {document} comes from an event that contradicts an earlier one.',
    do: 'Give it up; the shop sends the document under a number of its own, or says what it replaces.',
    who: 'shop',
  },
  'KS-ACTION-REPLACED': {
    wrong: 'Another delivery has taken the place of this one.',
    seen: 'Delivery {id} of {document} was replaced by delivery {newId}.',
    do: 'Act on delivery {newId}.',
    who: 'integration engineer',
  },
  'KS-ACTION-NOT-MADE': {
    wrong: 'A document cannot be made again before it was made.',
    seen: 'Delivery {id} of {document} is "{state}" and has no document of its own yet.',
    do: 'Release it without --render-again: its document is then made by the profile in force.',
    who: 'integration engineer',
  },
  'KS-ACTION-FILE-INCOMPLETE': {
    wrong: 'A file cannot be sent again, because some of its documents were given up or replaced.',
    seen: 'File {file} holds {document}, and of its documents {ended} are at rest.',
    do: 'Release it with --render-again: the other documents then go into a new file.',
    who: 'integration engineer',
  },
  'KS-ACTION-IN-FILE': {
    wrong: 'A document cannot be taken out of a file that is being sent.',
    seen: '{document} lies in file {file}, and the delivery is "{state}".',
    do: 'Wait until the file is delivered or parked.',
    who: 'integration engineer',
  },
  'KS-ACTION-NOT-TO-BE-GIVEN-UP': {
    wrong: 'This delivery cannot be given up.',
    seen: 'Delivery {id} of {document} is "{state}".',
    do: 'Nothing, if it is at rest or has arrived. If it is being sent, ask again in a moment.',
    who: 'integration engineer',
  },
  'KS-ACTION-NOT-IN-QUARANTINE': {
    wrong: 'A record is not in quarantine any more.',
    seen: 'Record {number} is "{state}".',
    do: 'Nothing; see "show quarantine/{number}" for what became of it.',
    who: 'integration engineer',
  },
  'KS-ACTION-NOT-UNREADABLE': {
    wrong: 'A message that came in is not one that cannot be read.',
    seen: 'Message {number} is "{state}".',
    do: 'Nothing; see "show inbound/{number}" for what became of it.',
    who: 'integration engineer',
  },
  'KS-ACTION-FILE-NUMBER': {
    wrong: 'A file cannot have this number.',
    seen: '{next} was given for {lane}, which has had no delivery yet or has used this number.',
    do: 'Give one that is above all numbers that "show" and the receiver know of.',
    who: 'integration engineer',
  },
  'KS-ACTION-LANE': {
    wrong: 'There is no such lane.',
    seen: '"{lane}" was given.',
    do: 'Give municipality and system, such as {known}.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
