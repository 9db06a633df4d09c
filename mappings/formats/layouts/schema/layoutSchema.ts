import type { z } from 'zod'
import { csvSchema, type CsvLayout } from './csv.ts'
import { fixedSchema, type FixedLayout } from './fixed.ts'
import { idocSchema, type IdocLayout } from './idoc.ts'

/** A layout of any syntax. */
export type Layout = FixedLayout | CsvLayout | IdocLayout
export type Syntax = Layout['syntax']

/** The schema of each syntax; a layout that names none has fixed positions. */
export const layoutSchemas = { fixed: fixedSchema, csv: csvSchema, idoc: idocSchema } as const satisfies Readonly<Record<Syntax, z.ZodType<Layout>>>
