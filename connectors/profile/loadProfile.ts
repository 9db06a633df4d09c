import { join } from 'node:path'
import { sha256 } from '../../base/hash.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { parameterText } from '../../errors/words/fill.ts'
import type { DecisionTable } from '../../mappings/accounting/table.ts'
import type { FileFormat } from '../../mappings/formats/format.ts'
import type { InboundFormat } from '../../mappings/formats/inboundDocument.ts'
import { tablesNamedIn } from '../../mappings/formats/layouts/codeTables.ts'
import type { LayoutFormat } from '../../mappings/formats/layouts/layoutFormat.ts'
import type { RangeTable } from '../../mappings/range/table.ts'
import type { SupplierTable } from '../../mappings/suppliers/supplierTable.ts'
import { layoutFileOf, where, type Subject } from './checks/subject.ts'
import { compileFiles } from './compileFiles.ts'
import { parseProfile } from './parse.ts'
import { limits } from './reading/limits.ts'
import { readTextFile } from './reading/textFile.ts'
import { problemOf } from './reading/problemOf.ts'
import { readYaml } from './reading/yamlText.ts'
import type { FieldPath } from './reading/yamlText.ts'
import type { Profile } from './schema.ts'

/** A profile with its tables and layouts, all checked. */
export interface LoadedProfile {
  readonly profile: Profile
  /** SHA-256 over the names and texts of profile.yaml and every file that it names, hexadecimal. */
  readonly version: string
  /** Its folder. */
  readonly folder: string
  /** What its layouts make, by the format that its flows name, such as `layout:layouts/devices.yaml`. */
  readonly layoutFormats: ReadonlyMap<string, LayoutFormat>
  /** What files that come in are read by, by the format that its receiving flows name. */
  readonly inboundFormats: ReadonlyMap<string, InboundFormat>
  /** Accounting tables by the names that its flows give. */
  readonly tables: ReadonlyMap<string, DecisionTable>
  /** Tables of suppliers by the names that its flows give. */
  readonly suppliers: ReadonlyMap<string, SupplierTable>
  /** What its units may order; undefined where that is everything. */
  readonly range: RangeTable | undefined
}

/** A loaded profile, or why there is none. */
export type ProfileLoading = { readonly profile: LoadedProfile; readonly problems?: never } | { readonly profile?: never; readonly problems: readonly Problem[] }

/** Reads and checks the profile of one folder; `name` is the folder's own name. */
export async function loadProfile(folder: string, name: string): Promise<ProfileLoading> {
  try {
    const text = await readTextFile(join(folder, 'profile.yaml'), `${name}/profile.yaml`, limits.profileSize)
    const { subject, problems } = parseProfile(text, name)
    if (subject === undefined) return { problems }
    const files = await readFiles(subject, folder, name)
    const { problems: ofFiles, ...compiled } = compileFiles(subject, files.texts)
    const found = [...problems, ...files.problems, ...ofFiles]
    if (found.length > 0) return { problems: found.slice(0, limits.problems) }
    return { profile: { profile: subject.profile, version: versionOf(text, files.texts), folder, ...compiled } }
  } catch (error) {
    return { problems: [problemOf(error)] }
  }
}

interface FileTexts {
  readonly texts: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

async function readFiles(subject: Subject, folder: string, name: string): Promise<FileTexts> {
  const texts = new Map<string, string>()
  const problems: Problem[] = []
  const readOne = async ({ file, path, most }: NamedFile): Promise<void> => {
    if (texts.has(file)) return
    try {
      texts.set(file, await readTextFile(join(folder, file), `${name}/${file}`, most))
    } catch (error) {
      const found = problemOf(error)
      problems.push(parameterText(found.parameters['reason'] ?? '') === 'ENOENT' ? problem('KS-PROFILE-FILE-MISSING', { ...where(subject, path), missing: file }) : found)
    }
  }
  const named = namedFiles(subject.profile)
  for (const file of named) await readOne(file)
  for (const file of named.filter(({ isLayout }) => isLayout).flatMap((layout) => tablesOf(layout, texts.get(layout.file)))) await readOne(file)
  return { texts, problems }
}

/** The tables of codes that a layout names; none where it cannot be read, which is told elsewhere. */
function tablesOf({ file, path }: NamedFile, text: string | undefined): readonly NamedFile[] {
  try {
    return text === undefined ? [] : tablesNamedIn(readYaml(text, file).value).map((table) => ({ file: table, path, most: limits.tableSize, isLayout: false }))
  } catch {
    return []
  }
}

interface NamedFile {
  readonly file: string
  /** The field of the profile that names it. */
  readonly path: FieldPath
  /** Most bytes. */
  readonly most: number
  readonly isLayout: boolean
}

function namedFiles({ range, flows, receives }: Profile): readonly NamedFile[] {
  return [
    ...(range === undefined ? [] : [{ file: range, path: ['range'], most: limits.tableSize, isLayout: false }]),
    ...flows.flatMap(({ accounting, suppliers, format }, index) => [
      ...(accounting === undefined ? [] : [{ file: accounting, path: ['flows', index, 'accounting'], most: limits.tableSize, isLayout: false }]),
      ...(suppliers === undefined ? [] : [{ file: suppliers, path: ['flows', index, 'suppliers'], most: limits.tableSize, isLayout: false }]),
      ...layoutFile(format, ['flows', index, 'format']),
    ]),
    ...receives.flatMap(({ suppliers, format }, index) => [
      ...(suppliers === undefined ? [] : [{ file: suppliers, path: ['receives', index, 'suppliers'], most: limits.tableSize, isLayout: false }]),
      ...layoutFile(format, ['receives', index, 'format']),
    ]),
  ]
}

function layoutFile(format: string, path: FieldPath): readonly NamedFile[] {
  const file = layoutFileOf(format)
  return file === undefined ? [] : [{ file, path, most: limits.layoutSize, isLayout: true }]
}

function versionOf(text: string, files: ReadonlyMap<string, string>): string {
  const parts = [['profile.yaml', text] as const, ...[...files].sort(([one], [other]) => (one < other ? -1 : 1))]
  return sha256(parts.map(([file, content]) => `${file} ${sha256(content)}\n`).join(''))
}

/** The format of the files that a system takes; undefined where it takes single documents. */
export function fileFormatOf({ profile, layoutFormats }: LoadedProfile, system: string): FileFormat | undefined {
  const flow = profile.flows.find((one) => one.system === system)
  const format = flow === undefined ? undefined : layoutFormats.get(flow.format)
  return format?.of === 'file' ? format.format : undefined
}
