import type { ErrorArea } from '../entry.ts'

/** Tables of a profile: accounting, range and suppliers. */
export const tableErrors = {
  'KS-PROFILE-TABLE-CSV': {
    wrong: 'A table is not readable CSV.',
    seen: '{table}, line {row}: {reason}.',
    do: 'Save the table as CSV with as many cells in every row as in the first, and quotes around cells that hold the separator.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-EMPTY': {
    wrong: 'A table has no rows.',
    seen: '{table} holds at most the names of its columns.',
    do: 'Write at least one row, or remove the table from the profile.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-COLUMN': {
    wrong: 'A table has the wrong columns.',
    seen: '{table}: the column {column}: {reason}.',
    do: 'Use these columns, each at most once: {known}.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-VALUE': {
    wrong: 'A cell of a table cannot be read.',
    seen: '{table}, line {row}, column {column}: "{seen}".',
    do: 'Write {wanted}.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-GAP': {
    wrong: 'An accounting table has a gap: lines that no other row catches fit no row.',
    seen: '{table}: way of acquisition {acquisition}, {price}, from {from} until {until}.',
    do: 'Add a row without conditions for these days, or accept that such documents are parked.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-OVERLAP': {
    wrong: 'Two rows of a table have the same conditions on the same days, and only the first counts.',
    seen: '{table}: line {row} and line {other}, from {from} until {until}.',
    do: 'End the one the day before the other begins, or remove one.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-UNREACHABLE': {
    wrong: 'A row of a table never decides, because rows above it catch all that fits it.',
    seen: '{table}: line {row} is behind line {other}.',
    do: 'Move the row up, or remove it.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-NO-ROW': {
    wrong: 'No row of the accounting table fits a line of document {number}.',
    seen: '{table} has no row for line {line}, "{item}" at {price}, on {date}.',
    do: 'Add a row that fits the line on that day, read the profile again and release the delivery.',
    who: 'municipality',
  },
  'KS-PROFILE-TABLE-TERM': {
    wrong: 'A row of the accounting table takes a value from a term that document {number} does not have.',
    seen: '{table}, line {row}: {column} is taken from {terms}, and line {line} has none of it.',
    do: 'Send the event again with the term, or give the cell a value for such lines, such as =BT-133|4100.',
    who: 'municipality',
  },
  'KS-PROFILE-SUPPLIER-NONE': {
    wrong: 'The table of suppliers has no row for the seller of document {number}.',
    seen: '{table} has no row for the business id {businessId} ("{seller}") on {day}.',
    do: 'Add a row with the supplier number for that day, read the profile again and release the delivery.',
    who: 'municipality',
  },
  'KS-PROFILE-SUPPLIER-CELL': {
    wrong: 'The table of suppliers does not say all that document {number} needs.',
    seen: 'The row of the supplier {supplier} has nothing in {columns}, and {format} needs it.',
    do: 'Fill the cells, read the profile again and release the delivery.',
    who: 'municipality',
  },
  'KS-PROFILE-SUPPLIER-GAP': {
    wrong: 'A table of suppliers has a gap between two rows of one seller.',
    seen: '{table}: no row for {businessId} from {from} until {until}.',
    do: 'Let the rows follow each other without a day between them.',
    who: 'municipality',
  },
  'KS-PROFILE-SUPPLIER-TWICE': {
    wrong: 'A table of suppliers that tells the seller of a number has one number for two sellers on the same days.',
    seen: '{table}: {supplier} in line {row} and in line {other}, from {from} until {until}.',
    do: 'Correct the number of one of them, or end the one the day before the other begins.',
    who: 'municipality',
  },
  'KS-PROFILE-SUPPLIERS': {
    wrong: 'A flow has no table of suppliers, and its format needs one.',
    seen: 'Document {number} was to be written as {format}.',
    do: 'Name a table in the field suppliers of the flow, with the supplier number of the seller.',
    who: 'integration engineer',
  },
} as const satisfies ErrorArea
