import type { SystemKind } from '../../ports.ts'
import { highestOf } from '../shared/verdicts.ts'
import { openGenericHttp } from './connection.ts'
import { genericHttpSettingsSchema, type GenericHttpSettings } from './settings.ts'

/** A receiver with an HTTP interface of its own (docs/systems/generic-http.md). */
export const genericHttp: SystemKind<GenericHttpSettings> = {
  id: 'generic-http',
  recognisesRepeats: 'by delivery id',
  canBeAsked: true,
  tellsWhenAsked: 'payment initiated',
  bySettings: ({ idempotencyHeader, question }) => ({
    recognisesRepeats: idempotencyHeader === undefined ? 'no' : 'by delivery id',
    canBeAsked: question !== undefined,
    tellsWhenAsked: highestOf(Object.values(question?.states ?? {})),
  }),
  sends: 'documents',
  settings: genericHttpSettingsSchema,
  highestGrade: ({ question, webhook }) => highestOf([...Object.values(question?.states ?? {}), ...Object.values(webhook?.acknowledgement?.states ?? {})]),
  open: openGenericHttp,
}
