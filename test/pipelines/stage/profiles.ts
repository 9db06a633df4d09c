import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleProfiles } from '../../../connectors/profile/load.ts'
import { changed } from '../../connectors/profile/sample.ts'

const layoutFile = 'layouts/posting.yaml'
/** All municipalities of a stage are reached at one address. */
const receiver = '003702048198'

/** A profile as data; JSON is YAML. */
export interface ProfileDraft {
  readonly municipality: string
  readonly businessId: string
  /** What it shares with other profiles; default what the stage's profiles share. */
  readonly shared?: readonly string[]
  readonly systems: Readonly<Record<string, object>>
  readonly flows: readonly object[]
  /** Which documents come from where; default none. */
  readonly receives?: readonly object[]
  /** Other fields of the profile. */
  readonly more?: object
  /** Tables that its flows name, by file. */
  readonly tables?: Readonly<Record<string, string>>
}

/** Buyers whom the tests use; their check digits are right. */
export const buyers = { esimerkki: '0204819-8', toinen: '0205717-4', kolmas: '0151789-6', neljas: '0152084-1' } as const

/** A system that takes single documents. */
export function documents(more: object = {}): object {
  return { kind: 'operator-rest', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' }, format: 'FINVOICE30' }, ...more }
}

/** A system that takes files, cut at 18:00. */
export function files(more: object = {}): object {
  return { kind: 'fixed-position-files', environment: 'production', settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED' } }, files: { cut: ['18:00'] }, ...more }
}

/** A flow of invoices and credit notes as Finvoice to the system of this name. */
export function flow(name: string, system: string, more: object = {}): object {
  const address = { environment: 'production', from: '2025-01-01' }
  return {
    name, system, documents: ['invoice', 'creditNote'], format: 'finvoice-3.0', role: 'original', environment: 'production', from: '2025-01-01',
    sender: [{ id: '003723621803', scheme: '0216', intermediator: '003721291126', ...address }],
    receiver: [{ id: receiver, scheme: '0216', intermediator: '003703575029', ...address }],
    ...more,
  }
}

/** A Peppol access point. */
export function accessPoint(more: object = {}): object {
  return { kind: 'peppol-access-point', environment: 'production', settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' } }, ...more }
}

/** A flow of purchase orders and receipts that come from the system of this name. */
export function receivingFlow(name: string, system: string, more: object = {}): object {
  return { name, documents: ['purchaseOrder', 'receipt'], system, format: 'peppol-ordering', from: '2025-01-01', ...more }
}

/** A flow of invoices into files of the layout that every profile of the stage has. */
export function fileFlow(name: string, system: string, more: object = {}): object {
  return flow(name, system, { format: `layout:${layoutFile}`, role: 'copy', ...more })
}

/** One municipality with one system and one flow. */
export function oneLane(system: object = documents(), flows: readonly object[] = [flow('invoices', 'operator')]): ProfileDraft {
  return { municipality: 'esimerkki', businessId: buyers.esimerkki, systems: { operator: system }, flows }
}

/** The files of these profiles' folder. */
export function profileFiles(drafts: readonly ProfileDraft[]): Readonly<Record<string, string>> {
  const layout = readFileSync(join(exampleProfiles, 'nokia/layouts/posting.yaml'), 'utf8')
  const withoutPosting = changed('source: line.posting.account, required: true', 'source: line.posting.account', layout)
  return Object.fromEntries(drafts.flatMap((draft) => {
    const profile = JSON.stringify(profileOf(draft))
    return [[`${draft.municipality}/profile.yaml`, profile], ...(profile.includes(layoutFile) ? [[`${draft.municipality}/${layoutFile}`, withoutPosting]] : []), ...Object.entries(draft.tables ?? {}).map(([file, text]) => [`${draft.municipality}/${file}`, text])]
  }))
}

function profileOf({ municipality, businessId, systems, flows, receives = [], more = {}, tables = {}, shared = ['env:NOT_CALLED', receiver] }: ProfileDraft): object {
  const named = JSON.stringify([flows, receives, more])
  return {
    municipality, name: { fi: municipality, sv: municipality }, municipalityCode: '999', buyer: { businessIds: [businessId] },
    certainty: ['systems', 'flows', ...(receives.length === 0 ? [] : ['receives']), ...(JSON.stringify(flows).includes(layoutFile) ? [layoutFile] : []), ...Object.keys(tables).filter((path) => named.includes(path))].map((path) => ({ path, status: 'example', note: 'Invented.' })),
    ...(shared.length === 0 ? {} : { shared }), systems, flows, receives, ...more,
  }
}
