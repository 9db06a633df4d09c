import type { PhraseArea } from './phrases.ts'

/** What is said of orders and of those who speak of them. */
export const orderPhrases = {
  'the shop': { fi: 'verkkokauppa', sv: 'webbutiken' },
  'the municipality': { fi: 'kunta', sv: 'kommunen' },
  'order change': { fi: 'tilauksen muutos', sv: 'orderändring' },
  'order cancellation': { fi: 'tilauksen peruutus', sv: 'annullering av order' },
  'order confirmation': { fi: 'tilausvahvistus', sv: 'orderbekräftelse' },
  'order rejection': { fi: 'tilauksen hylkäys', sv: 'avvisning av order' },
  'goods receipt': { fi: 'tavaran vastaanotto', sv: 'varumottagning' },
  'reversal of a goods receipt': { fi: 'vastaanoton peruutus', sv: 'återtagande av varumottagning' },
  'return of goods': { fi: 'tavaran palautus', sv: 'varuretur' },
  rejected: { fi: 'hylätty', sv: 'avvisad' },
  cancelled: { fi: 'peruutettu', sv: 'annullerad' },
} as const satisfies PhraseArea
