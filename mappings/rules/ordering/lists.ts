import { peppolAddressSchemes } from '../codelists/addressSchemes.ts'
import { peppolAllowanceReasons } from '../codelists/allowanceReasons.ts'
import { orderAttachmentTypes } from '../codelists/attachmentTypes.ts'
import { peppolChargeReasons } from '../codelists/chargeReasons.ts'
import type { CodeList } from '../codelists/codeList.ts'
import { countries } from '../codelists/countries.ts'
import { peppolCurrencies } from '../codelists/currencies.ts'
import { identifierSchemes } from '../codelists/identifierSchemes.ts'
import { itemClasses } from '../codelists/itemClasses.ts'
import * as ordering from '../codelists/ordering.ts'
import { units } from '../codelists/units.ts'

/** The code lists of Peppol ordering by the names that its rules give them. */
export const orderingLists: Readonly<Record<string, CodeList>> = {
  ActionCode_header: ordering.catalogueActions,
  ActionCode_line: ordering.catalogueLineActions,
  ClarificationListID: ordering.clarificationLists,
  GS17009: ordering.tradeUnits,
  ICD: identifierSchemes,
  ISO3166: countries,
  ISO4217: peppolCurrencies,
  Image: ordering.imageKinds,
  MimeCode: orderAttachmentTypes,
  NA: ordering.notApplicable,
  OPStatusAction: ordering.invoiceActions,
  OPStatusReason: ordering.invoiceReasons,
  PackagingMarkedLabelAccreditationCode: ordering.labels,
  ProductTraceIDschemeIDCode: ordering.traceSchemes,
  StatusReason: ordering.messageFaults,
  TransactionCondition: ordering.tradeConditions,
  TransportHandlingUnitIDschemID: ordering.transportUnitSchemes,
  TrueFalse: ordering.allowanceIndicators,
  UNCL1001: ordering.documentNames,
  UNCL1001_T01: ordering.orderTypes,
  UNCL1229: ordering.lineAnswers,
  UNCL1229_CHANGE: ordering.lineChanges,
  UNCL4219: ordering.priorities,
  UNCL4343: ordering.messageResponses,
  'UNCL4343-T111': ordering.invoiceResponses,
  'UNCL4343-T76': ordering.orderResponses,
  UNCL5189: peppolAllowanceReasons,
  UNCL5387: ordering.priceTypes,
  UNCL6313: ordering.itemMeasures,
  'UNCL6313-T16': ordering.despatchedMeasures,
  UNCL7143: itemClasses,
  UNCL7161: peppolChargeReasons,
  UNCL8273: ordering.dangerousGoodsRules,
  UNECERec19: ordering.transportModes,
  UNECERec20: units,
  UNECERec21: ordering.packages,
  eas: peppolAddressSchemes,
}
