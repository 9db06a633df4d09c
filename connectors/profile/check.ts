import type { Problem } from '../../errors/failure.ts'
import { checkAccounts } from './checks/accounts.ts'
import { checkAddresses } from './checks/addresses.ts'
import { checkCertainty } from './checks/certainty.ts'
import { checkDemands } from './checks/demands.ts'
import { checkFlows } from './checks/flows.ts'
import { checkMatching } from './checks/matching.ts'
import { checkOrders } from './checks/orders.ts'
import { checkOriginals, checkStages } from './checks/originals.ts'
import { checkReceivingFlows } from './checks/receivingFlows.ts'
import type { Subject } from './checks/subject.ts'
import { checkSystems } from './checks/systems.ts'

/** Everything that can be wrong within one profile beyond its fields; its files are checked when they are read. */
export function checkProfile(subject: Subject): readonly Problem[] {
  return [checkSystems, checkFlows, checkReceivingFlows, checkOriginals, checkStages, checkOrders, checkMatching, checkAddresses, checkDemands, checkAccounts, checkCertainty].flatMap((check) => check(subject))
}
