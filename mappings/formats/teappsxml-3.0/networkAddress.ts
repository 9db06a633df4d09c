import type { Identifier } from '../../model/terms.ts'

/** The address as a Net Service identifier: an OVT has `TE` before it, any other address stands as it is (guide 4.3.2). */
export function networkAddress({ id }: Identifier): string {
  return /^0037\d{8}/.test(id) ? `TE${id}` : id
}

/** The address that a Net Service identifier stands for. */
export function addressOf(netServiceId: string): string {
  return /^TE0037\d{8}/.test(netServiceId) ? netServiceId.slice(2) : netServiceId
}
