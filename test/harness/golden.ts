import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares bytes with a golden file beside the test. With UPDATE_GOLDENS=1 the file is written instead, to be read in the
 * review; without it a missing file fails.
 */
export function expectGolden(testFolder: string, name: string, bytes: Uint8Array): void {
  const path = join(testFolder, 'golden', name)
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  expect(existsSync(path), `no golden file ${path}; write it with UPDATE_GOLDENS=1`).toBe(true)
  const golden = readFileSync(path)
  expect(Buffer.from(bytes).toString('latin1'), `${path} differs; if that is meant, renew it with UPDATE_GOLDENS=1 and read the difference`).toBe(golden.toString('latin1'))
}
