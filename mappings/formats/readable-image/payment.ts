import type { PaymentInstructions } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import { fields, freeText, type Field } from './blocks.ts'
import { groupedAccount, groupedReference } from './grouping.ts'
import { joined, type Content } from './html.ts'
import type { Wording } from './wording.ts'

/** How to pay (BG-16 to BG-19). */
export function payment(of: Stated<PaymentInstructions> | undefined, wording: Wording): Content {
  return of && fields([
    [wording.label('paymentMeans'), joined(', ', of.meansText, wording.code('paymentMeans', of.meansCode))],
    [wording.label('reference'), groupedReference(of.remittance)],
    ...(of.creditTransfers ?? []).flatMap(({ account, accountName, bic }): readonly Field[] => [
      [wording.label('account'), groupedAccount(account)],
      [wording.label('bic'), bic],
      [wording.label('accountName'), freeText(accountName)],
    ]),
    [wording.label('cardNumber'), of.card?.number],
    [wording.label('cardHolder'), of.card?.holder],
    [wording.label('mandate'), of.directDebit?.mandate],
    [wording.label('creditor'), of.directDebit?.creditor],
    [wording.label('debitedAccount'), groupedAccount(of.directDebit?.debitedAccount)],
  ])
}
