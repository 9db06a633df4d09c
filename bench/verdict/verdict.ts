import { render } from '../../errors/failure.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { billing, specification } from '../../mappings/rules/peppol/processes.ts'
import type { RuleSet } from '../../mappings/rules/rule.ts'
import { missingForOracle } from '../../test/oracle/fetchArtefacts.ts'
import { startOracle } from '../../test/oracle/oracle.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { exampleContext } from '../render/context.ts'
import { timePerCall } from '../timePerCall.ts'
import { rightInvoice } from './invoice.ts'
import { perDocument, rounds } from './perDocument.ts'

const sizes: Readonly<Record<Effort, readonly number[]>> = { full: [1, 10, 100, 1000, 4000], quick: [1, 10] }
const official: readonly RuleSet[] = ['en16931', 'peppol-billing']

/**
 * The official verdict on a right invoice in our own process, processor time; beside it the official rules and the XSD under
 * Saxon-HE in a warm process on the same invoice as UBL, elapsed time of one document after the other.
 */
export const verdictBench: Bench = {
  name: 'verdict',
  async *run(effort) {
    const missing = missingForOracle()
    if (missing !== undefined) throw new Error(`the official rules cannot run here: ${missing}`)
    const oracle = await startOracle()
    const peppol = documentFormat('peppol-bis-3')
    try {
      for (const count of sizes[effort]) {
        const invoice = rightInvoice(count)
        const stated = { ...invoice, specification, businessProcess: billing }
        const fatal = judge(stated, official).filter(({ rule }) => rule.flag === 'fatal')
        if (fatal.length > 0) throw new Error(`the invoice is not right: ${fatal.map(({ problem }) => render(problem)).join('\n')}`)
        const ours = timePerCall(() => judge(stated, official), effort)
        const bytes = peppol.render({ kind: 'invoice', invoice }, exampleContext)
        const saxons = await perDocument(() => oracle.validate(bytes, 'peppol-bis-3'), rounds[effort])
        yield result(`verdict ${count} lines`, 'ms', ours, saxons)
        yield result(`verdict saxon ${count} lines`, 'ms', saxons, ours)
      }
    } finally {
      await oracle.stop()
    }
  },
}
