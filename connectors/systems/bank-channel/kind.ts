import type { SystemKind } from '../../ports.ts'
import { openBankChannel } from './connection.ts'
import { bankChannelSettingsSchema, type BankChannelSettings } from './settings.ts'

/** A bank's file box for Finvoice in its SOAP frame (docs/systems/bank-channel.md). */
export const bankChannel: SystemKind<BankChannelSettings> = {
  id: 'bank-channel',
  recognisesRepeats: 'by delivery id',
  canBeAsked: true,
  tellsWhenAsked: 'none',
  sends: 'documents',
  settings: bankChannelSettingsSchema,
  highestGrade: () => 'none',
  open: openBankChannel,
}
