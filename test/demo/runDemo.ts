import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import type { DemoSummary } from '../../demo/summary.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

/** A run of the demo that has ended. */
export interface DemoRun {
  readonly exitCode: number
  readonly out: string
  readonly errors: string
  /** Its documents, `<municipality>/…`. */
  readonly folder: string
  summary(): DemoSummary
}

const places: string[] = []
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true })
})

/** A folder for demos, which lasts as long as the test file. */
export function demoPlace(): string {
  const place = mkdtempSync(join(quickFolder(), 'kuntasilta-demo-'))
  places.push(place)
  return place
}

/** Runs `node demo/main.ts` with these options, as a person does, in a place of its own unless one is given. */
export async function runDemo(options: readonly string[], environment: Readonly<Record<string, string>> = {}, place = demoPlace()): Promise<DemoRun> {
  const child = spawn(process.execPath, ['demo/main.ts', ...options], { cwd: repositoryRoot, env: { ...process.env, ...environment, KUNTASILTA_DEMO: place }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, errors, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number]>])
  const folder = join(place, 'demo')
  return {
    exitCode, out, errors, folder,
    summary: () => JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as DemoSummary,
  }
}
