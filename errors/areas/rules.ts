import type { ErrorArea } from '../entry.ts'

/** Documents that may not leave: totals, VAT, check digits, mandatory references. */
export const ruleErrors = {
  'KS-RULE-MISSING': {
    wrong: 'Document {number} lacks a term that it must have ({rule}).',
    seen: '{term} is missing at {where}.',
    do: 'Send the event again with {term}.',
    who: 'shop',
  },
  'KS-RULE-TOTAL': {
    wrong: 'The amounts of document {number} contradict each other ({rule}).',
    seen: '{term} at {where} is {stated}, and {of} is {computed}.',
    do: 'Correct the amounts where the event is made and send it again.',
    who: 'shop',
  },
  'KS-RULE-DECIMALS': {
    wrong: 'An amount of document {number} is not whole cents ({rule}).',
    seen: '{term} at {where} is {stated}.',
    do: 'Round the amount where the event is made and send it again.',
    who: 'shop',
  },
  'KS-RULE-NEGATIVE': {
    wrong: 'A number of document {number} is too small ({rule}).',
    seen: '{term} at {where} is {stated}, and must be {least}.',
    do: 'Correct it and send the event again; what is taken back has a negative quantity or is a credit note.',
    who: 'shop',
  },
  'KS-RULE-CODE': {
    wrong: 'Document {number} has a code that its list does not know ({rule}).',
    seen: '{term} at {where} is "{value}", which is not in {list}.',
    do: 'Send the event again with a code of {list}.',
    who: 'shop',
  },
  'KS-RULE-DIFFERENT': {
    wrong: 'Two terms of document {number} must be the same ({rule}).',
    seen: '{term} at {where} is "{stated}", and {other} is "{expected}".',
    do: 'Send the event again with the same value in both.',
    who: 'shop',
  },
  'KS-RULE-CONFLICT': {
    wrong: 'Two terms of document {number} exclude each other ({rule}).',
    seen: '{term} at {where} stands beside {other}.',
    do: 'Send the event again with only one of them.',
    who: 'shop',
  },
  'KS-RULE-SAME': {
    wrong: 'Two terms of document {number} must differ ({rule}).',
    seen: '{term} at {where} is "{value}", as {other} is.',
    do: 'Send the event again without the one that says the same.',
    who: 'shop',
  },
  'KS-RULE-REPEATED': {
    wrong: 'Document {number} states a term more than once ({rule}).',
    seen: '{term} at {where} occurs {count} times.',
    do: 'Send it once.',
    who: 'shop',
  },
  'KS-RULE-CARD': {
    wrong: 'Document {number} shows too much of a payment card ({rule}).',
    seen: '{term} at {where} has more than {limit} characters.',
    do: 'Send the event again with the last digits alone.',
    who: 'shop',
  },
  'KS-RULE-CHECK-DIGIT': {
    wrong: 'An identifier of document {number} is mistyped ({rule}).',
    seen: '{term} at {where} is "{value}", which is no valid {kind}.',
    do: 'Correct it in the register that it comes from and send the event again.',
    who: 'shop',
  },
  'KS-RULE-DATE': {
    wrong: 'A date of document {number} does not exist ({rule}).',
    seen: '{term} at {where} is "{value}".',
    do: 'Send the event again with the date as YYYY-MM-DD.',
    who: 'shop',
  },
  'KS-RULE-PERIOD': {
    wrong: 'A period of document {number} cannot be ({rule}).',
    seen: '{term} at {where} runs from {start} to {end}; expected: {expected}.',
    do: 'Correct the days and send the event again.',
    who: 'shop',
  },
  'KS-RULE-VAT-RATE': {
    wrong: 'A VAT rate of document {number} was not in force ({rule}).',
    seen: '{term} at {where} has {rate} %; the days of supply are {supply}, with the rates {known}.',
    do: 'Correct the rate, or give the date of supply (BT-72, BT-7 or the period), and send the event again.',
    who: 'shop',
  },
  'KS-RULE-VAT-CATEGORY': {
    wrong: 'A VAT rate of document {number} does not belong to its category ({rule}).',
    seen: '{term} at {where} is {stated}, and category {category} has {expected}.',
    do: 'Correct the category or the rate and send the event again.',
    who: 'shop',
  },
  'KS-RULE-VAT-BREAKDOWN': {
    wrong: 'The VAT breakdown of document {number} does not have each category and rate that is used ({rule}).',
    seen: 'BG-23 has {count} rows of {category}; expected: {expected}.',
    do: 'Send the event again with the rows that are missing and without those that are too many.',
    who: 'shop',
  },
  'KS-RULE-VAT-UNUSED': {
    wrong: 'The VAT breakdown of document {number} has a rate that nothing is taxed at ({rule}).',
    seen: 'BG-23 has a row of {category}, and no line, allowance or charge has it.',
    do: 'Send the event again without the row.',
    who: 'shop',
  },
  'KS-RULE-EXEMPTION': {
    wrong: 'The reason for a VAT exemption of document {number} is missing or out of place ({rule}).',
    seen: 'The reason (BT-120, BT-121) of {category} is {stated}; expected: {expected}.',
    do: 'Correct the reason in the VAT breakdown and send the event again.',
    who: 'shop',
  },
  'KS-RULE-VAT-PARTY': {
    wrong: 'A VAT identifier of document {number} does not suit its VAT category ({rule}).',
    seen: '{term} {expected} where category {category} is used.',
    do: 'Correct the category or the VAT identifiers of seller and buyer and send the event again.',
    who: 'shop',
  },
  'KS-RULE-DEMAND': {
    wrong: 'Document {number} lacks what its receiver demands ({rule}).',
    seen: '{terms} is missing.',
    do: 'Send the event again with it, or say in the profile where it comes from, and release the delivery.',
    who: 'integration engineer',
  },
  'KS-RULE-ATTACHMENT-HOST': {
    wrong: 'An attachment of document {number} lies on a host that its receiver does not allow ({rule}).',
    seen: 'The link (BT-124) of attachment "{id}" leads to {host}; allowed hosts: {allowed}.',
    do: 'Name the host in attachmentHosts of the profile, if the municipality trusts it, and release the delivery; or put the file into the event and send it again.',
    who: 'integration engineer',
  },
  'KS-RULE-ACCOUNT': {
    wrong: 'Document {number} asks to pay to an account that is not approved for its payee ({rule}).',
    seen: 'The account (BT-84) is {account}, the payee {payee}, the day {day}.',
    do: 'A named person of the municipality asks the payee, by a way that is not taken from the document, whether the account is its own, and approves it with "approve-account", or in approvedAccounts of the profile. If it is not, give the delivery up and tell the shop.',
    who: 'municipality',
  },
  'KS-RULE-DEMAND-PATTERN': {
    wrong: 'A reference of document {number} does not look as its receiver demands ({rule}).',
    seen: '{term} is "{value}", and must match {pattern}.',
    do: 'Send the event again with a right reference, or correct the pattern in the profile, and release the delivery.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
