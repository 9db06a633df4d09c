/** What EN 16931 asks of a VAT category; its rules are made from this. */
export interface Category {
  /** The code of UNCL5305. */
  readonly code: string
  /** The name of its rules: BR-S-01 … */
  readonly family: string
  /** What its rate must be. */
  readonly rate: 'positive' | 'zero' | 'none' | 'not negative'
  /** `each`: one row of the breakdown for each rate, with VAT; `one`: one row, without VAT. */
  readonly rows: 'each' | 'one'
  /** Whether what is under another tax scheme counts too, where the official test of -01 does not look: in its uses, and in the rows that answer them. */
  readonly anyScheme?: { readonly uses: boolean } | undefined
  readonly exemptionReason: 'needed' | 'forbidden'
  /** Who must have a tax identifier: the seller any (BT-31, BT-32, or BT-63) or one for VAT, the buyer one for VAT or any legal one, or nobody at all. */
  readonly seller: 'any' | 'VAT' | 'forbidden'
  readonly buyer: 'VAT or legal' | 'VAT' | 'forbidden' | undefined
}

const taxed = { rows: 'each', exemptionReason: 'forbidden', seller: 'any', buyer: undefined } as const
const untaxed = { rate: 'zero', rows: 'one', exemptionReason: 'needed', seller: 'any', buyer: undefined } as const

/** Every category but B, which has two rules of its own. */
export const categories: readonly Category[] = [
  { ...taxed, code: 'S', family: 'BR-S', rate: 'positive', anyScheme: { uses: true } },
  { ...untaxed, code: 'Z', family: 'BR-Z', exemptionReason: 'forbidden' },
  { ...untaxed, code: 'E', family: 'BR-E' },
  { ...untaxed, code: 'AE', family: 'BR-AE', buyer: 'VAT or legal' },
  { ...untaxed, code: 'K', family: 'BR-IC', seller: 'VAT', buyer: 'VAT' },
  { ...untaxed, code: 'G', family: 'BR-G', seller: 'VAT' },
  { ...untaxed, code: 'O', family: 'BR-O', rate: 'none', seller: 'forbidden', buyer: 'forbidden' },
  { ...taxed, code: 'L', family: 'BR-AF', rate: 'not negative', anyScheme: { uses: false } },
  { ...taxed, code: 'M', family: 'BR-AG', rate: 'not negative' },
]
