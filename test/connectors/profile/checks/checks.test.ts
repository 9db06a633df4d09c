import { describe, expect, test } from 'vitest'
import { parseProfile } from '../../../../connectors/profile/parse.ts'
import { render } from '../../../../errors/failure.ts'
import { changed, sampleProfile } from '../sample.ts'

function faults(text: string): readonly string[] {
  return parseProfile(text, 'esimerkki').problems.map((problem) => `${problem.code}: ${render(problem)}`)
}

/** The sample with a second flow, a copy of the first one with changes. */
function withSecondFlow(...changes: readonly (readonly [string, string])[]): string {
  const flow = sampleProfile.slice(sampleProfile.indexOf('  - name: invoices'))
  const second = changes.reduce((text, [piece, by]) => changed(piece, by, text), flow)
  return changed('  - path: flows.invoices\n', '  - path: flows\n') + second
}

const receiver = `    receiver:
      - id: "003702057174"
        scheme: "0216"
        intermediator: "003703575029"
        environment: production
        from: 2025-01-01
`

function receivers(...spans: readonly (readonly [string, string?])[]): string {
  const list = spans.map(([from, until], index) => `      - id: "003702057174${index}"\n        scheme: "0216"\n        intermediator: X\n        environment: production\n        from: ${from}\n${until === undefined ? '' : `        until: ${until}\n`}`)
  return `    receiver:\n${list.join('')}`
}

const fileFlow = (name: string, layout: string): string => `  - name: ${name}
    documents: [devices]
    system: register
    format: layout:${layout}
    role: original
    environment: production
    from: 2025-01-01
    sender: [{ id: A, environment: production, from: 2025-01-01 }]
    receiver: [{ id: B, environment: production, from: 2025-01-01 }]
`

/** A profile with a device register and two flows to it. */
const withFiles = `${sampleProfile.slice(0, sampleProfile.indexOf('certainty:'))}certainty:
  - { path: systems, status: example, note: Invented. }
  - { path: flows, status: example, note: Invented. }
  - path: a.yaml
    status: example
    note: Invented.
systems:
  register:
    kind: fixed-position-files
    environment: production
    files: { cut: ["18:00"] }
    settings: { channel: { kind: folder, path: env:REGISTER } }
flows:
${fileFlow('first', 'a.yaml')}${fileFlow('second', 'b.yaml')}`

/** The profile with one approved account. */
function approving(payee: string, account: string, until?: string): string {
  return changed('systems:\n', `approvedAccounts: [{ payee: "${payee}", account: ${account}, from: 2025-01-01${until === undefined ? '' : `, until: ${until}`} }]\nsystems:\n`)
}

/** The profile with a purchasing system that speaks cXML. */
function withCxml(environment: string, deploymentMode: string): string {
  const system = `  purchasing:
    kind: cxml
    environment: ${environment}
    settings: { channel: { kind: http, baseUrl: env:PURCHASING }, sharedSecret: env:OURS, receivedSecrets: [env:THEIRS], deploymentMode: ${deploymentMode} }
`
  return changed('flows:\n', `${system}flows:\n`, changed('  - path: systems.operator\n', '  - path: systems\n'))
}

