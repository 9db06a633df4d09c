import type { ErrorArea } from '../entry.ts'

/** Configuration, command line and start. */
export const serviceErrors = {
  'KS-START-SEPARATOR': {
    wrong: 'Options for the script were given to npm instead.',
    seen: 'npm kept {options} for itself.',
    do: 'Put them after a separator: npm run {script} -- {options} …',
    who: 'server operator',
  },
  'KS-START-OPTION': {
    wrong: 'An option has a value that it cannot have.',
    seen: '--{option} is given as "{value}".',
    do: 'Give {allowed}.',
    who: 'server operator',
  },
  'KS-START-OPTION-UNKNOWN': {
    wrong: 'An argument is not known.',
    seen: '{given} was given.',
    do: 'Use only {known}.',
    who: 'server operator',
  },
  'KS-SERVICE-CONFIGURATION': {
    wrong: 'A setting of the service has a value that it cannot have.',
    seen: '{variable}: {reason}.',
    do: 'Correct the environment variable; docs/configuration.md lists them all.',
    who: 'server operator',
  },
  'KS-SERVICE-NO-WEBHOOK': {
    wrong: 'A webhook came for a system that takes none.',
    seen: '{municipality}/{system}.',
    do: "Check the address at the receiver, and the system's name in the profile.",
    who: 'integration engineer',
  },
  'KS-DEMO-UNFINISHED': {
    wrong: 'A delivery of the demo did not come to rest.',
    seen: '{document} at {lane} is {state} (delivery {delivery}).',
    do: 'This is a fault of Kuntasilta: report it with the seed.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
