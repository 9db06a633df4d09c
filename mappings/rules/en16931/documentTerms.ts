import { oddAt } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** Terms that every invoice has (BR-01 to BR-16), and what its references need. */
export const documentTermRules: readonly Rule[] = [
  rule('BR-01', ['BT-24'], ({ specification }, _facts, findings) => findings.filled(specification, 'BT-24')),
  rule('BR-02', ['BT-1'], ({ number }, _facts, findings) => findings.filled(number, 'BT-1')),
  rule('BR-03', ['BT-2'], ({ issueDate }, _facts, findings) => findings.filled(issueDate, 'BT-2')),
  rule('BR-04', ['BT-3'], ({ typeCode }, _facts, findings) => findings.filled(typeCode, 'BT-3')),
  rule('BR-05', ['BT-5'], ({ currency }, _facts, findings) => findings.filled(currency, 'BT-5')),
  rule('BR-16', ['BG-25'], ({ lines }, _facts, findings) => findings.exists(lines?.[0], 'BG-25')),
  rule('BR-52', ['BT-122', 'BT-18', 'BT-11'], (invoice, _facts, findings) => {
    const { supportingDocuments, object } = invoice
    if (object !== undefined) findings.filled(object.id, 'BT-18')
    for (const { term } of oddAt(invoice, 'incomplete', 'cac:AdditionalDocumentReference')) findings.filled(undefined, term ?? 'BT-122')
    for (const { id } of supportingDocuments ?? []) findings.filled(id, 'BT-122')
  }),
  rule('BR-55', ['BT-25'], ({ preceding }, _facts, findings) => {
    for (const { number } of preceding ?? []) findings.exists(number, 'BT-25')
  }),
]
