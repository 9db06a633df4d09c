import { render } from '../../errors/failure.ts'
import { peppolT110 } from '../../mappings/formats/peppol-ordering/formats/orderAgreement.ts'
import { order as orderBinding } from '../../mappings/formats/peppol-ordering/order.ts'
import type { UblElement } from '../../mappings/formats/ubl/tree/element.ts'
import { writeTree } from '../../mappings/formats/ubl/tree/writeTree.ts'
import { orderFromEvent } from '../../mappings/from-events/orderFromEvent.ts'
import { judgeOrdering } from '../../mappings/rules/ordering/judgeOrdering.ts'
import type { Transaction } from '../../mappings/rules/ordering/transactions.ts'
import { missingForOracle } from '../../test/oracle/fetchArtefacts.ts'
import { startOracle } from '../../test/oracle/oracle.ts'
import { result, type Bench, type Effort } from '../bench.ts'
import { exampleContext } from '../render/context.ts'
import { orderEvent } from '../render/events.ts'
import { timePerCall } from '../timePerCall.ts'
import { perDocument, rounds } from './perDocument.ts'

const sizes: Readonly<Record<Effort, readonly number[]>> = { full: [10, 100, 1000], quick: [10] }

/**
 * The official verdict on the tree of an order (T01) and of an order agreement (T110) in our own process, processor time; beside it the official
 * rules and the XSD under Saxon-HE in a warm process on the same document, elapsed time of one after the other.
 */
export const orderingVerdictBench: Bench = {
  name: 'ordering-verdict',
  async *run(effort) {
    const missing = missingForOracle()
    if (missing !== undefined) throw new Error(`the official rules cannot run here: ${missing}`)
    const oracle = await startOracle()
    try {
      for (const count of sizes[effort]) {
        for (const [transaction, tree] of documentsOf(count)) {
          const fatal = judgeOrdering(tree, transaction).filter(({ rule }) => rule.flag === 'fatal')
          if (fatal.length > 0) throw new Error(`the document is not right: ${fatal.map(({ problem }) => render(problem)).join('\n')}`)
          const ours = timePerCall(() => judgeOrdering(tree, transaction), effort)
          const bytes = writeTree(tree)
          const saxons = await perDocument(() => oracle.validate(bytes, `peppol-${transaction}`), rounds[effort])
          yield result(`verdict ${transaction} ${count} lines`, 'ms', ours, saxons)
          yield result(`verdict ${transaction} saxon ${count} lines`, 'ms', saxons, ours)
        }
      }
    } finally {
      await oracle.stop()
    }
  },
}

function documentsOf(count: number): readonly (readonly [Transaction, UblElement])[] {
  const order = orderFromEvent(orderEvent(count))
  const { sender, receiver } = exampleContext
  const endpoint = (of: typeof sender): { readonly id: string; readonly scheme: string } => ({ id: of.id, scheme: of.scheme ?? '' })
  return [
    ['t01', orderBinding.write({ ...order, buyersNumber: order.sellersNumber, seller: { ...order.seller, endpoint: endpoint(sender) }, buyer: { ...order.buyer, endpoint: endpoint(receiver) } })],
    ['t110', peppolT110.tree({ kind: 'order', order }, exampleContext)],
  ]
}