describe('a profile is refused', () => {
  test.each([
    ['whose folder has another name', changed('municipality: esimerkki', 'municipality: toinen'), 'KS-PROFILE-FOLDER-NAME', 'municipality is toinen, the folder is esimerkki'],
    ['whose flow goes to an unknown system', changed('system: operator', 'system: operater'), 'KS-PROFILE-SYSTEM-UNKNOWN', 'flows.invoices.system is operater; the systems are operator. Write operator,'],
    ['whose system does not take the format', changed('format: finvoice-3.0\n', 'format: finvoice-3.0-soap\n'), 'KS-PROFILE-FORMAT-OF-KIND', 'a system of the kind operator-rest takes finvoice-3.0, finvoice-3.0-zip, peppol-bis-3'],
    ['whose system takes no layouts', changed('format: finvoice-3.0\n', 'format: layout:a.yaml\n', changed('- path: flows.invoices\n', '- path: flows.invoices\n    status: example\n    note: x\n  - path: a.yaml\n')), 'KS-PROFILE-FORMAT-OF-KIND', 'is layout:a.yaml'],
    ['whose operator announces another format', changed('format: FINVOICE30', 'format: PEPPOLBIS30'), 'KS-PROFILE-SETTINGS-FORMAT', 'the system operator announces PEPPOLBIS30'],
    ['whose format cannot hold the document', changed('documents: [invoice, creditNote]', 'documents: [invoice, order]'), 'KS-PROFILE-DOCUMENT-OF-FORMAT', 'flows.invoices.documents has order; finvoice-3.0 holds invoice, creditNote'],
    ['whose flow ends before it begins', changed('    role: original\n', '    role: original\n    until: 2024-12-31\n'), 'KS-PROFILE-DATES', 'is from 2025-01-01 until 2024-12-31'],
    ['whose invoices have order settings', changed('    role: original\n', '    role: original\n    cancelledOrders: zero quantities\n'), 'KS-PROFILE-FIELD-NOT-USED', 'the flow carries no orders'],
    ['whose invoices wait for a number that no reference takes', changed('    role: original\n', '    role: original\n    waitsForBuyersNumber: P3D\n'), 'KS-PROFILE-FIELD-NOT-USED', 'no reference takes purchaseOrder from order.buyersNumber'],
    ['whose Finvoice has an envelope', changed('    role: original\n', '    role: original\n    envelope: sbdh\n'), 'KS-PROFILE-FIELD-NOT-USED', 'only documents of the Peppol network have an envelope'],
    ['whose Finvoice has an image attached', changed('    role: original\n', '    role: original\n    attachImage: fi\n'), 'KS-PROFILE-IMAGE-OF-FORMAT', 'flows.invoices.attachImage is set, and the format is finvoice-3.0; the image can be attached to teappsxml-3.0-zip'],
    ['whose account has a wrong check digit', approving('2362180-3', 'FI2112345600000786'), 'KS-PROFILE-VALUE', 'an IBAN without spaces whose check digits are right'],
    ['whose payee has a wrong check digit', approving('2362180-4', 'FI2112345600000785'), 'KS-PROFILE-VALUE', 'with the right check digit'],
    ['whose approval ends before it begins', approving('2362180-3', 'FI2112345600000785', '2024-12-31'), 'KS-PROFILE-DATES', 'is from 2025-01-01 until 2024-12-31'],
    ['that sends production documents to a test system', changed('    environment: production\n    settings', '    environment: test\n    settings'), 'KS-PROFILE-ENVIRONMENT', 'the flow invoices is production, and systems.operator.environment is test'],
    ['that sends production documents to a test address', changed(receiver, receiver.replace('production', 'test')), 'KS-PROFILE-ENVIRONMENT', 'the flow invoices is production, and flows.invoices.receiver.003702057174.environment is test'],
    ['whose address has a wrong check digit', changed(receiver, receiver.replace('003702057174', '003702057175')), 'KS-PROFILE-ADDRESS', 'its check digit or its shape is not that of an OVT'],
    ['whose address is a wrong IBAN', changed(receiver, receiver.replace('003702057174', 'FI2112345600000786').replace('0216', '9918')), 'KS-PROFILE-ADDRESS', 'not those of an IBAN'],
    ['whose Finvoice address has no scheme', changed(receiver, receiver.replace('        scheme: "0216"\n', '')), 'KS-PROFILE-ADDRESS', 'EN 16931 demands its scheme'],
    ['whose Finvoice address has no operator', changed('        intermediator: "003703575029"\n', ''), 'KS-PROFILE-ADDRESS', 'Finvoice needs the intermediator'],
    ['whose first day has no address', changed(receiver, receivers(['2025-01-03'])), 'KS-PROFILE-ADDRESS-GAP', 'flows.invoices.receiver has no address from 2025-01-01 until 2025-01-02'],
    ['whose addresses leave a day out', changed(receiver, receivers(['2025-01-01', '2025-12-30'], ['2026-01-01'])), 'KS-PROFILE-ADDRESS-GAP', 'from 2025-12-31 until 2025-12-31'],
    ['whose last address ends', changed(receiver, receivers(['2025-01-01', '2025-12-31'])), 'KS-PROFILE-ADDRESS-GAP', 'from 2026-01-01 until further notice'],
    ['whose addresses overlap', changed(receiver, receivers(['2025-01-01', '2026-01-01'], ['2026-01-01'])), 'KS-PROFILE-ADDRESS-OVERLAP', 'has both 0037020571740 and 0037020571741 on 2026-01-01'],
    ['whose pattern is no regular expression', changed('[0-9]{4}', '[0-9'), 'KS-PROFILE-PATTERN', 'flows.invoices.demands.buyerReference.pattern'],
    ['whose pattern could take for ever', changed('[0-9]{4}', '(a+)+'), 'KS-PROFILE-PATTERN', 'a group is repeated'],
    ['whose opening hours end before they begin', changed('    settings:', '    lane: {openingHours: {days: [monday], from: "18:00", until: "08:00"}}\n    settings:'), 'KS-PROFILE-OPENING-HOURS', 'is from 18:00 until 08:00'],
    ['whose cXML speaks of another environment than its system', withCxml('production', 'test'), 'KS-PROFILE-SYSTEM-ENVIRONMENT', 'the environment of the system purchasing is production, and systems.purchasing.settings.deploymentMode is test'],
    ['that does not say how certain a system is', changed('path: systems.operator', 'path: buyer'), 'KS-PROFILE-CERTAINTY-MISSING', 'no entry of certainty covers systems.operator'],
    ['that is certain of something it does not have', changed('path: systems.operator', 'path: systems.operator\n    status: likely\n    note: x\n  - path: systems.bank'), 'KS-PROFILE-CERTAINTY-PATH', 'is systems.bank'],
    ['with two flows of one name', withSecondFlow(['role: original', 'role: copy']), 'KS-PROFILE-NAME-TWICE', 'is invoices again'],
    ['with two originals of one document', withSecondFlow(['name: invoices', 'name: twice'], ['[invoice, creditNote]', '[creditNote]']), 'KS-PROFILE-ORIGINAL-TWICE', 'creditNote on 2025-01-01 in the flows invoices and twice'],
    [
      'whose two flows write different files to one system',
      withFiles.replace('layout:b.yaml', 'layout:c.yaml').replaceAll('path: a.yaml', 'path: c.yaml\n    status: example\n    note: x\n  - path: a.yaml'),
      'KS-PROFILE-LAYOUTS-OF-SYSTEM',
      'flows.second.format is layout:c.yaml; the flow first writes layout:a.yaml',
    ],
  ])('%s', (_, text, code, expected) => {
    expect(faults(text)).toEqual([expect.stringContaining(`${code}: `)])
    expect(faults(text)[0]).toContain(expected)
  })

  test('with two flows of one stage to one system, and none that share the stages out', () => {
    const orders = (name: string, stages: string): string => withSecondFlow(['name: invoices', `name: ${name}`], ['[invoice, creditNote]', `[order]\n    cancelledOrders: zero quantities\n    stages: [${stages}]`])
    const both = (one: string, other: string): readonly string[] => faults(orders('one', one) + orders('other', other).slice(changed('  - path: flows.invoices\n', '  - path: flows\n').length))
    expect(both('placed, changed', 'changed')).toContainEqual(expect.stringMatching(/^KS-PROFILE-STAGE-TWICE: .*order, changed, to operator on 2025-01-01 in the flows one and other/))
    expect(both('placed', 'changed, cancelled').filter((each) => each.startsWith('KS-PROFILE-STAGE-TWICE'))).toEqual([])
  })

  test('with stages of documents that a flow does not carry', () => {
    expect(faults(changed('documents: [invoice, creditNote]', 'documents: [invoice, creditNote]\n    stages: [placed]'))).toEqual([expect.stringMatching(/^KS-PROFILE-FIELD-NOT-USED: .*flows\.invoices\.stages/)])
  })

  test('with a copy of orders', () => {
    const text = withSecondFlow(['name: invoices', 'name: orders'], ['[invoice, creditNote]', '[order]'], ['role: original', 'role: copy'])
    expect(faults(text)).toContainEqual(expect.stringMatching(/^KS-PROFILE-ORDER-COPY: .*flows\.orders\.documents/))
  })

  test('and every part without certainty is named', () => {
    expect(faults(changed('path: flows.invoices', 'path: buyer')).map((fault) => /covers (\S+)\./.exec(fault)?.[1])).toEqual([
      'flows.invoices.sender.003723621803',
      'flows.invoices.receiver.003702057174',
      'flows.invoices.demands.buyerReference',
    ])
  })
})

