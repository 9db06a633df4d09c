import { z } from 'zod'
import { asText } from '../../errors/words/inText.ts'
import { approvedAccount } from './schema/account.ts'
import { flowSchema } from './schema/flow.ts'
import { orderingSchema } from './schema/ordering.ts'
import { receivingFlowSchema } from './schema/receivingFlow.ts'
import { systemSchema } from './schema/system.ts'
import { businessId, fileInFolder, hostName, line, name, ovt } from './schema/values.ts'

/** Id of a municipality: its folder's name. */
const municipalityId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: asText('the name of the folder: small letters a to z, digits and hyphens') })

const buyer = z.strictObject({
  businessIds: z.array(businessId).min(1).max(50).describe('Y-tunnus of the municipality and of its own enterprises, nnnnnnn-c.'),
  ovts: z.array(ovt).max(200).default([]).describe('OVT addresses by which the shop may name it, with their suffixes.'),
  units: z.array(line).max(500).default([]).describe('Codes of its units by which the shop may name it.'),
})

const certainty = z.strictObject({
  path: z.string().min(1).max(200).describe('What it is about: a field of this file with dots, such as systems.operator or flows.invoices.receiver, or a file of this folder.'),
  status: z.enum(['verified', 'likely', 'example']).describe('verified in a public source; likely, that is inferred; or only an example.'),
  note: line.describe('Where it was verified, or what to ask the municipality.'),
})

/** One municipality's profile, as `profile.yaml` says it and with defaults filled in. */
export const profileSchema = z.strictObject({
  municipality: municipalityId.describe('Id of the municipality: the name of this folder.'),
  name: z.strictObject({ fi: line, sv: line }).describe('Name in Finnish and Swedish.'),
  municipalityCode: z.string().regex(/^\d{3}$/, { error: asText('three digits, in quotes') }).describe('Municipality code of Statistics Finland, in quotes.'),
  language: z.enum(['fi', 'sv', 'en']).default('fi').describe('Language of messages to its people.'),
  buyer: buyer.describe('Which buyers are its own; no two profiles may name the same one.'),
  certainty: z.array(certainty).min(1).max(200).describe('How certain each part of this profile is.'),
  attachmentHosts: z.array(hostName).max(20).default([]).describe('Hosts on which attachments that travel as links may lie, by their whole names. With none, a document that links to its attachment is parked.'),
  approvedAccounts: z.array(approvedAccount).max(500).optional().describe('Accounts that invoices may ask to pay to, by payee. An invoice with another account is parked until a person approves it. Leave the field out where the municipality checks accounts by itself.'),
  ordering: orderingSchema.prefault({}).describe('Who may order, and for how much; docs/range.md tells how.'),
  range: fileInFolder.optional().describe('Table of what its units may order, and up to which price and quantity; its catalogues hold nothing else. Without it everything may be ordered.'),
  shared: z.array(line).max(200).default([]).describe('What this municipality uses together with others, on purpose: references such as env:OPERATOR_CLIENT_SECRET, ids of receivers. Each of them lists it.'),
  systems: z.record(name, systemSchema).describe('Its systems by name.'),
  flows: z.array(flowSchema).min(1).max(50).describe('Which documents go to which system, and from when to when.'),
  receives: z.array(receivingFlowSchema).max(20).default([]).describe('Which documents come from which system, and from when to when. What comes from a system and is in none of these flows is declined.'),
})

/** A profile that has passed the schema. */
export type Profile = z.infer<typeof profileSchema>
export type { Flow, DatedAddress, Demand, ReferenceRule, ReferenceSource } from './schema/flow.ts'
export type { ReceivingFlow } from './schema/receivingFlow.ts'
export type { MatchSettings } from './schema/match.ts'
export type { LaneSettings } from './schema/lane.ts'
export type { ProfileSystem } from './schema/system.ts'
export { addressOn, inForce } from './schema/flow.ts'
export { answeringSystem } from './schema/receivingFlow.ts'
