import { problem, type Problem } from '../../errors/failure.ts'
import { phrase, said } from '../../errors/words/words.ts'
import { checkTable } from '../../mappings/accounting/checkTable.ts'
import { compileTable } from '../../mappings/accounting/compileTable.ts'
import type { DecisionTable } from '../../mappings/accounting/table.ts'
import type { InboundFormat } from '../../mappings/formats/inboundDocument.ts'
import type { LayoutFormat } from '../../mappings/formats/layouts/layoutFormat.ts'
import { checkRange, compileRange } from '../../mappings/range/compileRange.ts'
import type { RangeTable } from '../../mappings/range/table.ts'
import { checkNumbers } from '../../mappings/suppliers/checkNumbers.ts'
import { checkSuppliers } from '../../mappings/suppliers/checkSuppliers.ts'
import { compileSuppliers } from '../../mappings/suppliers/compileSuppliers.ts'
import type { SupplierTable } from '../../mappings/suppliers/supplierTable.ts'
import { flowsOf, systemOf, where, type Subject } from './checks/subject.ts'
import { checkVisibility } from './checks/visibility.ts'
import { compileLayouts } from './compileLayouts.ts'
import { formatsOfKind } from './kinds.ts'
import type { Flow } from './schema.ts'
import { problemOf } from './reading/problemOf.ts'

/** What the files beside a profile.yaml are made into, and what is wrong with them. */
export interface CompiledFiles {
  /** What layouts make, by the format that flows name, such as `layout:layouts/devices.yaml`. */
  readonly layoutFormats: ReadonlyMap<string, LayoutFormat>
  /** What files are read by, by the format that receiving flows name. */
  readonly inboundFormats: ReadonlyMap<string, InboundFormat>
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
  const { flows, receives, range } = subject.profile
  const tables = compileTables(subject, texts, flows.map(({ accounting }) => accounting), compileTable, checkTable)
  const suppliers = compileTables(subject, texts, [...flows, ...receives].map((flow) => flow.suppliers), compileSuppliers, checkSuppliers)
  const readBackwards = [...new Set(receives.map((flow) => flow.suppliers))].flatMap((file) => (file === undefined ? [] : suppliers.compiled.get(file) ?? []))
  const ranges = compileTables(subject, texts, [range], compileRange, checkRange)
  const uncarriedDocuments = flowsOf(subject).flatMap(({ flow, path }) => [...uncarried(subject, flow.documents, layouts.layoutFormats.get(flow.format), path), ...unfit(subject, flow, layouts.layoutFormats.get(flow.format), path)])
  return {
    layoutFormats: layouts.layoutFormats,
    inboundFormats: layouts.inboundFormats,
    tables: tables.compiled,
    suppliers: suppliers.compiled,
    range: range === undefined ? undefined : ranges.compiled.get(range),
    problems: [layouts, tables, suppliers, ranges].flatMap(({ problems }) => problems).concat(readBackwards.flatMap(checkNumbers), uncarriedDocuments, checkVisibility(subject, layouts.layoutFormats)),
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

/** A layout of files goes to a system that takes files, one of IDocs to SAP or a system of any kind. */
function unfit(subject: Subject, flow: Flow, made: LayoutFormat | undefined, path: readonly (string | number)[]): Problem[] {
  const kind = systemOf(subject.profile, flow)?.kind
  if (made === undefined || kind === undefined || (formatsOfKind[kind].layouts === 'messages') === (made.of === 'document')) return []
  const takes = phrase(formatsOfKind[kind].layouts === 'messages' ? 'layouts of IDocs (syntax: idoc)' : 'layouts of files (syntax: fixed or csv)')
  return [problem('KS-PROFILE-FORMAT-OF-KIND', { ...where(subject, [...path, 'format']), format: flow.format, kind: said(kind), takes })]
}

function uncarried(subject: Subject, documents: readonly string[], of: LayoutFormat | undefined, path: readonly (string | number)[]): Problem[] {
  if (of === undefined) return []
  const { format } = of
  return documents
    .filter((document) => !format.kinds.some((kind) => kind === document))
    .map((document) => problem('KS-PROFILE-DOCUMENT-OF-FORMAT', { ...where(subject, [...path, 'documents']), document, format: format.id, holds: said(format.kinds.join(', ')) }))
}
