import type { Profile } from '../connectors/profile/schema.ts'
import type { Receivers } from './receivers/receiver.ts'

/** Which of a receiver's settings belongs at which place of a profile's `settings`. */
const places: Readonly<Record<string, string>> = {
  'channel.baseUrl': 'URL',
  'channel.oauth2.tokenUrl': 'TOKEN_URL',
  'channel.oauth2.clientId': 'CLIENT_ID',
  'channel.oauth2.clientSecret': 'CLIENT_SECRET',
  'channel.basic.username': 'CLIENT_ID',
  'channel.basic.password': 'CLIENT_SECRET',
  'channel.followTo.0': 'HOST',
  'channel.host': 'HOST',
  'channel.port': 'PORT',
  'channel.username': 'USER',
  'channel.password': 'PASSWORD',
  'channel.privateKey': 'PRIVATE_KEY',
  'channel.hostKeys.0': 'HOST_KEY',
  'webhook.username': 'WEBHOOK_USER',
  'webhook.password': 'WEBHOOK_SECRET',
  software: 'SOFTWARE',
  version: 'VERSION',
  transferId: 'CLIENT_ID',
  transferKey: 'CLIENT_SECRET',
  'channel.folders.put': 'FOLDER',
  'channel.folders.pickUp': 'PICK_UP_FOLDER',
  'channel.folders.archive': 'ARCHIVE_FOLDER',
  'channel.path': 'FOLDER',
  'channel.pickUp': 'PICK_UP_FOLDER',
  'channel.archive': 'ARCHIVE_FOLDER',
  sharedSecret: 'SHARED_SECRET',
  'receivedSecrets.0': 'RECEIVED_SECRET',
  'webhook.secrets.0': 'WEBHOOK_SECRET',
  'webhook.proof.secrets.0': 'WEBHOOK_SECRET',
}

/** The variables that these profiles refer to (`env:NAME`, whatever the name), with the values of their simulated systems. */
export function environmentFor(profiles: Iterable<Profile>, receivers: Receivers): Readonly<Record<string, string>> {
  const environment: Record<string, string> = {}
  for (const { municipality, systems } of profiles) {
    for (const [system, { settings }] of Object.entries(systems)) {
      const values = receivers.of(municipality, system).settings
      for (const [path, name] of variablesIn(settings, [])) {
        const value = values[places[path] ?? '']
        if (value !== undefined) environment[name] = value
      }
    }
  }
  return environment
}

/** Every `env:NAME` below a value: its place and its name. */
function variablesIn(value: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value.startsWith('env:') ? [[path.join('.'), value.slice('env:'.length)]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => variablesIn(below, [...path, key]))
}

/** The text of an environment file, as Node's `--env-file` reads it. */
export function environmentFile(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, value]) => `${name}="${value}"\n`).join('')
}
