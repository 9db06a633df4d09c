import type { judgeErrors } from '../../areas/judge.ts'
import type { TextsOf } from '../../entry.ts'

export const judgeTexts = {
  'KS-JUDGE-LOST': {
    wrong: 'Ett dokument nådde inte sin mottagare.',
    seen: '{municipality}, {system}: {document} finns i webbutikens egen förteckning men inte i någon mottagen fil.',
    do: 'Spåra dokumentet i huvudloggen och ta reda på var det har stannat.',
  },
  'KS-JUDGE-DOUBLED': {
    wrong: 'En mottagare behandlade samma dokument mer än en gång.',
    seen: '{municipality}, {system}: {document} finns en gång för mycket i filen {file}.',
    do: 'Granska försöken för dokumentets sändningar och vad varje svar bevisade.',
  },
  'KS-JUDGE-UNEXPECTED': {
    wrong: 'En mottagare fick ett dokument som den inte skulle ha fått.',
    seen: '{municipality}, {system}: {document} finns inte i webbutikens egen förteckning för mottagaren. Fil: {file}.',
    do: 'Granska händelsen som dokumentet kommer från och flödena i profilen.',
  },
  'KS-JUDGE-DIFFERENT': {
    wrong: 'Ett mottaget dokument avviker från webbutikens egen förteckning.',
    seen: '{municipality}, {system}: {document}. Fil: {file}. {term}: {received}. I webbutikens förteckning: {expected}.',
    do: 'Jämför händelsen med filen som skapades av den, uppgift för uppgift.',
  },
  'KS-JUDGE-ORDER': {
    wrong: 'Dokument i samma händelsekedja nådde mottagaren i fel ordning.',
    seen: '{municipality}, {system}: {document} kom först efter ett senare dokument. Fil: {file}. Senare dokument: {later}.',
    do: 'Granska föregångarna till de båda sändningarna och tiderna för försöken.',
  },
  'KS-JUDGE-UNREADABLE': {
    wrong: 'En mottagare kan inte läsa en fil som den har fått.',
    seen: '{municipality}, {system}: {file}: {reason}',
    do: 'Kontrollera filen mot reglerna för dess format.',
  },
  'KS-JUDGE-SEQUENCE': {
    wrong: 'Löpnumren på en mottagares filer har en lucka eller en upprepning.',
    seen: '{municipality}, {system}: föregående nummer: {before}, nästa nummer: {after}.',
    do: 'Sök bland köns överföringar efter filen som aldrig kom fram eller som kom två gånger.',
  },
  'KS-JUDGE-QUARANTINE': {
    wrong: 'Karantänen innehåller inte det som den borde.',
    seen: 'Postens nyckel: {key}. Antal meddelanden om karantän till webbutiken: {told}. Antal som borde ha kommit: {expected}.',
    do: 'Granska karantänen i huvudloggen och orsaken som anges där.',
  },
  'KS-JUDGE-TOLD': {
    wrong: 'Webbutiken fick inte de besked om ett dokument som den borde ha fått.',
    seen: 'Dokument: {document}. Antal händelser {event}: {told}. Antal som borde finnas: {expected}.',
    do: 'Granska i tabellen över utgående meddelanden (outbox) vad som meddelades om dokumentets sändningar, och vad publiceraren (relay) publicerade.',
  },
  'KS-JUDGE-MATCH': {
    wrong: 'Jämförelsen av en faktura med beställning och mottagningar ledde inte till det som den borde.',
    seen: '{municipality}, faktura {document}. I huvudloggen: {found}. I webbutikens bokföring: {expected}.',
    do: 'Granska vad som har sagts om beställningen och vad som avviker: visa fakturan och beställningen.',
  },
  'KS-JUDGE-STORE': {
    wrong: 'Det som en mottagare har lagrat motsäger sig självt.',
    seen: '{municipality}, {system}: {file}: {reason}',
    do: 'Rör inte det som lagrats under en körning förrän körningen är granskad. Om det har ändrats, kör på nytt.',
  },
} as const satisfies TextsOf<typeof judgeErrors>
