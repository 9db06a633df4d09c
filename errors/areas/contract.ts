import type { ErrorArea } from '../entry.ts'

/** Records from the bus and their headers: what cannot be read, routed or trusted. */
export const contractErrors = {
  'KS-CONTRACT-TOMBSTONE': {
    wrong: 'A record without a value came from the bus.',
    seen: 'The value is null (a tombstone) under the key "{key}".',
    do: 'Publish a cancellation or a credit note instead; nothing is deleted by a tombstone.',
    who: 'shop',
  },
  'KS-CONTRACT-NOT-FRAMED': {
    wrong: 'A record is not in the Confluent wire format.',
    seen: 'It has {size_bytes} bytes and begins with {start}.',
    do: 'Write a zero byte, the schema id in four bytes, then the Avro body.',
    who: 'shop',
  },
  'KS-CONTRACT-TOO-LARGE': {
    wrong: 'A record is larger than the contract allows.',
    seen: 'It has {size_bytes} bytes, and {limit_bytes} are allowed.',
    do: 'Send attachments as links with a hash, or split the document.',
    who: 'shop',
  },
  'KS-CONTRACT-ATTACHMENTS-TOO-LARGE': {
    wrong: 'The files inside a record are larger than the contract allows.',
    seen: 'Together they have {size_bytes} bytes, and {limit_bytes} are allowed.',
    do: 'Send the larger files as links with their SHA-256.',
    who: 'shop',
  },
  'KS-CONTRACT-TOO-MANY-ITEMS': {
    wrong: 'A record holds more list elements than the contract allows.',
    seen: 'More than {limit} were found in {type}.',
    do: 'Split the document.',
    who: 'shop',
  },
  'KS-CONTRACT-UNKNOWN-SCHEMA': {
    wrong: 'The schema that a record was written with is not known.',
    seen: 'The record names the schema id {schemaId}.',
    do: 'Register the schema, or check that the service reads the same schema registry as the shop.',
    who: 'integration engineer',
  },
  'KS-CONTRACT-SCHEMA-REFUSED': {
    wrong: 'A schema cannot be used to read records.',
    seen: 'Schema id {schemaId}: {reason}.',
    do: 'Register the schema in a form that the contract allows.',
    who: 'shop',
  },
  'KS-CONTRACT-SCHEMA-INCOMPATIBLE': {
    wrong: 'A schema does not fit the contract that is in force here.',
    seen: 'Schema id {schemaId} of {type}: {reason}.',
    do: 'Write with a schema that is compatible with the contract, or update this service.',
    who: 'shop',
  },
  'KS-CONTRACT-UNKNOWN-TYPE': {
    wrong: 'A record is of a type that the contract does not have.',
    seen: 'The record is a "{type}".',
    do: 'Send one of the types in docs/contract.md, or update this service.',
    who: 'shop',
  },
  'KS-CONTRACT-UNREADABLE': {
    wrong: 'A record cannot be read as Avro.',
    seen: 'At byte {position} of a {type} (schema id {schemaId}), {expected} was expected.',
    do: 'Check that the record was written with the schema that it names, and send it again.',
    who: 'shop',
  },
  'KS-CONTRACT-TRAILING-BYTES': {
    wrong: 'A record goes on after its end.',
    seen: '{count} bytes follow a {type} (schema id {schemaId}).',
    do: 'Check that the record was written with the schema that it names, and send it again.',
    who: 'shop',
  },
  'KS-CONTRACT-VALUE': {
    wrong: 'A record holds a value that its type does not allow.',
    seen: 'A {type} (schema id {schemaId}) holds {reason}.',
    do: 'Mend the value and send the event again under a new id.',
    who: 'shop',
  },
  'KS-CONTRACT-UNWRITABLE': {
    wrong: 'An event cannot be written by its schema.',
    seen: 'In {type}, the field {field} holds "{value}".',
    do: 'Give the field a value of its type; a decimal may not have more decimals than its scale.',
    who: 'integration engineer',
  },
  'KS-CONTRACT-HEADERS-MISSING': {
    wrong: 'A record lacks CloudEvents headers.',
    seen: 'Missing: {names}.',
    do: 'Send ce_specversion, ce_id, ce_source, ce_type and ce_time with every record.',
    who: 'shop',
  },
  'KS-CONTRACT-HEADER-INVALID': {
    wrong: 'A header of a record has a value that the contract does not allow.',
    seen: '{name} is "{value}", and {expected} was expected.',
    do: 'Mend the header and send the event again.',
    who: 'shop',
  },
  'KS-CONTRACT-TYPE-DIFFERS': {
    wrong: 'The type header of a record contradicts the record itself.',
    seen: 'ce_type is "{header}", and the record is a "{record}".',
    do: 'Set ce_type to the full name of the record.',
    who: 'shop',
  },
  'KS-CONTRACT-KEY-DIFFERS': {
    wrong: 'The key of a record is not the story that the event names.',
    seen: 'The key is "{key}", and the story is "{story}".',
    do: 'Use the story as the key, so that the order within it is kept.',
    who: 'shop',
  },
  'KS-CONTRACT-WRONG-TOPIC': {
    wrong: 'A record lies on a topic that does not carry its type.',
    seen: 'A "{type}" lies on {topic}.',
    do: 'Publish it to {expected}.',
    who: 'shop',
  },
  'KS-CONTRACT-NOT-FROM-SHOP': {
    wrong: 'A record on a topic of the shop is of a type that the shop does not send.',
    seen: 'The record is a "{type}".',
    do: 'Publish it to the topic that docs/contract.md names for it.',
    who: 'shop',
  },
  'KS-CONTRACT-UNKNOWN-BUYER': {
    wrong: 'An event names a buyer that no municipality has among its own.',
    seen: 'Y-tunnus {businessId}, OVT {ovt}, unit {unit}.',
    do: "Add the buyer to its municipality's profile and replay the record, or have the shop correct the buyer.",
    who: 'integration engineer',
  },
  'KS-CONTRACT-SAME-ID': {
    wrong: 'Two events with the same id say different things.',
    seen: 'Source {source} used the id {id} again with other content.',
    do: 'Send the new content under a new id; say in "replaces" which event it takes the place of.',
    who: 'shop',
  },
  'KS-CONTRACT-NUMBER-TAKEN': {
    wrong: 'Another event already holds this document number with other content.',
    seen: 'The {kind} {number} was sent as event {holder}.',
    do: 'Send the document under a number of its own, or say "replaces: {holder}" if it takes the place of that one.',
    who: 'shop',
  },
  'KS-CONTRACT-CREDIT-NOTE-NEEDED': {
    wrong: 'A document cannot be replaced any more, because the earlier one has left or may have left.',
    seen: 'The {kind} {number} of event {holder} was sent.',
    do: 'Issue a credit note for it and a new document under a new number, then give this delivery up.',
    who: 'shop',
  },
} as const satisfies ErrorArea
