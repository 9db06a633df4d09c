import { XMLParser } from 'fast-xml-parser'
import { documentFormat } from '../../mappings/formats/registry.ts'
import type { DocumentReader } from '../../mappings/formats/reader.ts'
import { readerOf } from '../../mappings/formats/readers.ts'
import { invoiceFromEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { exampleContext } from '../render/context.ts'
import { invoiceEvent } from '../render/events.ts'
import { timePerCall } from '../timePerCall.ts'

const sizes: Readonly<Record<Effort, readonly number[]>> = { full: [1, 10, 100, 1000], quick: [1, 10] }
const formats = ['finvoice-3.0', 'peppol-bis-3', 'teappsxml-3.0']

/** Bytes → stated invoice of each format that is read, against a parser that trusts the document and maps nothing. */
export const readBench: Bench = {
  name: 'read',
  async *run(effort) {
    for (const format of formats) {
      for (const lines of sizes[effort]) {
        const invoice = invoiceFromEvent(invoiceEvent(lines))
        const bytes = documentFormat(format).render({ kind: invoice.kind, invoice }, exampleContext)
        const { read } = readerOf(bytes) as DocumentReader
        const parser = new XMLParser({ ignoreAttributes: false })
        yield result(`read ${format} ${lines} lines`, 'ms', timePerCall(() => read(bytes), effort), timePerCall(() => parser.parse(Buffer.from(bytes)), effort))
      }
    }
  },
}
