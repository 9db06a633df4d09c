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
} as const satisfies ErrorArea
