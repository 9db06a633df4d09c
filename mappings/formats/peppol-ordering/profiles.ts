/** Business processes of Peppol ordering (`cbc:ProfileID`). */
export const ordering = 'urn:fdc:peppol.eu:poacc:bis:ordering:3'
export const advancedOrdering = 'urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3'
export const orderAgreementProcess = 'urn:fdc:peppol.eu:poacc:bis:order_agreement:3'
