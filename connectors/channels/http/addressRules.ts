import { BlockList, isIP } from 'node:net'
import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'

/** Private, reserved and documentation ranges (IANA special-purpose address registries; RFC 6890 and later). */
const closedRanges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const closed = new BlockList()
for (const [network, prefix] of closedRanges) closed.addSubnet(network, prefix, familyOf(network))

/** Which addresses a receiver may lie at. */
export class AddressRules {
  readonly #open = new BlockList()

  /** `subnets` in CIDR notation are open although they are private. Throws KS-CHANNEL-SETTING for what is not a subnet. */
  constructor(subnets: readonly string[]) {
    for (const subnet of subnets) {
      const match = /^([^/]+)\/(\d{1,3})$/.exec(subnet)
      const [, network = '', prefix = ''] = match ?? []
      const bits = isIP(network) === 6 ? 128 : 32
      if (isIP(network) === 0 || Number(prefix) > bits) throw failure('KS-CHANNEL-SETTING', { setting: 'allowSubnets', reason: phrase('"{subnet}" is not a subnet', { subnet }) })
      this.#open.addSubnet(network, Number(prefix), familyOf(network))
    }
  }

  /** Whether a connection to this IP address is allowed. IPv4 inside IPv6 (`::ffff:…`) is judged as IPv4, and else closed. */
  allows(address: string): boolean {
    const [plain = ''] = address.split('%')
    if (isIP(plain) === 0) return false
    if (this.#open.check(plain, familyOf(plain))) return true
    return !isMapped(plain) && !closed.check(plain, familyOf(plain))
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

const mapped = new BlockList()
mapped.addSubnet('::ffff:0:0', 96, 'ipv6')

function isMapped(address: string): boolean {
  return isIP(address) === 6 && mapped.check(address, 'ipv6')
}
