/** What EN 16931 asks of a VAT category. */
export interface CategoryRules {
  /** The name of its rules: BR-S-…, BR-IC-… */
  readonly family: string
  readonly rate: 'positive' | 'zero' | 'none' | 'any'
  readonly exemptionReason: 'required' | 'forbidden' | 'any'
}

/** By the codes of UNCL5305. */
export const categoryRules: Readonly<Record<string, CategoryRules>> = {
  S: { family: 'BR-S', rate: 'positive', exemptionReason: 'forbidden' },
  Z: { family: 'BR-Z', rate: 'zero', exemptionReason: 'forbidden' },
  E: { family: 'BR-E', rate: 'zero', exemptionReason: 'required' },
  AE: { family: 'BR-AE', rate: 'zero', exemptionReason: 'required' },
  K: { family: 'BR-IC', rate: 'zero', exemptionReason: 'required' },
  G: { family: 'BR-G', rate: 'zero', exemptionReason: 'required' },
  O: { family: 'BR-O', rate: 'none', exemptionReason: 'required' },
  L: { family: 'BR-AF', rate: 'any', exemptionReason: 'forbidden' },
  M: { family: 'BR-AG', rate: 'any', exemptionReason: 'forbidden' },
  B: { family: 'BR-B', rate: 'any', exemptionReason: 'any' },
}

/** Exemption reasons (VATEX) that stand for one category. */
export const categoryOfReason: Readonly<Record<string, string>> = {
  'VATEX-EU-G': 'G',
  'VATEX-EU-O': 'O',
  'VATEX-EU-IC': 'K',
  'VATEX-EU-AE': 'AE',
  'VATEX-EU-D': 'E',
  'VATEX-EU-F': 'E',
  'VATEX-EU-I': 'E',
  'VATEX-EU-J': 'E',
}
