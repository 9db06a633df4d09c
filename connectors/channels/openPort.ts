import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import type { References } from '../ports.ts'

/** A port number from a profile or a reference. Throws KS-CHANNEL-SETTING. */
export function openPort(references: References, name: string, setting: number | string): number {
  const port = typeof setting === 'number' ? setting : Number(references.text(setting))
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw failure('KS-CHANNEL-SETTING', { setting: name, reason: phrase('it is not a port from 1 to 65535') })
}
