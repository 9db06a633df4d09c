import type { ErrorArea } from '../entry.ts'

/** Events that a shop posts over HTTP: what the request lacks, and what is wrong in it. */
export const eventErrors = {
  'KS-EVENTS-TOKEN': {
    wrong: 'The sender of a request is not known.',
    seen: 'The header Authorization holds no token that is valid here.',
    do: 'Send "Authorization: Bearer TOKEN" with the token that the operator of Kuntasilta gave you.',
    who: 'shop',
  },
  'KS-EVENTS-SOURCE': {
    wrong: 'A sender names a source that is not its own.',
    seen: '{path} is {seen}; the sender is "{sender}".',
    do: 'Use a source that was agreed for this token, or have this one added to it.',
    who: 'shop',
  },
  'KS-EVENTS-MEDIA': {
    wrong: 'A request is not in the JSON format of CloudEvents.',
    seen: 'Its Content-Type is {seen}.',
    do: 'Send one event as application/cloudevents+json or a list of them as application/cloudevents-batch+json, in UTF-8.',
    who: 'shop',
  },
  'KS-EVENTS-BODY': {
    wrong: 'A request is larger than is taken.',
    seen: 'Its body has more than {limit_bytes} bytes.',
    do: 'Send fewer events at once, and large attachments as links with their SHA-256.',
    who: 'shop',
  },
  'KS-EVENTS-JSON': {
    wrong: 'A request cannot be read as JSON.',
    seen: '{reason}.',
    do: 'Send JSON (RFC 8259) in UTF-8.',
    who: 'shop',
  },
  'KS-EVENTS-COUNT': {
    wrong: 'A batch holds no event, or more than are taken at once.',
    seen: 'It holds {count}.',
    do: 'Send 1 to {most} events in a batch.',
    who: 'shop',
  },
  'KS-EVENTS-RATE': {
    wrong: 'A sender asks more often than is agreed.',
    seen: '"{sender}" made more than {most} requests within a minute.',
    do: 'Wait as long as the header Retry-After says; send several events in one batch.',
    who: 'shop',
  },
  'KS-EVENTS-TYPE': {
    wrong: 'An event is of a type that a shop does not send.',
    seen: '{path} is {seen}.',
    do: 'Send {advice}.',
    who: 'shop',
  },
  'KS-EVENTS-MISSING': {
    wrong: 'An event lacks something that it cannot do without.',
    seen: '{path} is missing.',
    do: 'Add it.',
    who: 'shop',
  },
  'KS-EVENTS-VALUE': {
    wrong: 'An event holds a value that does not fit its place.',
    seen: '{path} is {seen}.',
    do: 'Give {expected}.',
    who: 'shop',
  },
  'KS-EVENTS-UNDECLARED': {
    wrong: 'An event holds a field that the contract does not have.',
    seen: '{path} is not declared in {record}.',
    do: 'Check the name: {advice}.',
    who: 'shop',
  },
  'KS-EVENTS-NOT-TAKEN': {
    wrong: 'The event bus does not take events at the moment.',
    seen: '{reason}.',
    do: 'Send the same events with the same ids again, after the time that the header Retry-After says. Should they have arrived after all, that does no harm.',
    who: 'server operator',
  },
  'KS-EVENTS-UNFORESEEN': {
    wrong: 'A request could not be answered, for a reason that nobody foresaw.',
    seen: "The reason stands in the service's log.",
    do: 'Send the same events with the same ids again later; report it if it happens again.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
