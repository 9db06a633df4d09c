import { XMLParser } from 'fast-xml-parser'
import { readOrdering } from '../../mappings/formats/peppol-ordering/readOrdering.ts'
import { result, type Bench } from '../bench.ts'
import { timePerCall } from '../timePerCall.ts'
import { renderings } from './renderings.ts'
import { putTogether } from './putTogether.ts'

const lines = 10

/**
 * Peppol's documents of orders with 10 lines: model or event → tree → bytes, against the same text put together of its pieces; and bytes → tree →
 * model with what is odd, against a parser that trusts the document and maps nothing.
 */
export const orderingBench: Bench = {
  name: 'ordering',
  async *run(effort) {
    for (const [name, render] of renderings(lines)) {
      const bytes = render()
      const parser = new XMLParser({ ignoreAttributes: false })
      yield result(`${name} ${lines} lines`, 'ms', timePerCall(render, effort), timePerCall(putTogether(bytes), effort))
      yield result(`read ${name} ${lines} lines`, 'ms', timePerCall(() => readOrdering(bytes), effort), timePerCall(() => parser.parse(Buffer.from(bytes)), effort))
    }
  },
}
