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
} as const satisfies ErrorArea
