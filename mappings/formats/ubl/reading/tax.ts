import type { VatCategory } from '../../../model/invoice.ts'
import type { Stated, StatedTaxTotal, StatedVatSubtotal } from '../../../model/stated.ts'
import type { UblNode } from './node.ts'

/** The VAT category under the aggregate's name and those beside it, with the terms of their code and rate. */
export function vatCategories(within: UblNode, aggregate: string, code: string, rate: string): { readonly vat: Stated<VatCategory> | undefined; readonly furtherVat?: readonly Stated<VatCategory>[] } {
  const nodes = within.all(aggregate)
  nodes[1]?.odd('doubled', code, { count: nodes.length })
  const [vat, ...furtherVat] = nodes.map((node) => vatCategory(node, code, rate))
  return furtherVat.length === 0 ? { vat } : { vat, furtherVat }
}

/** What a category says. */
export function vatCategory(node: UblNode, code: string, rate: string): Stated<VatCategory> {
  return { code: node.text('cbc:ID', code), rate: node.decimal('cbc:Percent', rate), otherScheme: otherScheme(node) }
}

/** Whether a tax scheme is VAT; the rules look at it in capitals. */
export function isVat(scheme: string | undefined): boolean {
  return scheme?.toUpperCase() === 'VAT'
}

/** The tax scheme of a category or registration; VAT where one of several is. */
export function taxScheme(node: UblNode): string {
  const schemes = node.all('cac:TaxScheme/cbc:ID').map(({ plainText }) => plainText)
  return schemes.find(isVat) ?? schemes[0] ?? ''
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
      breakdown: node.all('cac:TaxSubtotal').flatMap(subtotals),
    }
  })
}

/** A row of the breakdown; with several categories, which it must not have, a row for each, those of VAT first. */
function subtotals(node: UblNode): readonly StatedVatSubtotal[] {
  const taxableAmount = node.amount('cbc:TaxableAmount', 'BT-116')
  const taxAmount = node.amount('cbc:TaxAmount', 'BT-117')
  const categories = node.all('cac:TaxCategory')
  if (categories.length === 0) return [{ taxableAmount, taxAmount }]
  const reasons = node.all('cac:TaxCategory/cbc:TaxExemptionReason')
  if (categories.length > 1 && reasons.length > 1) reasons[1]?.odd('doubled', 'BT-120', { count: reasons.length })
  return [...categories].sort((one, other) => Number(isVat(taxScheme(other))) - Number(isVat(taxScheme(one)))).map((category, index) => ({
    ...(index === 0 ? {} : { isBeside: true }),
    taxableAmount,
    taxAmount,
    ...vatCategory(category, 'BT-118', 'BT-119'),
    exemptionReasonCode: category.text('cbc:TaxExemptionReasonCode', 'BT-121'),
    exemptionReason: category.text('cbc:TaxExemptionReason', 'BT-120'),
  }))
}
