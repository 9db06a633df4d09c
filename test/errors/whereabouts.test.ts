import { describe, expect, test } from 'vitest'
import { located, problem, render } from '../../errors/failure.ts'
import { documentKind, inDocument, term } from '../../errors/words/words.ts'

const missing = (name: string) => problem('KS-RULE-MISSING', { rule: 'BR-X', term: term(name), where: inDocument })
const at = { kind: documentKind('creditNote'), number: 'H-7', buyersOrders: ['4500012345'], sellersOrders: ['T-1', 'T-2'], line: '3' }

describe('a problem that is put into its document', () => {
  test.each([
    ['fi', 'Hyvityslasku H-7, ostajan tilausnumero 4500012345 (BT-13), myyjän tilausnumero T-1, T-2 (BT-14), rivi 3. Asiakirjasta puuttuu'],
    ['sv', 'Kreditnota H-7, köparens beställningsnummer 4500012345 (BT-13), säljarens beställningsnummer T-1, T-2 (BT-14), rad 3. Dokumentet saknar'],
    ['en', 'Credit note H-7, purchase order number 4500012345 (BT-13), sales order number T-1, T-2 (BT-14), line 3. The document lacks'],
  ] as const)('says in %s which document, orders and line it is about, before what is wrong', (language, beginning) => {
    expect(render(located(missing('BT-10'), at), language).slice(0, beginning.length)).toBe(beginning)
  })

  test('says nothing of what is not known, and of many orders the first five', () => {
    expect(render(located(missing('BT-10'), {}))).toBe(render(missing('BT-10')))
    expect(render(located(missing('BT-10'), { number: '1' }))).toMatch(/^The document 1\. The document lacks/)
    expect(render(located(missing('BT-10'), { sellersOrders: ['1', '2', '3', '4', '5', '6'] }))).toMatch(/^Sales order number 1, 2, 3, 4, 5 … \(BT-14\)\. /)
  })

  test('keeps what is known of it already', () => {
    expect(located(located(missing('BT-10'), { line: '2' }), at).at).toEqual({ ...at, line: '2' })
  })

  test('takes what is wrong beside it along, which names the document once more only where it is about another line', () => {
    const { line: _, ...document } = at
    const lines = render(located({ ...missing('BT-10'), also: [missing('BT-11'), located(missing('BT-12'), { line: '4' })] }, document)).split('\n')
    expect(lines.map((text) => text.startsWith('Credit note H-7'))).toEqual([true, false, true])
    expect(lines[2]).toContain(', line 4. ')
  })

  test.each([
    ['fi', 'Toimija: verkkokauppa.', 'Toimija: asiakirjan laatija, joka korjaa sen.'],
    ['sv', 'Vem som kan åtgärda: webbutiken.', 'Vem som kan åtgärda: dokumentets utfärdare, som rättar det.'],
    ['en', 'Who can act: the shop.', 'Who can act: the issuer of the document, who corrects it.'],
  ] as const)('is in %s for whoever wrote the document where others did, with what to do', (language, ours, theirs) => {
    expect(render(missing('BT-10'), language)).toMatch(new RegExp(`BT-10[^]*${ours}$`))
    const received = render(located(missing('BT-10'), { isReceived: true }), language)
    expect(received).toBe(render(missing('BT-10'), language).replace(ours, theirs))
  })
})
