import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentReader } from '../../../mappings/formats/reader.ts'
import { readerOf } from '../../../mappings/formats/readers.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import { checkInvoice } from '../../../mappings/rules/check.ts'

const formats = ['finvoice-3.0', 'peppol-bis-3', 'teappsxml-3.0'] as const
const goldens = formats.flatMap((format) => {
  const folder = join(import.meta.dirname, format, 'golden')
  return readdirSync(folder).filter((name) => name.endsWith('.xml')).map((name) => [`${format}/${name}`, format, join(folder, name)] as const)
})

test('there are goldens of every format of invoices', () => {
  expect(new Set(goldens.map(([, format]) => format)).size).toBe(formats.length)
})

/** What an example shows must be right: check digits, sums, codes and dates. */
test.each(goldens)('%s breaks no rule', (_, format, path) => {
  const bytes = readFileSync(path)
  const { oddities: _oddities, ...stated } = (readerOf(bytes) as DocumentReader).read(bytes)
  expect(checkInvoice(stated as unknown as Invoice, [], {}, format === 'peppol-bis-3' ? 'peppol' : undefined)).toEqual([])
})
