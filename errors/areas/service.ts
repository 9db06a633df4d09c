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
    seen: '{setting}: {reason}.',
    do: 'Correct it; docs/configuration.md lists all settings.',
    who: 'server operator',
  },
  'KS-SERVICE-CONFIGURATION-UNKNOWN': {
    wrong: 'Something is configured that is no setting of the service.',
    seen: '{place}: {key}.',
    do: 'Write {known}, or leave it out; docs/configuration.md lists all settings.',
    who: 'server operator',
  },
  'KS-SERVICE-FAILING': {
    wrong: 'A part of the service fails again and again.',
    seen: '{part}: {reason}',
    do: 'Mend what the reason says; the part goes on by itself and the alarm ends. Report a reason that explains nothing.',
    who: 'integration engineer',
    alarm: true,
  },
  'KS-SERVICE-ALARM-CALL': {
    wrong: 'The address that is told about alarms did not take one.',
    seen: '{reason}.',
    do: 'Check KUNTASILTA_ALARM_URL and what answers there; the alarm is told again until it is taken.',
    who: 'server operator',
  },
  'KS-SERVICE-TOO-MANY-REQUESTS': {
    wrong: 'A sender made more requests than are allowed.',
    seen: '{most} in a minute are allowed.',
    do: 'Send slower, or raise KUNTASILTA_HTTP_RATE.',
    who: 'server operator',
  },
  'KS-SERVICE-REQUEST': {
    wrong: 'A request cannot be used.',
    seen: '{reason}.',
    do: 'Correct the request.',
    who: 'integration engineer',
  },
  'KS-SERVICE-NOTHING-THERE': {
    wrong: 'Nothing answers at this address.',
    seen: 'The path or the method is not known.',
    do: 'Check the address: webhooks are taken at /webhooks/<municipality>/<system>.',
    who: 'integration engineer',
  },
  'KS-SERVICE-BROKE': {
    wrong: 'A request could not be worked off.',
    seen: 'The fault is on our side; the log has it.',
    do: 'Send the request again later.',
    who: 'server operator',
  },
  'KS-SERVICE-ADDRESS': {
    wrong: 'The service cannot listen where it should.',
    seen: '{address}: {reason}.',
    do: 'End what listens there, such as a service that was left running, or choose another place with {settings}.',
    who: 'server operator',
  },
  'KS-SERVICE-LANE-UNREACHABLE': {
    wrong: 'A system cannot be reached before its references are set; its documents are made and wait.',
    seen: '{lane}: {references}.',
    do: 'Set the variables, or put the files where the profile says, then start the service again; after files alone profile reload is enough.',
    who: 'server operator',
    alarm: true,
  },
  'KS-SERVICE-LANE-GONE': {
    wrong: 'Deliveries are under way to a system that no profile has any more.',
    seen: '{deliveries} deliveries of {lane} stand still.',
    do: 'Put the system back into the profile under its old name, or give the deliveries up.',
    who: 'integration engineer',
    alarm: true,
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
