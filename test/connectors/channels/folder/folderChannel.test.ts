import { describe } from 'vitest'
import { systemClock } from '../../../../base/clock.ts'
import { openFolderChannel } from '../../../../connectors/channels/folder/folderChannel.ts'
import { testReferences } from '../../../harness/references.ts'
import { fileChannelSuite } from '../../../suites/fileChannelSuite.ts'

describe('a folder as a file channel', () => {
  fileChannelSuite(({ put, pickUp, archive }) =>
    openFolderChannel({ kind: 'folder', path: 'env:OUT', pickUp, archive }, { clock: systemClock, references: testReferences({ OUT: put }) }),
  )
})
