import type { ErrorArea } from '../entry.ts'

/** Configuration, command line and start. */
export const serviceErrors = {
  'KS-START-SEPARATOR': {
    wrong: 'Options for the script were given to npm instead.',
    seen: 'npm kept {options} for itself.',
    do: 'Put them after a separator: npm run {script} -- {options} …',
    who: 'server operator',
  },
} as const satisfies ErrorArea
