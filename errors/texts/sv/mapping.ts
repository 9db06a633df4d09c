import type { mappingErrors } from '../../areas/mapping.ts'
import type { TextsOf } from '../../entry.ts'

export const mappingTexts = {
  'KS-MAP-DECIMAL': {
    wrong: 'Ett decimaltal kan inte läsas.',
    seen: 'Text: "{text}".',
    do: 'Skriv siffror med högst en decimalpunkt, till exempel 12.50.',
  },
  'KS-MAP-READ-ROOT': {
    wrong: 'Ett dokument kan inte läsas som en faktura.',
    seen: 'Rotelement: {root}.',
    do: 'Ange en faktura eller kreditnota i formatet UBL, Finvoice eller TEAPPSXML.',
  },
  'KS-MAP-READ-RULES': {
    wrong: 'Ingen av de valda reglerna gäller dokumentet.',
    seen: 'Flagga --rules: "{rules}". Dokumentets format: {format}.',
    do: 'Välj reglerna för sådana dokument eller utelämna --rules.',
  },
  'KS-MAP-READ-FOLDER': {
    wrong: 'En mapp har inget dokument som kan granskas.',
    seen: 'Det finns ingen XML-fil i eller under mappen {folder}.',
    do: 'Ange en mapp med XML-filer, eller själva filerna.',
  },
  'KS-MAP-READ-FILE': {
    wrong: 'En fil som skulle granskas kan inte öppnas.',
    seen: '{file}: {reason}.',
    do: 'Ange filer som finns och som får läsas.',
  },
  'KS-MAP-XML-CHARACTER': {
    wrong: 'En text har ett tecken som inte hör hemma i XML.',
    seen: 'Element: {element}. Tecken: {character}. Plats i texten: {position}.',
    do: 'Ta bort tecknet i det system som texten kommer från och skicka händelsen på nytt.',
  },
  'KS-MAP-XML-ENCODING': {
    wrong: 'En text har ett tecken som inte finns i formatets teckenkodning.',
    seen: 'Element: {element}. Tecken: {character}. Plats i texten: {position}. Teckenkodning: {encoding}.',
    do: 'Skriv texten utan tecknet och skicka händelsen på nytt.',
  },
  'KS-MAP-UNFORESEEN': {
    wrong: 'Ett dokument kunde inte skapas, av en oväntad orsak.',
    seen: '{document}: {reason}.',
    do: 'Anmäl saken och bifoga händelsen. När felet är rättat, frisläpp sändningen.',
  },
  'KS-MAP-KIND': {
    wrong: 'För ett dokument har valts ett format som inte har sådana dokument.',
    seen: 'Dokumentets slag: {kind}. Valt format: {format}.',
    do: 'Välj i profilen ett format för flödet som kan bära dokument av detta slag.',
  },
  'KS-MAP-AMOUNT-DECIMALS': {
    wrong: 'Ett belopp har fler decimaler än formatet tillåter.',
    seen: 'Belopp: {amount}. Högst två decimaler är tillåtna.',
    do: 'Avrunda beloppet till cent i det system som skapar händelsen och skicka händelsen på nytt.',
  },
  'KS-MAP-TOO-MANY': {
    wrong: 'Dokument {number} har samma uppgift fler gånger än formatet tillåter.',
    seen: '{term}: {count} gånger. {format} tillåter: {limit}.',
    do: 'Skicka händelsen på nytt så att {term} förekommer högst {limit} gånger.',
  },
  'KS-MAP-PEPPOL-ENDPOINT': {
    wrong: 'Dokument {number} saknar en elektronisk adress som Peppol godtar (PEPPOL-EN16931-R010, R020, CL008).',
    seen: 'Part: {party}. Adress: "{id}". Adressens typ: {scheme}.',
    do: 'Ange rätt typ för adressen. En finländsk OVT-kod har typen 0216. Typerna 0037, 0212, 0213 och 0215 godtas inte längre.',
  },
  'KS-MAP-T110-CANCELLED': {
    wrong: 'Order {number} är annullerad, och i Peppol kan en orderöverenskommelse inte annulleras (T110).',
    seen: 'Den annullerade ordern skulle skrivas som peppol-t110.',
    do: 'Ange i profilen hur en annullerad order meddelas: med en överenskommelse där kvantiteterna är noll, med ett meddelande eller för hand.',
  },
  'KS-MAP-TOO-LONG': {
    wrong: 'Dokument {number} har ett värde som är längre än formatet tillåter.',
    seen: '{term}: {length} tecken. {format} tillåter: {allowed}.',
    do: 'Förkorta värdet i det system som det kommer från och skicka händelsen på nytt. Kuntasilta kapar aldrig ett värde.',
  },
  'KS-MAP-TEXT-TOO-LONG': {
    wrong: 'Dokument {number} har en text som är längre än formatet tillåter.',
    seen: 'Plats: {where}. {term}: {length} tecken. {format} tillåter: {allowed}.',
    do: 'Förkorta texten i det system som den kommer från och skicka händelsen på nytt. Eller ange i profilen, under texts för flödet, att texten kapas eller flyttas till fritexten.',
  },
  'KS-MAP-TEXT-CHARACTER': {
    wrong: 'Dokument {number} har ett tecken som formatet inte kan återge.',
    seen: 'Plats: {where}. {term}: tecknet {character}. Format: {format}, teckenkodning: {encoding}.',
    do: 'Ange i profilen, under texts för flödet, vad som ersätter tecknet eller att mottagaren läser numeriska teckenreferenser.',
  },
  'KS-MAP-TOO-SHORT': {
    wrong: 'Dokument {number} har ett värde som är kortare än formatet kräver.',
    seen: '{term}: {length} tecken. {format} kräver minst: {needed}.',
    do: 'Skriv ut hela värdet i det system som det kommer från och skicka händelsen på nytt.',
  },
  'KS-MAP-CODE': {
    wrong: 'Dokument {number} har en kod eller ett nummer som formatet inte godtar.',
    seen: '{term}: "{seen}". {format} godtar: {allowed}.',
    do: 'Rätta värdet i det system som det kommer från och skicka händelsen på nytt.',
  },
  'KS-MAP-NUMBER': {
    wrong: 'Dokument {number} har ett tal som inte kan skrivas i formatet.',
    seen: '{term}: {value}. {format} godtar: {allowed}.',
    do: 'Rätta talet i det system som skapar händelsen och skicka händelsen på nytt. Kuntasilta avrundar aldrig ett tal.',
  },
  'KS-MAP-DATE': {
    wrong: 'Dokument {number} har ett datum som inte kan läsas.',
    seen: '{term}: "{seen}".',
    do: 'Skriv datumet i formen ÅÅÅÅ-MM-DD och skicka händelsen på nytt.',
  },
  'KS-MAP-MISSING': {
    wrong: 'Dokument {number} saknar en uppgift som formatet kräver.',
    seen: 'Uppgift som saknas eller inte duger: {term}. Format: {format}. Orsak: {why}.',
    do: 'Skicka händelsen på nytt med uppgiften, eller ange uppgiften i profilen.',
  },
  'KS-MAP-NOT-CARRIED': {
    wrong: 'Dokument {number} har en uppgift som formatet saknar plats för.',
    seen: 'Uppgift: {term}. Format: {format}. Orsak: {why}.',
    do: 'Lämna uppgiften på ett annat sätt och skicka händelsen på nytt utan den, eller välj ett annat format i profilen.',
  },
  'KS-MAP-ATTACHMENTS-SIZE': {
    wrong: 'Bilagorna till dokument {number} är tillsammans större än vad formatet tillåter.',
    seen: 'BT-125: {size_bytes} byte. Formatet {format} tillåter {limit_bytes} byte.',
    do: 'Skicka händelsen på nytt med mindre filer eller med länkar (BT-124).',
  },
  'KS-MAP-ATTACHMENT-CONTENT': {
    wrong: 'En bilaga till dokument {number} är inte vad dess typ anger.',
    seen: 'Filen "{file}", typ {type}: innehållet börjar inte som en sådan fil.',
    do: 'Rätta typen eller filen och skicka händelsen på nytt.',
  },
  'KS-MAP-ATTACHMENT-TWICE': {
    wrong: 'Dokument {number} har samma bilaga två gånger, och det godtar operatörerna inte.',
    seen: 'Filerna "{file}" och "{other}" har samma innehåll. I formatet {format} kan det skickas bara en gång.',
    do: 'Skicka händelsen på nytt med filen en gång.',
  },
  'KS-MAP-MESSAGE-ID': {
    wrong: 'En sändnings identifierare duger inte som identifierare för ett meddelande.',
    seen: 'Identifierare: "{id}", {length} tecken. Tillåten längd: 2–{allowed} utskrivbara tecken.',
    do: 'Anmäl saken: Kuntasilta skapar själv sändningarnas identifierare.',
  },
  'KS-MAP-FRAME-PARTY': {
    wrong: 'En SOAP-ram kan inte skapas, eftersom en adress saknar operatör.',
    seen: '{role}: {id}. Fältet intermediator saknas.',
    do: 'Skriv intermediator (operatörens förmedlarkod eller BIC) bredvid adressen i profilen.',
  },
  'KS-MAP-LAYOUT-CHARACTER': {
    wrong: 'Dokument {number} har ett tecken som filen inte kan återge.',
    seen: 'Format: {format}. {term}: tecknet {character}, som inte finns i {encoding}.',
    do: 'Ange under replacements i postbeskrivningen vad som ersätter tecknet, eller skicka händelsen på nytt utan det.',
  },
  'KS-MAP-FILE-SEQUENCE': {
    wrong: 'En fils löpnummer ryms inte längre i filens namn.',
    seen: '{format}: fil {sequence}. Antal siffror i namnet: {digits}.',
    do: 'Kom överens med mottagaren om fler siffror och ändra fältet fileName i postbeskrivningen.',
  },
  'KS-MAP-SAP-SERVICE': {
    wrong: 'Mottagning {number} gäller en tjänst eller hyra, som SAP tar emot som tjänsteprestation och inte som godsmottagning.',
    seen: 'Rad: {line}. Enhet: {unit}.',
    do: 'Registrera tjänsten i SAP (tjänsteprestation) och avstå från sändningen med det skälet.',
  },
  'KS-MAP-FORMAT': {
    wrong: 'Det finns inget dokumentformat med detta namn.',
    seen: 'Angivet format: "{format}".',
    do: 'Skriv något av dessa i profilen: {known}.',
  },
  'KS-MAP-EVENT-LACKS': {
    wrong: 'En händelse saknar en uppgift som varje dokument av detta slag måste ha.',
    seen: '{document} "{number}". Uppgift som saknas: {field}.',
    do: 'Skicka händelsen på nytt med uppgiften. Kuntasilta hittar inte på det som saknas.',
  },
  'KS-MAP-ATTACHMENT-LINK': {
    wrong: 'En bilaga som skickas som länk går inte att lita på.',
    seen: '{document} "{number}", bilaga "{id}": {reason}.',
    do: 'Skicka en https-adress tillsammans med filens SHA-256, eller lägg filen i händelsen.',
  },
  'KS-MAP-NOTE-SUBJECT': {
    wrong: 'En anmärkning (BT-22) ser ut att ha en ämneskod som inte finns i kodlistan UNCL4451 (BR-CL-08).',
    seen: 'Texten har "#{subject}#".',
    do: 'Skicka händelsen på nytt utan nummertecken (#) i anmärkningen.',
  },
} as const satisfies TextsOf<typeof mappingErrors>
