import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sha256 } from '../../base/hash.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'

/** One file that a run left. */
export interface DemoFile {
  /** Below the run's folder, with forward slashes. */
  readonly path: string
  readonly bytes: Buffer
}

/** A document that was sent or received, with the format that its flow names. */
export interface DemoDocument extends DemoFile {
  readonly format: string
  readonly profile: LoadedProfile
}

const lists = new Set(['arrivals.jsonl', 'effects.jsonl'])

/** Every file below a run's folder, or below a part of it, in order of path. */
export function filesOf(folder: string, part = ''): readonly DemoFile[] {
  if (!existsSync(join(folder, part))) return []
  const paths = readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return paths.sort().map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: readFileSync(path) }))
}

/** What was sent to the systems of these profiles, or what they received. */
export function documentsOf(folder: string, which: 'sent' | 'received', profiles: readonly LoadedProfile[]): readonly DemoDocument[] {
  return profiles.flatMap((profile) => {
    const { municipality, flows } = profile.profile
    return [...new Set(flows.map(({ system }) => system))].flatMap((system) =>
      filesOf(folder, join(municipality, which, system))
        .filter(({ path }) => !lists.has(path.split('/').at(-1) ?? ''))
        .map((file) => ({ ...file, profile, format: formatOf(file, profile, flows.filter((flow) => flow.system === system).map(({ format }) => format)) })),
    )
  })
}

/** What tells documents of the ordering loop apart, where a system takes several formats. */
const orderingFormats: ReadonlyMap<string, string> = new Map([
  ['peppol-t110', ':trns:order_agreement:'], ['peppol-order-response', ':trns:order_response'], ['peppol-despatch-advice', ':trns:despatch_advice:'], ['peppol-catalogue', ':trns:catalogue:'],
])

function formatOf({ bytes }: DemoFile, { folder }: LoadedProfile, formats: readonly string[]): string {
  const message = /<MESTYP>(\w+)</.exec(bytes.toString('latin1'))?.[1]
  if (message !== undefined) return formats.find((format) => readFileSync(join(folder, format.slice('layout:'.length)), 'utf8').includes(`\nmessageType: ${message}\n`)) ?? ''
  const [ordering] = [...orderingFormats].find(([, mark]) => bytes.includes(mark)) ?? []
  return formats.find((format) => (ordering === undefined ? !orderingFormats.has(format) : format === ordering)) ?? ''
}

/** A run's files without its figures, as path and SHA-256: what equal seeds must have in common. */
export function hashesOf(folder: string): readonly string[] {
  return filesOf(folder).filter(({ path }) => path !== 'summary.json').map(({ path, bytes }) => `${path} ${sha256(bytes)}`)
}
