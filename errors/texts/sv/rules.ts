import type { ruleErrors } from '../../areas/rules.ts'
import type { TextsOf } from '../../entry.ts'

export const ruleTexts = {
  'KS-RULE-MISSING': {
    wrong: 'Dokumentet saknar en obligatorisk uppgift ({rule}).',
    seen: 'Plats: {where}. Uppgift som saknas: {term}.',
    do: 'Ange {term} och skicka dokumentet på nytt.',
  },
  'KS-RULE-TOTAL': {
    wrong: 'Beloppen i dokumentet motsäger varandra ({rule}).',
    seen: 'Plats: {where}. {term}: {stated}. Beräknat ({of}): {computed}.',
    do: 'Rätta beloppen i det system som skapar dokumentet och skicka dokumentet på nytt.',
  },
  'KS-RULE-DECIMALS': {
    wrong: 'Ett belopp i dokumentet är inte hela cent ({rule}).',
    seen: 'Plats: {where}. {term}: {stated}.',
    do: 'Avrunda beloppet i det system som skapar dokumentet och skicka dokumentet på nytt.',
  },
  'KS-RULE-NO-PREVIOUS': {
    wrong: 'En ändring kan inte ange beställningen som den ändrar ({rule}).',
    seen: 'Ingen tidigare version av beställningen har gått till det här systemet.',
    do: 'Om systemet inte har beställningen, planera själva beställningen (replay ledger från dess dag, med flödet i kraft då) och frige ändringen efter den. Om systemet har beställningen på annat sätt, för in ändringen för hand och ge upp den här leveransen.',
  },
  'KS-RULE-NEGATIVE': {
    wrong: 'Ett tal i dokumentet är för litet ({rule}).',
    seen: 'Plats: {where}. {term}: {stated}. Krav: {least}.',
    do: 'Rätta talet och skicka dokumentet på nytt. En retur anges som negativ kvantitet eller som kreditnota.',
  },
  'KS-RULE-CREDIT-SIGN': {
    wrong: 'Kreditnotan skulle bokföras som en debitering ({rule}).',
    seen: 'Plats: {where}. {term}: {stated}. Beloppen i en kreditnota är positiva.',
    do: 'Skicka det som krediteras som positiva belopp, eller en faktura i stället för kreditnotan.',
  },
  'KS-RULE-CODE': {
    wrong: 'Dokumentet har en kod som inte finns i kodlistan ({rule}).',
    seen: 'Plats: {where}. {term}: "{value}". Kodlista: {list}.',
    do: 'Skicka dokumentet på nytt med en kod ur kodlistan {list}.',
  },
  'KS-RULE-DIFFERENT': {
    wrong: 'Två uppgifter i dokumentet måste vara lika ({rule}).',
    seen: 'Plats: {where}. {term}: "{stated}". {other}: "{expected}".',
    do: 'Skicka dokumentet på nytt med samma värde i båda.',
  },
  'KS-RULE-CONFLICT': {
    wrong: 'Två uppgifter i dokumentet utesluter varandra ({rule}).',
    seen: 'Plats: {where}. Både {term} och {other} har angetts.',
    do: 'Skicka dokumentet på nytt med bara den ena av dem.',
  },
  'KS-RULE-CHECK-DIGIT': {
    wrong: 'En identifierare i dokumentet är felskriven ({rule}).',
    seen: 'Plats: {where}. {term}: "{value}". Form som krävs: {kind}.',
    do: 'Rätta identifieraren i registret som den kommer från och skicka dokumentet på nytt.',
  },
  'KS-RULE-DATE': {
    wrong: 'Ett datum i dokumentet finns inte ({rule}).',
    seen: 'Plats: {where}. {term}: "{value}".',
    do: 'Skicka dokumentet på nytt med datumet i formen ÅÅÅÅ-MM-DD.',
  },
  'KS-RULE-PERIOD': {
    wrong: 'En period i dokumentet är omöjlig ({rule}).',
    seen: 'Plats: {where}. {term}: {start}–{end}. Krav: {expected}.',
    do: 'Rätta dagarna och skicka dokumentet på nytt.',
  },
  'KS-RULE-VAT-RATE': {
    wrong: 'En momssats i dokumentet var inte i kraft ({rule}).',
    seen: 'Plats: {where}. {term}: {rate} %. Dagar för leveransen: {supply}. Momssatser som då gällde: {known}.',
    do: 'Rätta momssatsen eller ange leveransdagen (BT-72, BT-7 eller perioden) och skicka dokumentet på nytt.',
  },
  'KS-RULE-VAT-PERIOD': {
    wrong: 'En momssats i dokumentet är inte den som gäller vid periodens slut ({rule}).',
    seen: 'Plats: {where}. {term}: {rate} %. Period: {supply}. Momssatser på periodens sista dag: {known}.',
    do: 'Rätta momssatsen, eller dela perioden vid ändringen i rader med egna perioder (BG-26), eller ange dagen för förskottsbetalningen (BT-7), och skicka dokumentet på nytt.',
  },
  'KS-RULE-CREDIT-RATE': {
    wrong: 'En momssats i kreditnotan finns inte i det som den krediterar ({rule}).',
    seen: 'Plats: {where}. {term}: {rate} %. Momssatser i det som krediteras: {known}.',
    do: 'Rätta momssatsen eller ange fakturan som krediteras (BG-3) och skicka dokumentet på nytt.',
  },
  'KS-RULE-VAT-CATEGORY': {
    wrong: 'En momssats i dokumentet hör inte till sin momskategori ({rule}).',
    seen: 'Plats: {where}. {term}: {stated}. Momskategori {category} kräver: {expected}.',
    do: 'Rätta momskategorin eller momssatsen och skicka dokumentet på nytt.',
  },
  'KS-RULE-VAT-BREAKDOWN': {
    wrong: 'Momsspecifikationen i dokumentet har inte varje momskategori och momssats som används ({rule}).',
    seen: 'Antal rader i BG-23 med {category}: {count}. Krav: {expected}.',
    do: 'Skicka dokumentet på nytt så att inga rader saknas och inga är överflödiga.',
  },
  'KS-RULE-EXEMPTION': {
    wrong: 'Orsaken till momsfrihet i dokumentet saknas eller står på fel plats ({rule}).',
    seen: 'Momskategori {category}: orsaken (BT-120, BT-121) är {stated}. Krav: {expected}.',
    do: 'Rätta orsaken i momsspecifikationen och skicka dokumentet på nytt.',
  },
  'KS-RULE-VAT-PARTY': {
    wrong: 'Ett momsnummer i dokumentet passar inte till momskategorin ({rule}).',
    seen: 'Momskategori som används: {category}. {term}: {expected}.',
    do: 'Rätta momskategorin eller säljarens och köparens momsnummer och skicka dokumentet på nytt.',
  },
  'KS-RULE-DEMAND': {
    wrong: 'Dokumentet saknar en uppgift som mottagaren kräver ({rule}).',
    seen: 'Uppgift som saknas: {terms}.',
    do: 'Skicka dokumentet på nytt med uppgiften, eller ange i profilen varifrån den fås, och frisläpp sändningen.',
  },
  'KS-RULE-ATTACHMENT-HOST': {
    wrong: 'En bilaga till dokumentet ligger på en server som mottagaren inte tillåter ({rule}).',
    seen: 'Länken (BT-124) till bilagan "{id}" leder till {host}. Tillåtna servrar: {allowed}.',
    do: 'Om kommunen litar på servern, lägg till den i fältet attachmentHosts i profilen och frisläpp sändningen. Lägg annars filen i dokumentet och skicka den på nytt.',
  },
  'KS-RULE-ACCOUNT': {
    wrong: 'Dokumentet begär betalning till ett konto som inte är godkänt för betalningsmottagaren ({rule}).',
    seen: 'Konto (BT-84): {account}. Betalningsmottagare: {payee}. Dag: {day}.',
    do: 'En namngiven person vid kommunen frågar betalningsmottagaren om kontot är dess eget. Kontaktuppgifterna tas inte ur dokumentet. Om kontot är rätt godkänner personen det med "approve-account" eller i fältet approvedAccounts i profilen. Om inte, ge upp sändningen och meddela webbutiken.',
  },
  'KS-RULE-DEMAND-PATTERN': {
    wrong: 'En referens i dokumentet ser inte ut som mottagaren kräver ({rule}).',
    seen: '{term}: "{value}". Form som krävs: {pattern}.',
    do: 'Skicka dokumentet på nytt med en rätt referens, eller rätta formen i profilen, och frisläpp sändningen.',
  },
  'KS-RULE-OCCURRENCE': {
    wrong: 'En del av dokumentet förekommer för många gånger eller inte alls ({rule}).',
    seen: 'Plats: {where}. {term}: {count} gånger. Tillåtet: {expected}.',
    do: 'Skicka dokumentet på nytt med det antal delar som är tillåtet.',
  },
  'KS-RULE-SYNTAX': {
    wrong: 'Dokumentet är skrivet på ett sätt som dess format inte tillåter ({rule}).',
    seen: 'Plats: {where}. Elementet {path} är inte tillåtet där eller saknar något.',
    do: 'Rätta programmet som skriver dokumentet och skicka dokumentet på nytt.',
  },
  'KS-RULE-TYPE': {
    wrong: 'En uppgift i dokumentet är inte av rätt typ ({rule}).',
    seen: 'Plats: {where}. {term}: "{value}". Krav: {expected}. Element: {path}.',
    do: 'Rätta uppgiften i det system som skapar dokumentet och skicka dokumentet på nytt.',
  },
  'KS-RULE-DOUBLED': {
    wrong: 'Dokumentet har samma uppgift mer än en gång ({rule}).',
    seen: 'Plats: {where}. {term}: {count} gånger. Den första: {first}. Den andra: {other}. Element: {path}.',
    do: 'Skicka dokumentet på nytt med bara en av dem.',
  },
  'KS-RULE-LENGTH': {
    wrong: 'En text i dokumentet är längre eller kortare än dess format tillåter ({rule}).',
    seen: 'Plats: {where}. {term}, antal tecken: {length}: "{value}". Tillåtet: {allowed}. Element: {path}.',
    do: 'Skicka dokumentet på nytt med en text av tillåten längd.',
  },
  'KS-RULE-EMPTY': {
    wrong: 'Dokumentet har ett element utan innehåll ({rule}).',
    seen: 'Plats: {where}. Elementet {path} är tomt.',
    do: 'Utelämna elementet eller fyll i det och skicka dokumentet på nytt.',
  },
  'KS-RULE-CURRENCY': {
    wrong: 'Ett belopp i dokumentet är i en annan valuta än dokumentet ({rule}).',
    seen: 'Plats: {where}. {term}: "{seen}". Dokumentets valuta: "{currency}".',
    do: 'Skicka dokumentet på nytt med alla belopp i dess valuta.',
  },
  'KS-RULE-SIGN': {
    wrong: 'Två belopp i dokumentet måste ha samma förtecken ({rule}).',
    seen: 'Plats: {where}. {term}: {stated}. {other}: {computed}.',
    do: 'Rätta förtecknet i det system som skapar dokumentet och skicka dokumentet på nytt.',
  },
  'KS-RULE-SAME': {
    wrong: 'Två uppgifter i dokumentet måste vara olika ({rule}).',
    seen: 'Plats: {where}. {term}: "{value}". Samma värde har även {other}.',
    do: 'Skicka dokumentet på nytt utan uppgiften som upprepar samma sak.',
  },
  'KS-RULE-CARD': {
    wrong: 'Dokumentet visar för mycket av ett betalkorts nummer ({rule}).',
    seen: 'Plats: {where}. {term}: fler tecken än {limit}.',
    do: 'Skicka dokumentet på nytt med bara kortets sista siffror.',
  },
  'KS-RULE-VAT-UNUSED': {
    wrong: 'Momsspecifikationen i dokumentet har en momssats som ingenting beskattas med ({rule}).',
    seen: 'BG-23 har en rad med {category}, men ingen rad, inget avdrag och inget tillägg har den.',
    do: 'Skicka dokumentet på nytt utan den raden i specifikationen.',
  },
  'KS-RULE-CHECKSUM': {
    wrong: 'En bilaga till dokumentet är inte den som dess kontrollsumma har beräknats på ({rule}).',
    seen: '{term} har ett annat innehåll än kontrollsumman "{stated}" i {path}.',
    do: 'Ta reda på om bilagan har ändrats på vägen eller om kontrollsumman är fel, och skicka dokumentet med bilagan på nytt.',
  },
} as const satisfies TextsOf<typeof ruleErrors>
