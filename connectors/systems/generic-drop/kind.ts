import { archiveFolderOf } from '../../channels/settings.ts'
import type { SystemKind } from '../../ports.ts'
import { highestOf } from '../shared/verdicts.ts'
import { openGenericDrop } from './connection.ts'
import { genericDropSettingsSchema, type GenericDropSettings } from './settings.ts'

/** A receiver that takes documents as files from a folder (docs/systems/generic-drop.md). */
export const genericDrop: SystemKind<GenericDropSettings> = {
  id: 'generic-drop',
  recognisesRepeats: 'by delivery id',
  canBeAsked: true,
  tellsWhenAsked: 'none',
  bySettings: ({ recognisesRepeats, channel }) => ({
    recognisesRepeats: recognisesRepeats ? 'by delivery id' : 'no',
    canBeAsked: archiveFolderOf(channel) !== undefined,
    tellsWhenAsked: 'none',
  }),
  sends: 'documents',
  settings: genericDropSettingsSchema,
  highestGrade: ({ acknowledgements }) => highestOf(acknowledgements.map(({ grade }) => grade)),
  open: openGenericDrop,
}
