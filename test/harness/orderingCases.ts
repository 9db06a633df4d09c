import { transactions, type Transaction } from '../../mappings/rules/ordering/transactions.ts'
import { caseFiles, configurationOf } from './publishedCases.ts'

/** The transaction that the cases of a file are of; undefined for one that we neither send nor read. */
function transactionOfCase(file: string): Transaction | undefined {
  const named = /^peppolbis-(t\d+)-/.exec(configurationOf(file))?.[1]
  return transactions.find((name) => name === named)
}

/** The files of published cases of Peppol ordering, each with its transaction. */
export function orderingCaseFiles(): readonly (readonly [file: string, transaction: Transaction])[] {
  return caseFiles('peppol-ordering').flatMap((file) => {
    const transaction = transactionOfCase(file)
    return transaction === undefined ? [] : [[file, transaction] as const]
  })
}
