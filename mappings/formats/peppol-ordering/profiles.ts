/** Business processes of Peppol ordering (`cbc:ProfileID`). */
/** Orders that nobody answers by a document. */
export const orderOnly = 'urn:fdc:peppol.eu:poacc:bis:order_only:3'
export const ordering = 'urn:fdc:peppol.eu:poacc:bis:ordering:3'
export const advancedOrdering = 'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3'
export const orderAgreementProcess = 'urn:fdc:peppol.eu:poacc:bis:order_agreement:3'

export const despatch = 'urn:fdc:peppol.eu:poacc:bis:despatch_advice:3'
export const catalogueWithoutResponse = 'urn:fdc:peppol.eu:poacc:bis:catalogue_wo_response:3'
export const invoiceResponseProcess = 'urn:fdc:peppol.eu:poacc:bis:invoice_response:3'
export const messageLevelResponseProcess = 'urn:fdc:peppol.eu:poacc:bis:mlr:3'
export const messageLevelStatusProcess = 'urn:peppol:edec:mls'
