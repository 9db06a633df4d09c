import type { profileErrors } from '../../areas/profile.ts'
import type { TextsOf } from '../../entry.ts'

export const profileTexts = {
  'KS-PROFILE-FOLDER': {
    wrong: 'Mappen med profiler kan inte läsas.',
    seen: 'Mapp: {folder}. Orsak: {reason}.',
    do: 'Ange en mapp som har en egen undermapp för varje kommun och ge tjänsten rätt att läsa den.',
  },
  'KS-PROFILE-FOLDER-ABOVE': {
    wrong: 'Det här är en enskild kommuns mapp, men det som behövs är mappen med alla kommuner.',
    seen: 'Mapp: {folder}. Den innehåller själv en profile.yaml.',
    do: 'Ange mappen ovanför: {above}.',
  },
  'KS-PROFILE-NONE': {
    wrong: 'Mappen med profiler innehåller ingen profil.',
    seen: 'Mapp: {folder}. Ingen av dess undermappar innehåller en profile.yaml.',
    do: 'Kopiera en av undermapparna i connectors/municipalities dit och ändra den. Anvisningar finns i docs/profiles.md.',
  },
  'KS-PROFILE-FILE': {
    wrong: 'En fil i en profil kan inte läsas.',
    seen: 'Fil: {file}. Orsak: {reason}.',
    do: 'Kontrollera att filen finns, att den är en vanlig textfil i UTF-8 och att den får läsas.',
  },
  'KS-PROFILE-FILE-MISSING': {
    wrong: 'En profil nämner en fil som inte finns i dess mapp.',
    seen: 'Fil: {file}. Fält: {field}. Fil som saknas: {missing}.',
    do: 'Lägg filen i mappen eller rätta namnet.',
  },
  'KS-PROFILE-TOO-LARGE': {
    wrong: 'En profil är för stor.',
    seen: 'Objekt: {file}. Storlek: {extent}. Högst läses: {most}.',
    do: 'Ta bort det som inte hör till profilen eller dela upp tabellen.',
  },
  'KS-PROFILE-YAML': {
    wrong: 'En fil är inte läsbar YAML.',
    seen: 'Fil: {file}. Orsak: {reason}',
    do: 'Rätta raden. Oftast är det indraget som är fel, eller så saknas ett kolon eller ett citattecken.',
  },
  'KS-PROFILE-UNKNOWN-FIELD': {
    wrong: 'En profil har ett fält som ingenting läser.',
    seen: 'Fil: {file}. Fält: {field}. Kända fält här: {known}.',
    do: 'Ta bort fältet eller skriv i stället: {nearest}.',
  },
  'KS-PROFILE-MISSING-FIELD': {
    wrong: 'En profil saknar ett fält.',
    seen: 'Fil: {file}. Fält som saknas: {field}.',
    do: 'Lägg till fältet. Tillåtet värde: {wanted}.',
  },
  'KS-PROFILE-VALUE': {
    wrong: 'Ett fält i en profil har ett värde som det inte kan ha.',
    seen: 'Fil: {file}. Fält: {field}. Värde: {seen}.',
    do: 'Rätta värdet. Tillåtet värde: {wanted}.',
  },
  'KS-PROFILE-FOLDER-NAME': {
    wrong: 'En profil och dess mapp har olika namn.',
    seen: 'Fil: {file}. Fältet "municipality": {municipality}. Mapp: {folder}.',
    do: 'Ge båda samma namn.',
  },
  'KS-PROFILE-BUYER-TWICE': {
    wrong: 'Två profiler har samma köpare, så köparens dokument skulle inte kunna styras till rätt kommun.',
    seen: 'Fil: {file}. Köpare: {id}. Samma köpare finns också i profilen: {other}.',
    do: 'Ta bort köparen ur profilen för den kommun som den inte hör till.',
  },
  'KS-PROFILE-RECEIVER-SHARED': {
    wrong: 'En profil sänder till en annan kommuns adress.',
    seen: 'Fil: {file}. Fält: {field}. Adress: {id}. Kommun som har samma identifierare som köpare eller mottagare: {other}.',
    do: 'Skriv kommunens egen adress. Om båda verkligen använder samma adress, räkna upp den i fältet "shared" i båda profilerna.',
  },
  'KS-PROFILE-REFERENCE-SHARED': {
    wrong: 'En profil använder en annan kommuns adresser eller inloggningsuppgifter.',
    seen: 'Fil: {file}. Hänvisningar: {references}. Till samma hänvisar också: {other}.',
    do: 'Ge hänvisningarna kommunens egna namn. Om båda verkligen använder dem, räkna upp dem i fältet "shared" i båda profilerna.',
  },
  'KS-PROFILE-NAME-TWICE': {
    wrong: 'Två flöden i en profil har samma namn.',
    seen: 'Fil: {file}. Fält: {field}. Namn som redan används: {name}.',
    do: 'Ge det ena flödet ett annat namn.',
  },
  'KS-PROFILE-SYSTEM-UNKNOWN': {
    wrong: 'Ett flöde går till ett system som inte finns i profilen.',
    seen: 'Fil: {file}. Fält: {field}. System: {system}. Profilens system: {known}.',
    do: 'Lägg till systemet i profilen eller skriv i stället: {nearest}.',
  },
  'KS-PROFILE-FORMAT-OF-KIND': {
    wrong: 'Ett flöde sänder ett format som dess system inte tar emot.',
    seen: 'Fil: {file}. Fält: {field}. Format: {format}. Typ av system: {kind}. Format som det tar emot: {takes}.',
    do: 'Välj ett av dessa format eller ett annat system.',
  },
  'KS-PROFILE-RECEIVED-FORMAT': {
    wrong: 'Ett flöde tar emot ett format som dess system inte sänder.',
    seen: 'Fil: {file}. Fält: {field}. Format: {format}. Typ av system: {kind}. Format som det sänder: {takes}.',
    do: 'Välj ett format som systemet sänder eller ett annat system.',
  },
  'KS-PROFILE-SETTINGS-FORMAT': {
    wrong: 'Ett flöde och dess operatör har olika format.',
    seen: 'Fil: {file}. Fält: {field}. Format: {format}. System: {system}. Format som systemet anger: {announced}.',
    do: 'Ange samma format för båda eller ge flödet ett eget system.',
  },
  'KS-PROFILE-IMAGE-OF-FORMAT': {
    wrong: 'Ett flöde bifogar den läsbara bilden till ett format som inte kan ha den.',
    seen: 'Fil: {file}. Fält: {field}. Format: {format}. Bilden kan bifogas till: {takes}.',
    do: 'Utelämna fältet, eller välj ett format som kan ha bilden och kom först överens med mottagaren.',
  },
  'KS-PROFILE-DOCUMENT-OF-FORMAT': {
    wrong: 'Ett flöde har ett dokument som dess format inte kan innehålla.',
    seen: 'Fil: {file}. Fält: {field}. Dokument: {document}. Format: {format}. Dokument som formatet kan innehålla: {holds}.',
    do: 'Flytta dokumentet till ett eget flöde med ett format som passar.',
  },
  'KS-PROFILE-ENVIRONMENT': {
    wrong: 'Ett flöde skulle blanda test och produktion.',
    seen: 'Fil: {file}. Flöde: {flow}. Flödets miljö: {environment}. Fält: {field}. Fältets miljö: {other}.',
    do: 'Sänd testdokument bara till testsystem och testadresser, och produktionsdokument bara till produktion.',
  },
  'KS-PROFILE-SYSTEM-ENVIRONMENT': {
    wrong: 'Ett system skulle blanda test och produktion.',
    seen: 'Fil: {file}. System: {system}. Systemets miljö: {environment}. Fält: {field}. Fältets miljö: {other}.',
    do: 'Skriv samma i båda: produktion bara när systemet bokför det som sänds till det.',
  },
  'KS-PROFILE-ENVIRONMENT-UNSEEN': {
    wrong: 'Ingen skulle se om ett dokument är ett test.',
    seen: 'Fil: {file}. Fält: {field}. Format: {format}. System: {system}. Varken formatet eller sättet att sända visar miljön.',
    do: 'Lägg till ett fält med källan file.environment eller delivery.environment i postbeskrivningen (i ett IDoc kontrollpostens TEST), eller skriv {placeholder} i dess filnamn; för generic-drop i inställningen fileName.',
  },
  'KS-PROFILE-DATES': {
    wrong: 'En period slutar innan den börjar.',
    seen: 'Fil: {file}. Fält: {field}. Början: {from}. Slut: {until}.',
    do: 'Rätta den ena av dagarna. Både den första och den sista dagen hör till perioden.',
  },
  'KS-PROFILE-ADDRESS-GAP': {
    wrong: 'Ett flöde har dagar utan adress.',
    seen: 'Fil: {file}. Fält: {field}. Första dagen utan adress: {from}. Sista dagen: {until}.',
    do: 'Lägg till den adress som då gäller eller förkorta flödets giltighetstid.',
  },
  'KS-PROFILE-ADDRESS-OVERLAP': {
    wrong: 'Ett flöde har dagar med två adresser.',
    seen: 'Fil: {file}. Fält: {field}. Adresser: {first}, {second}. Dag: {day}.',
    do: 'Avsluta den första adressen dagen innan den andra börjar.',
  },
  'KS-PROFILE-ADDRESS': {
    wrong: 'En adress kan inte vara rätt i det format som flödet använder.',
    seen: 'Fil: {file}. Fält: {field}. Adress: {id}. Orsak: {reason}.',
    do: 'Fråga kommunen eller dess operatör efter adressen och kopiera den siffra för siffra.',
  },
  'KS-PROFILE-ORIGINAL-TWICE': {
    wrong: 'Två flöden sänder samma dokument som juridiskt original under samma dagar, så det skulle betalas två gånger.',
    seen: 'Fil: {file}. Dokument: {document}. Dag: {day}. Flöden: {first}, {second}.',
    do: 'Gör det ena flödet till en kopia eller avsluta det ena dagen innan det andra börjar.',
  },
  'KS-PROFILE-STAGE-TWICE': {
    wrong: 'Två flöden sänder samma order eller mottagning till ett system under samma dagar, så den skulle göras där två gånger.',
    seen: 'Fil: {file}. Dokument: {document}, {stage}. System: {system}. Dag: {day}. Flöden: {first}, {second}.',
    do: 'Fördela ordrarna eller mottagningarna mellan flödena med stages eller avsluta det ena dagen innan det andra börjar.',
  },
  'KS-PROFILE-HOLD-COPY': {
    wrong: 'Ett flöde håller kvar kopior av fakturor: bara det juridiska originalet hålls kvar, innan det utfärdas.',
    seen: 'Fil: {file}. Fältet {field} i ett flöde med kopior.',
    do: 'Ta bort holdUntil från detta flöde och lägg det i originalens flöde.',
  },
  'KS-PROFILE-NO-WORD-RECEIVED': {
    wrong: 'Flödets format kan inte säga att en order är mottagen men ännu inte besvarad, så mottagaren får inte veta det.',
    seen: 'Kommun: {municipality}. Flöde: {flow}. Format: {format}. Order: {order}.',
    do: 'Ingenting behöver göras. Svaret sänds när butiken ger det.',
  },
  'KS-PROFILE-ORDER-COPY': {
    wrong: 'Ett flöde av kopior innehåller order: den som tar emot en order gör alltid en order av den, så en order har inga kopior.',
    seen: 'Fil: {file}. Fältet {field}.',
    do: 'Gör flödet till ett flöde av original eller ta bort order ur dess dokument.',
  },
  'KS-PROFILE-MATCH-NO-INVOICE': {
    wrong: 'Ett flöde säger hur fakturor matchas men har inga.',
    seen: 'Fil: {file}. Fält: {field}.',
    do: 'Ta bort det, eller lägg till invoice bland flödets dokument.',
  },
  'KS-PROFILE-RECEIVED-TWICE': {
    wrong: 'Två flöden tar emot samma dokument under samma dagar, så det är oklart vilket av dem som gäller för ett dokument.',
    seen: 'Fil: {file}. Dokument: {document}. System: {system}. Dag: {day}. Flöden: {first}, {second}.',
    do: 'Ta bort det ena flödet eller avsluta det ena dagen innan det andra börjar.',
  },
  'KS-PROFILE-FIELD-NOT-USED': {
    wrong: 'Ett flöde har ett fält som dess dokument inte kan använda.',
    seen: 'Fil: {file}. Fält: {field}. Orsak: {reason}.',
    do: 'Ta bort fältet eller flytta det till det flöde som det är avsett för.',
  },
  'KS-PROFILE-PATTERN': {
    wrong: 'Ett krav har ett reguljärt uttryck som inte kan användas.',
    seen: 'Fil: {file}. Fält: {field}. Uttryck: {pattern}. Orsak: {reason}.',
    do: 'Skriv ett enkelt reguljärt uttryck, till exempel 605-[0-9]+, utan att upprepa en grupp.',
  },
  'KS-PROFILE-OPENING-HOURS': {
    wrong: 'En öppettid slutar innan den börjar.',
    seen: 'Fil: {file}. Fält: {field}. Början: {from}. Slut: {until}.',
    do: 'Ange ett slut som är senare samma dag.',
  },
  'KS-PROFILE-CERTAINTY-MISSING': {
    wrong: 'En profil anger inte hur säker en av dess delar är.',
    seen: 'Fil: {file}. Del som ingen post i fältet "certainty" täcker: {part}.',
    do: 'Lägg till en post som har status verified, likely eller example och path: {part}.',
  },
  'KS-PROFILE-CERTAINTY-PATH': {
    wrong: 'En profil anger hur säker en del är som inte finns i profilen.',
    seen: 'Fil: {file}. Fält: {field}. Sökväg: {path}.',
    do: 'Skriv sökvägen till en del av profilen, till exempel systems.operator eller flows.invoices.receiver, eller till en fil i mappen.',
  },
  'KS-PROFILE-LAYOUTS-OF-SYSTEM': {
    wrong: 'Två flöden skriver filer med olika postbeskrivningar till samma system, men en fil har en enda postbeskrivning.',
    seen: 'Fil: {file}. Fält: {field}. Format: {format}. Det andra flödet: {first}. Dess format: {other}.',
    do: 'Ge flödet ett eget system eller samma postbeskrivning.',
  },
  'KS-PROFILE-VARIABLE': {
    wrong: 'En profil hänvisar till en miljövariabel som saknar värde.',
    seen: 'Variabel: {variable}.',
    do: 'Ge variabeln ett värde för tjänsten och starta om tjänsten.',
  },
  'KS-PROFILE-SECRET-FILE': {
    wrong: 'En profil hänvisar till en fil som inte kan läsas.',
    seen: 'Fil: {path}. Orsak: {reason}.',
    do: 'Lägg dit filen och ge tjänsten rätt att läsa den. Filen ska innehålla text i UTF-8, högst 64 kB, och får inte vara tom.',
  },
  'KS-PROFILE-OUTSIDE-DATES': {
    wrong: 'Kommunen deltar inte i det här flödet den dagen.',
    seen: 'Kommun: {municipality}. Flöde: {flow}. Dokumentets dag: {day}. Flödet gäller: {from}–{until}.',
    do: 'Om det är rätt behöver ingenting göras. Rätta annars flödets dagar och behandla händelsen på nytt.',
  },
  'KS-PROFILE-LAYOUT-FIELD': {
    wrong: 'En postbeskrivning innehåller något som den inte kan innehålla.',
    seen: 'Fil: {file}. Fält: {field}. Värde: {seen}.',
    do: 'Rätta värdet. Tillåtet värde: {wanted}. Alla fält förklaras i docs/layouts.md.',
  },
  'KS-PROFILE-LAYOUT-SOURCE': {
    wrong: 'En postbeskrivning tar ett värde ur en källa som inte finns.',
    seen: 'Fil: {file}. Fält: {field}. Källa: {source}.',
    do: 'Skriv någon av dessa: {known}.',
  },
  'KS-PROFILE-LAYOUT-OVERLAP': {
    wrong: 'Två fält i en postbeskrivning står på samma position.',
    seen: 'Fil: {file}. Post: {record}. Fält: {field}. Det börjar på position: {position}. Fält som ännu står där: {other}.',
    do: 'Rätta början ("from") eller längden ("length") för det ena fältet.',
  },
  'KS-PROFILE-LAYOUT-GAP': {
    wrong: 'En post i en postbeskrivning har positioner som inget fält fyller.',
    seen: 'Fil: {file}. Post: {record}. Tomma positioner: {from}–{until}.',
    do: 'Lägg till fältet som saknas. Om positionerna ska vara tomma, lägg till ett fält med constant: "".',
  },
  'KS-PROFILE-LAYOUT-LENGTH': {
    wrong: 'Ett fält i en postbeskrivning slutar först efter sin post.',
    seen: 'Fil: {file}. Post: {record}. Fält: {field}. Fältets sista position: {until}. Postens längd: {length}.',
    do: 'Rätta fältet eller postens längd.',
  },
  'KS-PROFILE-LAYOUT-ALIKE': {
    wrong: 'Två poster i en postbeskrivning kan inte skiljas åt.',
    seen: 'Fil: {file}. Poster: {record}, {other}. De är lika långa och har ingen konstant på samma position som skiljer dem åt.',
    do: 'Ge varje post en egen konstant, till exempel en posttyp på position 1.',
  },
  'KS-PROFILE-GONE': {
    wrong: 'En sändning hör till en kommun som inte längre har någon profil.',
    seen: 'Kommun utan gällande profil: {municipality}.',
    do: 'Återställ profilen och frisläpp sändningen, eller ge upp sändningen.',
  },
  'KS-PROFILE-FLOW-GONE': {
    wrong: 'En sändning hör till ett flöde som inte längre finns i profilen.',
    seen: 'Kommun: {municipality}. Flöde som saknas eller vars system saknas: {flow}.',
    do: 'Återställ flödet och frisläpp sändningen, eller ge upp sändningen.',
  },
  'KS-PROFILE-NO-ADDRESS': {
    wrong: 'Ingen adress gäller på dokumentets dag.',
    seen: 'Kommun: {municipality}. Flöde: {flow}. Adress som saknas: {side}. Dag: {day}.',
    do: 'Lägg till en adress för den dagen i profilen och frisläpp sedan sändningen.',
  },
  'KS-PROFILE-OTHER-ENVIRONMENT': {
    wrong: 'Ett testdokument får inte gå till en produktionsadress, och inte heller tvärtom.',
    seen: 'Kommun: {municipality}. Flöde: {flow}. Dokumentets miljö: {document}. Adressens: {address}. Systemets: {system}.',
    do: 'Ange samma miljö för alla tre i profilen och frisläpp sedan sändningen.',
  },
  'KS-PROFILE-SHADOW': {
    wrong: 'Flödet körs i skuggläge: dokumenten skapas och kontrolleras men sänds inte.',
    seen: 'Kommun: {municipality}. Flöde: {flow}.',
    do: 'Om det är rätt behöver ingenting göras. Ange annars i profilen mode: send.',
  },
  'KS-PROFILE-ORDER-OF-SHOP': {
    wrong: 'Butikens svar gäller en order som gjordes i butiken, så inget av kommunens system väntar på det.',
    seen: 'Kommun: {municipality}. Order som kommunen inte har sänt: {order}.',
    do: 'Ingenting behöver göras. Om kommunen har sänt ordern måste butiken säga det i ordern (origin: purchasing).',
  },
  'KS-PROFILE-CANCELLATION-AGREED': {
    wrong: 'Webbutiken annullerade en beställning som kommunen själv hade annullerat, och flödets format kan bara säga att en beställning avslås.',
    seen: '{municipality}, flöde {flow}: beställning {order}.',
    do: 'Ingen åtgärd. Beställningen är annullerad hos båda.',
  },
  'KS-PROFILE-ORDER-ONLY': {
    wrong: 'Ett svar från webbutiken gäller en beställning som avsändaren inte vill ha svar på: den anger Peppols process för enbart beställningar.',
    seen: '{municipality}, flöde {flow}: beställning {order}.',
    do: 'Ingen åtgärd. Om svar önskas, be kommunen sända sina beställningar i processen där de besvaras.',
  },
  'KS-PROFILE-NO-RECEIPT-EXPECTED': {
    wrong: 'En mottagning gäller bara tjänster och hyror, och systemet väntar ingen mottagning av dem i beställningar som gjorts i webbutiken.',
    seen: '{municipality}, flöde {flow}, format {format}: mottagning {receipt}.',
    do: 'Ingen åtgärd. Systemet bokför kostnaden när fakturan kommer.',
  },
  'KS-PROFILE-RANGE-EMPTY': {
    wrong: 'Ingen artikel i en katalog hör till kommunens sortiment, så det finns ingenting att sända.',
    seen: 'Kommun: {municipality}. Katalog: {catalogue}. Dag: {day}.',
    do: 'Om det är rätt behöver ingenting göras. Rätta annars sortimentstabellen som profilen anger, läs in profilen på nytt och kör "replay ledger".',
  },
  'KS-PROFILE-NO-PICK-UP': {
    wrong: 'Dokument ska komma från ett system i filer, men mappen där det lägger dem har inte angetts.',
    seen: 'Fil: {file}. Fält: {field}. System: "{system}".',
    do: 'Ange mappen i systemets kanal: pickUp, eller över SFTP folders.pickUp.',
  },
  'KS-PROFILE-ANSWERED-BY': {
    wrong: 'Svar på köporder ska gå till ett system som inte får några.',
    seen: 'Fil: {file}. Fält: {field}. System: "{system}".',
    do: 'Ange systemet för ett utgående flöde med documents: [orderResponse], i ett annat format än cxml, som bara svarar på egna order; och bara där flödet för med sig köporder.',
  },
} as const satisfies TextsOf<typeof profileErrors>
