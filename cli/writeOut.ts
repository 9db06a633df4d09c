import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { phrase } from '../errors/words/words.ts'
import { tell } from './text/words.ts'
import type { CliWorld } from './world.ts'

/** Writes bytes into a file and says so; `-` is standard output. */
export async function writeOut(bytes: Uint8Array, to: string, world: CliWorld): Promise<void> {
  if (to === '-') return world.printBytes(bytes)
  const file = resolve(world.folder, to)
  await writeFile(file, bytes)
  tell(phrase('{count} bytes are in {file}.', { count: bytes.length, file }), world)
}
