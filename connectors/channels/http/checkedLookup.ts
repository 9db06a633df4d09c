import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { failure } from '../../../errors/failure.ts'
import type { AddressRules } from './addressRules.ts'

/** Resolves a name to all its addresses. */
export type Resolver = (host: string, options: LookupOptions & { readonly all: true }, done: (error: Error | null, addresses: LookupAddress[]) => void) => void

/**
 * The name lookup of a connection: asks for every address of the name at the moment of connecting, and fails with
 * KS-CHANNEL-ADDRESS when one of them is not allowed. What was checked is what is connected to.
 */
export function checkedLookup(rules: AddressRules, resolve: Resolver = systemLookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0)
      const refused = addresses.find(({ address }) => !rules.allows(address))
      const [first] = addresses
      if (refused !== undefined) return done(failure('KS-CHANNEL-ADDRESS', { host, address: refused.address }), '', 0)
      if (first === undefined) return done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), '', 0)
      if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}