describe('a profile is taken', () => {
  test.each([
    ['whose second flow is a copy', withSecondFlow(['name: invoices', 'name: copies'], ['role: original', 'role: copy'])],
    ['whose second original begins when the first has ended', changed('    from: 2025-01-01\n    sender', '    from: 2025-01-01\n    until: 2025-12-31\n    sender', withSecondFlow(['name: invoices', 'name: later'], ['    from: 2025-01-01\n    sender', '    from: 2026-01-01\n    sender']))],
    ['whose second original is only a shadow', withSecondFlow(['name: invoices', 'name: shadow'], ['role: original', 'role: original\n    mode: shadow'])],
    ['whose addresses follow one another', changed(receiver, receivers(['2025-01-01', '2025-12-31'], ['2026-01-01']))],
    ['whose addresses are not in order of time', changed(receiver, receivers(['2026-01-01'], ['2025-01-01', '2025-12-31']))],
    ['whose addresses go beyond its days', changed('    role: original\n', '    role: original\n    until: 2025-06-30\n', changed(receiver, receivers(['2024-01-01', '2025-12-31'], ['2026-02-01'])))],
    ['whose two flows write files of one layout to a system', withFiles.replace('layout:b.yaml', 'layout:a.yaml')],
    ['whose cXML speaks of the environment of its system', withCxml('test', 'test')],
    ['that approves accounts', approving('2362180-3', 'FI2112345600000785', '2026-12-31')],
    ['that approves an account of a payee without a Y-tunnus', approving('DE123456789', 'DE89370400440532013000')],
    ['with an IBAN as its address', changed(receiver, receiver.replace('003702057174', 'FI2112345600000785').replace('0216', '9918'))],
  ])('%s', (_, text) => expect(faults(text)).toEqual([]))
})
