import type { ErrorArea } from '../entry.ts'

/** The schema registry, and what of the contract it holds. */
export const registryErrors = {
  'KS-REGISTRY-UNAVAILABLE': {
    wrong: 'The schema registry does not answer as a registry should.',
    seen: '{registry}: {reason}.',
    do: 'Mend the registry, or its address and user in the configuration. Known schemas are read on without it; records of others are kept in order and taken in once it answers.',
    who: 'server operator',
    alarm: true,
  },
  'KS-REGISTRY-NOT-REGISTERED': {
    wrong: 'The schema registry lacks schemas of events that we publish.',
    seen: '{registry} does not have {subjects}.',
    do: 'Register them: npm run kuntasilta -- schemas register.',
    who: 'server operator',
  },
  'KS-REGISTRY-REFUSED': {
    wrong: 'The schema registry refuses a schema of the contract.',
    seen: '{subject}, version {version}: {reason}.',
    do: 'Look at the versions that the registry has of this subject; another program may have registered a schema that is not compatible. Nothing was changed there.',
    who: 'integration engineer',
  },
  'KS-REGISTRY-NOT-SET': {
    wrong: 'No schema registry is configured.',
    seen: 'SCHEMA_REGISTRY_URL is not set.',
    do: 'Set it to the address of the Confluent-compatible API. Without a registry the schemas of the repository are used, and nothing needs to be registered.',
    who: 'server operator',
  },
  'KS-REGISTRY-ADDRESS': {
    wrong: 'The address of the schema registry cannot be used.',
    seen: '{reason}.',
    do: 'Give an http or https address without user and password; those have settings of their own.',
    who: 'server operator',
  },
} as const satisfies ErrorArea
