import { expect, test } from 'vitest'
import { finvoice30 } from '../../mappings/formats/finvoice-3.0/format.ts'
import { readerOf } from '../../mappings/formats/readers.ts'
import { teappsxml30 } from '../../mappings/formats/teappsxml-3.0/format.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { exampleInvoice } from '../mappings/formats/finvoice-3.0/exampleInvoice.ts'

const written = (format: typeof finvoice30): string => Buffer.from(format.render({ kind: 'invoice', invoice: exampleInvoice }, exampleContext)).toString('latin1')
const [finvoice, teappsxml] = [written(finvoice30), written(teappsxml30)]

function firing(document: string): readonly string[] {
  const bytes = Buffer.from(document, 'latin1')
  return judge(readerOf(bytes)!.read(bytes), ['en16931', 'finnish']).map(({ rule }) => rule.id)
}

/** What is taken from a document of ours, how it is marked, and the rule that misses it. */
const cases: readonly (readonly [string, string, RegExp, string, RegExp, string])[] = [
  ['Finvoice without its net price', finvoice, /<UnitPriceNetAmount[^]*?<\/UnitPriceNetAmount>/, '', /<SpecificationIdentifier>EN16931<\/SpecificationIdentifier>/, 'BR-26'],
  ['Finvoice with a delivered quantity alone', finvoice, /InvoicedQuantity/g, 'DeliveredQuantity', /<SpecificationIdentifier>EN16931<\/SpecificationIdentifier>/, 'BR-22'],
  ['TEAPPSXML without its net price', teappsxml, /<PRICE_PER_UNIT_NET>[^]*?<\/PRICE_PER_UNIT_NET>/, '', /<SPECIFICATION_ID>EN16931<\/SPECIFICATION_ID>/, 'BR-26'],
]

// The gross price and the delivered quantity were read in their place, as of older versions.
test.each(cases)('%s is judged by its mark', (_, document, taken, by, mark, rule) => {
  expect(firing(document)).not.toContain(rule)
  const broken = document.replace(taken, by)
  expect(firing(broken)).toContain(rule)
  expect(firing(broken.replace(mark, ''))).not.toContain(rule)
})

test('Finvoice before 3.0 has one price, whatever its mark', () => {
  expect(firing(finvoice.replace('Version="3.0"', 'Version="2.01"').replace(/<UnitPriceNetAmount[^]*?<\/UnitPriceNetAmount>/, ''))).not.toContain('BR-26')
})
