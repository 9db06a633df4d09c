/** Ids of the rules that object to an official example, blanks between them, by why they are right to. */
export type Objections = Readonly<Record<string, string>>

const noMark = 'it is not marked as EN 16931'
const madeUp = 'the identifiers of its parties, accounts and references are made up'
const older = 'its version is older than EN 16931 and has no place for it'
const textRows = { 'some rows are headings and texts alone': 'BR-21 BR-22 BR-23 BR-24 BR-25 BR-26 BR-27 BR-CO-04' }
const energyCodes = { 'its notes have codes of the energy business': 'BR-CL-08' }
const pricesInCents = { 'its energy prices are in cents': 'KS-LINE-EXACT' }
const toConsumer = { [noMark]: 'BR-01', 'its rows state prices and amounts with VAT alone': 'BR-CO-10 BR-S-08 KS-TAXABLE-EXACT', "the buyer's address has a scheme of its own, X": 'BR-CL-25', [madeUp]: 'KS-CHECK-DIGIT-ACCOUNT' }
const reasonOfZero = 'its VAT category Z has a reason'

const version13: Objections = {
  [older]: 'BR-01 BR-04 BR-49 BR-12 BR-CO-10 BR-CO-13 BR-21 BR-CO-04',
  'its rows have ordered quantities alone, in a unit of no list': 'BR-22 BR-23 BR-CL-23',
  'it has no VAT breakdown': 'BR-CO-18',
  'another amount is to be paid than its total': 'BR-CO-16',
  [madeUp]: 'KS-CHECK-DIGIT-PARTY KS-CHECK-DIGIT-REFERENCE KS-CHECK-DIGIT-ACCOUNT',
}

const version201 = 'BR-01 BR-62 BR-63 BR-49 BR-12 BR-CO-10 BR-CO-13'

/** What every template of TEAPPSXML lacks, since its elements have no values. */
const emptyTemplate = 'BR-01 BR-02 BR-04 BR-05 BR-52 BR-06 BR-07 BR-09 BR-11 BR-49 BR-31 BR-32 BR-12 BR-13 BR-14 BR-15 BR-CO-10 BR-CO-11 BR-CO-13 BR-CO-14 BR-CO-15 BR-CO-16 BR-45 BR-46 BR-47 BR-CO-17 '
  + 'BR-CL-04 BR-CL-14 BR-CL-15 BR-21 BR-23 BR-24 BR-25 BR-26 BR-27 BR-64 BR-65 BR-CO-04 BR-41 BR-43 KS-CHECK-DIGIT-ACCOUNT'
const noValues = 'it is a template without values'
const noNumbers = { 'neither do its dates and numbers have any': 'BR-03 BR-48 BR-22' }
const charges30 = 'the template of version 3.0 has document charges and more codes'
const noSchemes = 'version 2.7.2 has no schemes of electronic addresses'

