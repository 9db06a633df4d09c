import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Heard } from '../simulator/judge/heard.ts'

const fileIn = (root: string): string => join(root, 'shop', 'heard.jsonl')

/** Keeps what the shop was told, one thing a line. */
export function writeHeard(root: string, heard: readonly Heard[]): void {
  mkdirSync(join(root, 'shop'), { recursive: true })
  writeFileSync(fileIn(root), heard.map((one) => `${JSON.stringify(one)}\n`).join(''))
}

/** Reads what `writeHeard` kept. */
export function readHeard(root: string): readonly Heard[] {
  return readFileSync(fileIn(root), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Heard)
}
