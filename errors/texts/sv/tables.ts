import type { tableErrors } from '../../areas/tables.ts'
import type { TextsOf } from '../../entry.ts'

export const tableTexts = {
  'KS-PROFILE-TABLE-CSV': {
    wrong: 'En tabell är inte läsbar CSV.',
    seen: 'Tabell: {table}. Rad: {row}. Orsak: {reason}.',
    do: 'Spara tabellen som CSV så att varje rad har lika många celler som den första. Celler som innehåller skiljetecknet skrivs inom citattecken.',
  },
  'KS-PROFILE-TABLE-EMPTY': {
    wrong: 'En tabell har inga rader.',
    seen: 'Tabell: {table}. Den innehåller på sin höjd kolumnernas namn.',
    do: 'Skriv minst en rad eller ta bort tabellen ur profilen.',
  },
  'KS-PROFILE-TABLE-COLUMN': {
    wrong: 'En tabell har fel kolumner.',
    seen: 'Tabell: {table}. Kolumn: {column}. Orsak: {reason}.',
    do: 'Använd dessa kolumner, var och en högst en gång: {known}.',
  },
  'KS-PROFILE-TABLE-VALUE': {
    wrong: 'En cell i en tabell kan inte läsas.',
    seen: 'Tabell: {table}. Rad: {row}. Kolumn: {column}. Värde: "{seen}".',
    do: 'Rätta värdet. Tillåtet värde: {wanted}.',
  },
  'KS-PROFILE-TABLE-GAP': {
    wrong: 'En konteringstabell har en lucka: dokumentrader som ingen annan rad passar för blir utan konto.',
    seen: 'Tabell: {table}. Anskaffningssätt: {acquisition}. Pris: {price}. Början: {from}. Slut: {until}.',
    do: 'Lägg till en rad utan villkor för dessa dagar, eller godta att sådana dokument stoppas.',
  },
  'KS-PROFILE-TABLE-OVERLAP': {
    wrong: 'Två rader i en tabell har samma villkor under samma dagar, och bara den första av dem gäller.',
    seen: 'Tabell: {table}. Rader: {row}, {other}. Början: {from}. Slut: {until}.',
    do: 'Avsluta den ena raden dagen innan den andra börjar, eller ta bort en av dem.',
  },
  'KS-PROFILE-TABLE-UNREACHABLE': {
    wrong: 'En rad i en tabell används aldrig, eftersom raderna ovanför täcker allt som den passar för.',
    seen: 'Tabell: {table}. Rad: {row}. Före den står: {other}.',
    do: 'Flytta raden uppåt eller ta bort den.',
  },
  'KS-PROFILE-TABLE-NO-ROW': {
    wrong: 'Ingen rad i konteringstabellen passar för en rad i dokument {number}.',
    seen: 'Tabell: {table}. Dokumentets rad: {line}. Artikel: "{item}". Pris: {price}. Dag: {date}.',
    do: 'Lägg till en rad i tabellen som passar för dokumentets rad den dagen, läs in profilen på nytt och frisläpp sändningen.',
  },
  'KS-PROFILE-TABLE-TERM': {
    wrong: 'En rad i konteringstabellen tar ett värde ur en uppgift som dokument {number} inte har.',
    seen: 'Tabell: {table}. Tabellens rad: {row}. Kolumn: {column}. Värdet tas ur: {terms}. Rad i dokumentet som saknar uppgiften: {line}.',
    do: 'Skicka händelsen på nytt med uppgiften, eller ange i cellen ett värde för sådana rader, till exempel =BT-133|4100.',
  },
  'KS-PROFILE-SUPPLIER-NONE': {
    wrong: 'Leverantörstabellen har ingen rad för säljaren i dokument {number}.',
    seen: 'Tabell: {table}. Säljarens FO-nummer: {businessId}. Säljare: "{seller}". Dag: {day}.',
    do: 'Lägg till en rad med leverantörsnumret för den dagen, läs in profilen på nytt och frisläpp sändningen.',
  },
  'KS-PROFILE-SUPPLIER-CELL': {
    wrong: 'Leverantörstabellen anger inte allt som dokument {number} behöver.',
    seen: 'Leverantör: {supplier}. Tomma kolumner: {columns}. Dokumentets format: {format}.',
    do: 'Fyll i cellerna, läs in profilen på nytt och frisläpp sändningen.',
  },
  'KS-PROFILE-SUPPLIER-GAP': {
    wrong: 'En leverantörstabell har en lucka mellan två rader för samma säljare.',
    seen: 'Tabell: {table}. FO-nummer: {businessId}. Början: {from}. Slut: {until}.',
    do: 'Låt raderna följa på varandra utan någon dag emellan.',
  },
  'KS-PROFILE-SUPPLIER-TWICE': {
    wrong: 'En leverantörstabell som anger vilken säljare ett nummer hör till har samma nummer för två säljare under samma dagar.',
    seen: 'Tabell: {table}. Leverantörsnummer: {supplier}. Rader: {row}, {other}. Början: {from}. Slut: {until}.',
    do: 'Rätta numret för den ena säljaren, eller avsluta den ena raden dagen innan den andra börjar.',
  },
  'KS-PROFILE-SUPPLIERS': {
    wrong: 'Ett flöde har ingen leverantörstabell, och dess format behöver en.',
    seen: 'Dokument: {number}. Format: {format}.',
    do: 'Ange i flödets fält suppliers en tabell som innehåller säljarens leverantörsnummer.',
  },
} as const satisfies TextsOf<typeof tableErrors>
