import { problem, type Problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import { checkTable } from '../../mappings/accounting/checkTable.ts'
import { compileTable } from '../../mappings/accounting/compileTable.ts'
import type { DecisionTable } from '../../mappings/accounting/table.ts'
import type { FileFormat } from '../../mappings/formats/format.ts'
import { fixedPositions } from '../../mappings/formats/fixed-positions/fixedPositions.ts'
import { readLayout, type LayoutReading } from '../../mappings/formats/fixed-positions/readLayout.ts'
import { checkRange, compileRange } from '../../mappings/range/compileRange.ts'
import type { RangeTable } from '../../mappings/range/table.ts'
import { checkSuppliers } from '../../mappings/suppliers/checkSuppliers.ts'
import { compileSuppliers } from '../../mappings/suppliers/compileSuppliers.ts'
import type { SupplierTable } from '../../mappings/suppliers/supplierTable.ts'
import { flowsOf, layoutFileOf, where, type Subject } from './checks/subject.ts'
import { problemOf } from './reading/problemOf.ts'
import { readYaml } from './reading/yamlText.ts'

/** What the files beside a profile.yaml are made into, and what is wrong with them. */
export interface CompiledFiles {
  /** File formats by the format that flows name, such as `layout:layouts/devices.yaml`. */
  readonly fileFormats: ReadonlyMap<string, FileFormat>
  /** Accounting tables by their names in the folder. */
  readonly tables: ReadonlyMap<string, DecisionTable>
  /** Tables of suppliers by their names in the folder. */
  readonly suppliers: ReadonlyMap<string, SupplierTable>
  readonly range: RangeTable | undefined
  readonly problems: readonly Problem[]
}

/** Reads and checks the range of a profile, and the layouts and tables that its flows name. `texts` are the files by their names in the folder; pure. */
export function compileFiles(subject: Subject, texts: ReadonlyMap<string, string>): CompiledFiles {
  const layouts = compileLayouts(subject, texts)
  const { flows, range } = subject.profile
  const tables = compileTables(subject, texts, flows.map(({ accounting }) => accounting), compileTable, checkTable)
  const suppliers = compileTables(subject, texts, flows.map((flow) => flow.suppliers), compileSuppliers, checkSuppliers)
  const ranges = compileTables(subject, texts, [range], compileRange, checkRange)
  const uncarriedDocuments = flowsOf(subject).flatMap(({ flow, path }) => uncarried(subject, flow.documents, layouts.fileFormats.get(flow.format), path))
  return {
    fileFormats: layouts.fileFormats,
    tables: tables.compiled,
    suppliers: suppliers.compiled,
    range: range === undefined ? undefined : ranges.compiled.get(range),
    problems: [layouts, tables, suppliers, ranges].flatMap(({ problems }) => problems).concat(uncarriedDocuments),
  }
}

/** Reads and checks tables of one sort, by their names in the folder. */
function compileTables<Table>({ profile: { municipality } }: Subject, texts: ReadonlyMap<string, string>, files: readonly (string | undefined)[], compile: (csv: string, name: string) => Table, check: (table: Table) => readonly Problem[]): { readonly compiled: ReadonlyMap<string, Table>; readonly problems: readonly Problem[] } {
  const compiled = new Map<string, Table>()
  const problems: Problem[] = []
  for (const file of new Set(files)) {
    const text = file === undefined ? undefined : texts.get(file)
    if (file === undefined || text === undefined) continue
    try {
      const table = compile(text, `${municipality}/${file}`)
      compiled.set(file, table)
      problems.push(...check(table))
    } catch (error) {
      problems.push(problemOf(error))
    }
  }
  return { compiled, problems }
}

function compileLayouts({ profile }: Subject, texts: ReadonlyMap<string, string>): Pick<CompiledFiles, 'fileFormats' | 'problems'> {
  const fileFormats = new Map<string, FileFormat>()
  const problems: Problem[] = []
  for (const format of new Set(profile.flows.map((flow) => flow.format))) {
    const file = layoutFileOf(format)
    const text = file === undefined ? undefined : texts.get(file)
    if (text === undefined) continue
    const reading = safeLayout(text, `${profile.municipality}/${file}`)
    if (reading.problems !== undefined) problems.push(...reading.problems)
    else fileFormats.set(format, fixedPositions(reading.layout, format))
  }
  return { fileFormats, problems }
}

/** A layout, after the strict reader has refused YAML that a plain one would take with a warning, such as doubled fields. */
function safeLayout(text: string, file: string): LayoutReading {
  try {
    readYaml(text, file)
    return readLayout(text, file)
  } catch (error) {
    return { problems: [problemOf(error)] }
  }
}

function uncarried(subject: Subject, documents: readonly string[], format: FileFormat | undefined, path: readonly (string | number)[]): Problem[] {
  if (format === undefined) return []
  return documents
    .filter((document) => !format.kinds.some((kind) => kind === document))
    .map((document) => problem('KS-PROFILE-DOCUMENT-OF-FORMAT', { ...where(subject, [...path, 'documents']), document, format: format.id, holds: said(format.kinds.join(', ')) }))
}
