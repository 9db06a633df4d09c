/** The element of an account number: an IBAN has its own, and may not stand in the other (guide 4.6.1). */
export function accountElement(account: string): 'IBAN_ACCOUNT_NUMBER' | 'BANK_ACCOUNT_NUMBER' {
  return /^[A-Z]{2}\d\d/.test(account) ? 'IBAN_ACCOUNT_NUMBER' : 'BANK_ACCOUNT_NUMBER'
}
