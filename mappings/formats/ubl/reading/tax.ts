import type { VatCategory, VatSubtotal } from '../../../model/invoice.ts'
import type { Stated, StatedTaxTotal } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'

/** A VAT category under the aggregate's name, with the terms of its code and rate. */
export function vatCategory(within: UblNode, aggregate: string, code: string, rate: string): Stated<VatCategory> | undefined {
  const node = within.one(aggregate, code)
  return node && {
    code: node.text('cbc:ID', code),
    rate: node.decimal('cbc:Percent', rate),
    otherScheme: otherScheme(node),
  }
}

/** Whether a tax scheme is VAT; the rules look at it in capitals. */
export function isVat(scheme: string | undefined): boolean {
  return scheme?.toUpperCase() === 'VAT'
}

/** The tax scheme of a category or registration. */
export function taxScheme(node: UblNode): string {
  return node.all('cac:TaxScheme/cbc:ID')[0]?.element.text.trim() ?? ''
}

function otherScheme(node: UblNode): string | undefined {
  const scheme = taxScheme(node)
  return isVat(scheme) ? undefined : scheme
}

const amountAttributes: readonly string[] = ['currencyID']

/** Every TaxTotal (BT-110, BT-111) in document order, with the VAT breakdown that is in it (BG-23). */
export function taxTotals(root: UblNode): readonly StatedTaxTotal[] {
  return root.all('cac:TaxTotal').map((node) => {
    const amount = node.one('cbc:TaxAmount', 'BT-110')
    return {
      amount: amount?.ownDecimal('BT-110'),
      currency: amount?.attribute('currencyID', amountAttributes),
      breakdown: node.all('cac:TaxSubtotal').map(subtotal),
    }
  })
}

function subtotal(node: UblNode): Stated<VatSubtotal> {
  const category = node.all('cac:TaxCategory')[0]
  return {
    taxableAmount: node.amount('cbc:TaxableAmount', 'BT-116'),
    taxAmount: node.amount('cbc:TaxAmount', 'BT-117'),
    ...vatCategory(node, 'cac:TaxCategory', 'BT-118', 'BT-119'),
    exemptionReasonCode: category?.text('cbc:TaxExemptionReasonCode', 'BT-121'),
    exemptionReason: category?.text('cbc:TaxExemptionReason', 'BT-120'),
  }
}
