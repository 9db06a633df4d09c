import { listed } from '../../../errors/words/words.ts'
import { has, type UblName } from './elements.ts'
import type { Define } from './define.ts'
import type { Context } from './pattern.ts'

/** A party has a name or an identifier. */
export function namedPartyContext(rule: Define, number: string, role: UblName): Context {
  const paths = [['cac:Party', 'cac:PartyName', 'cbc:Name'], ['cac:Party', 'cac:PartyIdentification', 'cbc:ID']] as const
  return partyContext(rule, number, [role], role, paths)
}

/** A party that is registered has its registered name or an identifier. */
export function registeredPartyContext(rule: Define, number: string, role: UblName): Context {
  const paths = [['cac:PartyLegalEntity', 'cbc:RegistrationName'], ['cac:PartyIdentification', 'cbc:ID']] as const
  return partyContext(rule, number, [`${role}/cac:Party`], `${role}/cac:Party`, paths)
}

function partyContext(rule: Define, number: string, at: readonly string[], from: string, paths: readonly (readonly UblName[])[]): Context {
  return {
    at,
    rules: [rule(number, paths.map((path) => `${from}/${path.join('/')}`), (place, _facts, findings) => {
      if (!paths.some((path) => has(place.element, ...path))) findings.add('KS-RULE-MISSING', { term: listed('or', paths.map((path) => path.join('/'))) }, place)
    })],
  }
}
