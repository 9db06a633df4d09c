import { createRequire } from 'node:module'

/** The version whose inner parts the files of this folder know. */
const known = '2.2.4'

const requireHere = createRequire(import.meta.url)
const { version } = requireHere('kafkajs/package.json') as { version: string }

/**
 * A module inside kafkajs. What this folder mends there was read in one version; with another it must be read again.
 *
 * @throws Error when kafkajs is another version
 */
export function innerModule<Exports>(path: string): { exports: Exports } {
  if (version !== known) throw new Error(`bus/kafka/internals mends kafkajs ${known}, and this is ${version}: read it again, or remove what it mends`)
  const file = requireHere.resolve(`kafkajs/src/${path}`)
  requireHere(file)
  return requireHere.cache[file] as { exports: Exports }
}

/** Whether a module inside kafkajs has been loaded, with what it imports. */
export function isLoaded(path: string): boolean {
  return requireHere.resolve(`kafkajs/src/${path}`) in requireHere.cache
}