/** Every official example of Finvoice and TEAPPSXML, by its path below the standards folder, with what EN 16931 and the Finnish rules object to. */
export const officialObjections: Readonly<Record<string, Objections>> = {
  'finvoice/examples/1.2/finvoice.xml': {
    [older]: 'BR-01 BR-49 BR-12 BR-CO-10 BR-CO-13 BR-47 BR-21 BR-CO-04',
    'its addresses have no country': 'BR-09 BR-11 BR-57',
    'its VAT number is a Y-tunnus': 'BR-CO-09',
    'its total lacks a hundred, and a cent of VAT is too much': 'BR-CO-15 KS-VAT-EXACT',
    'some rows are texts, and one has a discount that is a percentage alone': 'BR-22 BR-23 BR-24 BR-25 BR-26 BR-27 BR-41 BR-42 BR-CO-23 KS-LINE-EXACT',
    'its units are abbreviations': 'BR-CL-23',
    'its account is no IBAN': 'KS-CHECK-DIGIT-ACCOUNT',
  },
  'finvoice/examples/1.3/example.xml': version13,
  'finvoice/examples/1.3/sample.xml': version13,
  'finvoice/examples/2.01/Finvoice 2.01 example.xml': {
    [older]: `${version201} BR-47 BR-21 BR-CO-04`,
    'its quantity is an amount of euros': 'BR-CL-23 KS-LINE-EXACT',
    'its row has no VAT rate': 'KS-TAXABLE-EXACT',
    [madeUp]: 'KS-CHECK-DIGIT-REFERENCE KS-CHECK-DIGIT-ACCOUNT',
  },
  'finvoice/examples/2.01/finvoice_201_example.xml': { [older]: version201, 'its unit is an abbreviation': 'BR-CL-23' },
  'finvoice/examples/3.0/Verkkoyhtion_kulutuslaskuesimerkki_Ennakko_PaidAmount_20190405.xml': { ...toConsumer, ...textRows, ...energyCodes },
  'finvoice/examples/3.0/Verkkoyhtion_kulutuslaskuesimerkki_Vakiokorvaus_20190405.xml': { ...toConsumer, ...textRows, ...energyCodes, [reasonOfZero]: 'BR-Z-10', 'its compensation of VAT category Z has no net amount': 'BR-Z-08' },
  'finvoice/examples/3.0/Verkkoyhtiön_kulutuslaskuesimerkki_20190405.xml': { ...toConsumer, ...textRows, ...energyCodes, 'its VAT is the sum of the months': 'KS-VAT-EXACT' },
  'finvoice/examples/3.0/Verkkoyhtiö_yrityslaskuesimerkki_20190405.xml': { ...textRows, ...energyCodes, ...pricesInCents, [reasonOfZero]: 'BR-Z-10', [madeUp]: 'KS-CHECK-DIGIT-PARTY KS-CHECK-DIGIT-ACCOUNT' },
  'finvoice/examples/3.0/Verkkoyhtiö_yrityslaskuesimerkki_siirtyvä_veloitus_20190405.xml': { ...textRows, ...energyCodes, ...pricesInCents, [madeUp]: 'KS-CHECK-DIGIT-PARTY KS-CHECK-DIGIT-ACCOUNT' },
  'finvoice/examples/3.0/Verkkoyhtiön_loppulaskuesimerkki_yritys_20190405.xml': { ...textRows, ...energyCodes, ...pricesInCents, [madeUp]: 'KS-CHECK-DIGIT-PARTY KS-CHECK-DIGIT-ACCOUNT' },
  'finvoice/examples/3.0/Verkkoyhtiön_läpilaskutuksen_erillislaskuesimerkki_20190405.xml': { ...textRows, ...energyCodes, ...pricesInCents, [madeUp]: 'KS-CHECK-DIGIT-ACCOUNT' },
  'finvoice/examples/3.0/finvoice_30_example.xml': { [madeUp]: 'KS-CHECK-DIGIT-PARTY' },
  'teapps/examples/2.7.2/D.20180608082717.90430823.xml': {
    [older]: 'BR-01 BR-04 BR-62 BR-63 BR-49 BR-47 BR-CO-04 UBL-SR-48',
    "its seller's address has no country": 'BR-09',
    'some rows are texts alone': 'BR-22 BR-23 BR-25 BR-26 BR-27',
    [madeUp]: 'KS-CHECK-DIGIT-PARTY',
  },
  'teapps/examples/2.7.2/empty-default.xml': { [noValues]: `${emptyTemplate} UBL-DT-06`, [noSchemes]: 'BR-62 BR-63', ...noNumbers },
  'teapps/examples/2.7.2/empty.xml': { [noValues]: `${emptyTemplate} UBL-DT-06`, [noSchemes]: 'BR-62 BR-63' },
  'teapps/examples/3.0/empty-default.xml': { [noValues]: `${emptyTemplate} UBL-DT-06`, [charges30]: 'BR-36 BR-37 BR-CO-12 BR-CL-05 BR-CL-06 BR-CL-22 BR-CL-25', ...noNumbers },
  'teapps/examples/3.0/empty.xml': { [noValues]: emptyTemplate, [charges30]: 'BR-36 BR-37 BR-CO-12 BR-CL-05 BR-CL-22 BR-CL-25' },
  'teapps/extracted/guide_basic_example.xml': { "the buyer's address is an account number, whose scheme 0021 is in no list": 'BR-CL-25', [madeUp]: 'KS-CHECK-DIGIT-REFERENCE KS-CHECK-DIGIT-ACCOUNT' },
}
