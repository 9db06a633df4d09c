import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { repositoryRoot } from './repositoryRoot.ts'

/** Files that take more than half a minute on two cores, the longest first. */
export const longFiles: readonly string[] = [
  'test/faults/killUnderKafka.test.ts', 'test/bench/benches.test.ts', 'test/faults/database.test.ts', 'test/demo/month.test.ts', 'test/faults/kill.test.ts',
  'test/compose/compose.test.ts', 'test/faults/network.test.ts', 'test/faults/broker.test.ts', 'test/mappings/formats/finvoice-3.0/roundTrip.test.ts',
  'test/mappings/formats/teappsxml-3.0/roundTrip.test.ts', 'test/mappings/formats/peppol-bis-3/roundTrip.test.ts', 'test/service/registry.test.ts',
  'test/oracle/differential/differential.test.ts', 'test/bus/kafka/conformance.test.ts', 'test/faults/registry.test.ts', 'test/bus/kafka/brokerFaults.test.ts',
]

/**
 * Begins a run with the files that take long, so that it does not end with one worker at the last of them and the other idle. Where a
 * checkout has no times of an earlier run, Vitest goes by the sizes of files, which say nothing of these.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longFiles.indexOf(relative(repositoryRoot, moduleId))
      return found === -1 ? longFiles.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
