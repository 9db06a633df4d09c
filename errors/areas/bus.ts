import type { ErrorArea } from '../entry.ts'

/** The event bus: topics, groups, connections. */
export const busErrors = {
  'KS-BUS-TOPIC': {
    wrong: 'The event bus has no such topic.',
    seen: 'The topic is "{topic}".',
    do: 'Check the name, or create the topic on the bus.',
    who: 'server operator',
  },
  'KS-BUS-PARTITIONS': {
    wrong: 'A topic has another number of partitions than configured; changing it would break the order of what is kept by key.',
    seen: 'The topic "{topic}" has {found} partitions, configured are {configured}.',
    do: 'Configure the number that the topic has, or make a new topic.',
    who: 'server operator',
  },
  'KS-BUS-STOPPED': {
    wrong: 'The reading of the event bus was stopped before it had caught up.',
    seen: 'The group is "{group}".',
    do: 'Start it again; it goes on where it was.',
    who: 'server operator',
  },
  'KS-BUS-LOST': {
    wrong: 'The connection to the event bus was lost; it is opened again by itself.',
    seen: 'The group is "{group}": {reason}.',
    do: 'If it does not come back, check that the server of the event bus runs and can be reached.',
    who: 'server operator',
  },
  'KS-BUS-CONNECT': {
    wrong: 'The event bus cannot be reached.',
    seen: '{brokers}: {reason}.',
    do: 'Check KAFKA_BROKERS and the TLS settings, and that the brokers run and can be reached. It is tried again by itself.',
    who: 'server operator',
  },
  'KS-BUS-LOGIN': {
    wrong: 'The event bus does not let us in.',
    seen: '{brokers}: {reason}.',
    do: 'Check KAFKA_SASL and the user name and password, or the client that the token is fetched for.',
    who: 'server operator',
  },
  'KS-BUS-TOKEN': {
    wrong: 'The access token for the event bus could not be fetched.',
    seen: '{url}: {reason}.',
    do: 'Check KAFKA_OAUTH_URL, the client id and its secret, and that the server runs.',
    who: 'server operator',
  },
  'KS-BUS-TOPICS-MISSING': {
    wrong: 'The event bus lacks topics that Kuntasilta needs.',
    seen: 'There is no {topics}.',
    do: 'Create them on the bus, or set KAFKA_CREATE_TOPICS to yes. Kuntasilta’s user must be allowed to see them.',
    who: 'server operator',
  },
  'KS-BUS-TOPICS-SMALL': {
    wrong: 'Topics take smaller records than the contract allows; larger ones are refused when they are published.',
    seen: 'At least {needed_bytes} bytes are needed. These take less: {topics}.',
    do: 'Set max.message.bytes of these topics to {needed_bytes} or more, and let shops send records of that size (max.request.size of a Java producer).',
    who: 'server operator',
  },
  'KS-BUS-PUBLISH': {
    wrong: 'Events could not be published; some of them may have been, and all are published again.',
    seen: '{reason}.',
    do: 'If it goes on, check that the brokers run, that enough replicas are in sync and that our user may write to the topics.',
    who: 'server operator',
  },
  'KS-BUS-TOO-LARGE': {
    wrong: 'An event is larger than the event bus takes.',
    seen: 'Topic "{topic}", key "{key}": {size_bytes} bytes, where the topic takes {limit_bytes}.',
    do: 'Send attached files as links with a hash, or have max.message.bytes of the topic raised.',
    who: 'server operator',
  },
  'KS-BUS-EVENT-SET-ASIDE': {
    wrong: 'The event bus does not take an event for the shop. It is set aside, and what follows it on its topic in the same story waits.',
    seen: 'outbox/{number} is {type} of the story "{story}".',
    do: 'Mend what is said below and run "replay outbox {number}"; or run "dismiss outbox {number}", and the shop is not told of it.',
    who: 'server operator',
    alarm: true,
  },
  'KS-BUS-COMPRESSION': {
    wrong: 'Kuntasilta publishes no events in this compression; it only reads it.',
    seen: 'The compression is {codec}.',
    do: 'Leave the compression of what Kuntasilta publishes to the broker (compression.type of the topic).',
    who: 'integration engineer',
  },
  'KS-BUS-STALLED': {
    wrong: 'The reading of the event bus stood still; it is begun anew by itself.',
    seen: 'The group is "{group}": nothing was read for {silence_ms} ms.',
    do: 'If it happens again, look at the brokers and the network between.',
    who: 'server operator',
  },
  'KS-BUS-UNREADABLE': {
    wrong: 'A batch of records on the event bus cannot be unpacked; it is in quarantine as a whole, with its bytes.',
    seen: 'Topic "{topic}", partition {partition}, offsets {first} to {last}: {reason}.',
    do: 'Ask the shop to publish these events again, and look for damage on the brokers’ disks.',
    who: 'server operator',
    alarm: true,
  },
  'KS-BUS-RECORDS-GONE': {
    wrong: 'Records were deleted from the event bus before Kuntasilta had taken them in.',
    seen: 'Topic "{topic}", partition {partition}: the records from offset {first} to {last} are gone. Reading goes on behind them.',
    do: 'Ask the shop to publish what it published then once more (what is known already has no effect), and give the topic a longer retention.',
    who: 'shop',
    alarm: true,
  },
  'KS-BUS-TOPIC-RECREATED': {
    wrong: 'A topic is another than before: it was deleted and made again. It is read from its beginning; events that are known have no effect.',
    seen: 'Topic "{topic}", partition {partition}: {seen}.',
    do: 'Find out who made the topic again. What lay in the old one and had not been taken in is lost: ask the shop to publish it once more.',
    who: 'server operator',
    alarm: true,
  },
} as const satisfies ErrorArea
