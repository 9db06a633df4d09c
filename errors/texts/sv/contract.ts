import type { contractErrors } from '../../areas/contract.ts'
import type { TextsOf } from '../../entry.ts'

export const contractTexts = {
  'KS-CONTRACT-TOMBSTONE': {
    wrong: 'En post utan värde kom från bussen.',
    seen: 'Värdet är null (tombstone). Nyckel: "{key}".',
    do: 'Publicera i stället en annullering eller en kreditnota. En post utan värde raderar ingenting.',
  },
  'KS-CONTRACT-NOT-FRAMED': {
    wrong: 'En post är inte i Confluents överföringsformat.',
    seen: 'Storlek i byte: {size_bytes}. Början: {start}.',
    do: 'Skriv först en nollbyte, sedan schemats identifierare i fyra byte och sedan Avro-innehållet.',
  },
  'KS-CONTRACT-TOO-LARGE': {
    wrong: 'En post är större än kontraktet tillåter.',
    seen: 'Storlek i byte: {size_bytes}. Tillåtet: {limit_bytes}.',
    do: 'Skicka bilagor som länkar med en kontrollsumma, eller dela upp dokumentet.',
  },
  'KS-CONTRACT-ATTACHMENTS-TOO-LARGE': {
    wrong: 'Filerna i en post är större än kontraktet tillåter.',
    seen: 'Sammanlagd storlek i byte: {size_bytes}. Tillåtet: {limit_bytes}.',
    do: 'Skicka de största filerna som länkar med deras SHA-256.',
  },
  'KS-CONTRACT-TOO-MANY-ITEMS': {
    wrong: 'En post har fler listelement än kontraktet tillåter.',
    seen: 'Typ: {type}. Antal element: fler än {limit}.',
    do: 'Dela upp dokumentet.',
  },
  'KS-CONTRACT-UNKNOWN-SCHEMA': {
    wrong: 'Schemat som en post skrevs med är inte känt.',
    seen: 'Schemats identifierare enligt posten: {schemaId}.',
    do: 'Registrera schemat, eller kontrollera att tjänsten läser samma schemaregister som webbutiken.',
  },
  'KS-CONTRACT-SCHEMA-AWAITED': {
    wrong: 'Schemat som en post skrevs med kan inte fås just nu.',
    seen: 'Schemats identifierare: {schemaId}. Schemaregistret svarar inte.',
    do: 'Ingenting behöver göras. Posten behåller sin plats i händelsekedjan och tas in när registret svarar.',
  },
  'KS-CONTRACT-BEHIND-AWAITED': {
    wrong: 'En post väntar på en tidigare post i samma händelsekedja som inte kan läsas just nu.',
    seen: 'Händelsekedja som väntar på ett schema: {story}.',
    do: 'Ingenting behöver göras. Posten tas in genast efter den tidigare.',
  },
  'KS-CONTRACT-SCHEMA-REFUSED': {
    wrong: 'Ett schema kan inte användas för att läsa poster.',
    seen: 'Schemats identifierare: {schemaId}. Orsak: {reason}.',
    do: 'Registrera schemat i en form som kontraktet tillåter.',
  },
  'KS-CONTRACT-SCHEMA-INCOMPATIBLE': {
    wrong: 'Ett schema passar inte ihop med kontraktet som gäller här.',
    seen: 'Schemats identifierare: {schemaId}. Typ: {type}. Orsak: {reason}.',
    do: 'Skriv posten med ett schema som är kompatibelt med kontraktet, eller uppdatera denna tjänst.',
  },
  'KS-CONTRACT-UNKNOWN-TYPE': {
    wrong: 'En post är av en typ som inte finns i kontraktet.',
    seen: 'Postens typ: "{type}".',
    do: 'Skicka en av typerna i docs/contract.md, eller uppdatera denna tjänst.',
  },
  'KS-CONTRACT-UNREADABLE': {
    wrong: 'En post kan inte läsas som Avro.',
    seen: 'Typ: {type} (schemats identifierare: {schemaId}). Plats: byte {position}. Där borde finnas: {expected}.',
    do: 'Kontrollera att posten skrevs med schemat som den anger, och skicka den på nytt.',
  },
  'KS-CONTRACT-TRAILING-BYTES': {
    wrong: 'En post fortsätter efter sitt slut.',
    seen: 'Typ: {type} (schemats identifierare: {schemaId}). Antal överflödiga byte: {count}.',
    do: 'Kontrollera att posten skrevs med schemat som den anger, och skicka den på nytt.',
  },
  'KS-CONTRACT-VALUE': {
    wrong: 'En post har ett värde som dess typ inte tillåter.',
    seen: 'Typ: {type} (schemats identifierare: {schemaId}). Värde: {reason}.',
    do: 'Rätta värdet och skicka händelsen på nytt med en ny identifierare.',
  },
  'KS-CONTRACT-UNWRITABLE': {
    wrong: 'En händelse kan inte skrivas enligt sitt schema.',
    seen: 'Typ: {type}. Fält: {field}. Värde: "{value}".',
    do: 'Ge fältet ett värde av dess typ. Ett decimaltal får inte ha fler decimaler än schemat tillåter.',
  },
  'KS-CONTRACT-HEADERS-MISSING': {
    wrong: 'En post saknar huvudfält för CloudEvents.',
    seen: 'Saknas: {names}.',
    do: 'Skicka ce_specversion, ce_id, ce_source, ce_type och ce_time med varje post.',
  },
  'KS-CONTRACT-HEADER-INVALID': {
    wrong: 'Ett huvudfält i en post har ett värde som kontraktet inte tillåter.',
    seen: '{name}: "{value}". Väntat: {expected}.',
    do: 'Rätta huvudfältet och skicka händelsen på nytt.',
  },
  'KS-CONTRACT-IDENTITY': {
    wrong: 'En post har ett namn som den inte kan hittas igen med.',
    seen: '{field}: {size} byte, början: {begins}. Namnet får ha högst {most} byte och inget NUL-tecken.',
    do: 'Skicka händelsen på nytt så att {field} är kortare och går att läsa.',
  },
  'KS-CONTRACT-UNFORESEEN': {
    wrong: 'En post kunde inte tas in, av en oväntad orsak.',
    seen: '{reason}.',
    do: 'Anmäl saken och bifoga postens byte. När felet är rättat, behandla posten på nytt.',
  },
  'KS-CONTRACT-TYPE-DIFFERS': {
    wrong: 'Huvudfältet för en posts typ motsäger själva posten.',
    seen: 'ce_type: "{header}". Postens typ: "{record}".',
    do: 'Ange hela namnet på postens typ i ce_type.',
  },
  'KS-CONTRACT-KEY-DIFFERS': {
    wrong: 'En posts nyckel är inte den händelsekedja som händelsen anger.',
    seen: 'Nyckel: "{key}". Händelsekedja: "{story}".',
    do: 'Använd händelsekedjan som nyckel, så att ordningen i den bevaras.',
  },
  'KS-CONTRACT-WRONG-TOPIC': {
    wrong: 'En post ligger i ett ämne (topic) som dess typ inte hör till.',
    seen: 'Postens typ: "{type}". Ämne: {topic}.',
    do: 'Publicera posten i rätt ämne: {expected}.',
  },
  'KS-CONTRACT-NOT-FROM-SHOP': {
    wrong: 'En post i webbutikens ämne (topic) är av en typ som webbutiken inte skickar.',
    seen: 'Postens typ: "{type}".',
    do: 'Publicera posten i det ämne som docs/contract.md anger för den.',
  },
  'KS-CONTRACT-UNKNOWN-BUYER': {
    wrong: 'Köparen i en händelse hör inte till någon kommuns köpare.',
    seen: 'FO-nummer: {businessId}. OVT-kod: {ovt}. Enhet: {unit}.',
    do: 'Lägg till köparen i kommunens profil och behandla posten på nytt, eller be webbutiken rätta köparen.',
  },
  'KS-CONTRACT-SAME-ID': {
    wrong: 'Två händelser har samma identifierare men olika innehåll.',
    seen: 'Källa: {source}. Identifierare som användes på nytt med annat innehåll: {id}.',
    do: 'Skicka det nya innehållet med en ny identifierare. Ange i "replaces" vilken händelse det ersätter.',
  },
  'KS-CONTRACT-NUMBER-TAKEN': {
    wrong: 'En annan händelse har redan samma dokumentnummer men annat innehåll.',
    seen: '{kind} {number} har redan getts i en annan händelse: {holder}.',
    do: 'Skicka dokumentet med ett eget nummer, eller ange "replaces: {holder}" om det ersätter det tidigare.',
  },
  'KS-CONTRACT-CREDIT-NOTE-NEEDED': {
    wrong: 'Ett dokument kan inte längre ersättas, eftersom det tidigare har gått eller kan ha gått i väg.',
    seen: '{kind} {number} har skickats. Dess händelse: {holder}.',
    do: 'Gör en kreditnota för det tidigare och ett nytt dokument med ett nytt nummer. Ge sedan upp denna sändning.',
  },
} as const satisfies TextsOf<typeof contractErrors>
