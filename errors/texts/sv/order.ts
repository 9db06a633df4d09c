import type { orderErrors } from '../../areas/order.ts'
import type { TextsOf } from '../../entry.ts'

export const orderTexts: TextsOf<typeof orderErrors> = {
  'KS-ORDER-DISPUTE': {
    wrong: 'Webbutiken och kommunen säger inte samma sak om en order.',
    seen: 'Order {order}, {municipality}.',
    do: 'Läs vad som sägs nedan, kom överens med den andra parten och kvittera larmet; "order {order}" berättar hela historien.',
  },
  'KS-ORDER-UNKNOWN': {
    wrong: 'Ett dokument gäller en order som ingen har lagt.',
    seen: 'Dokumentet är {what} {document} från {side}.',
    do: 'Ta reda på vilken order det hör till och be om ordern eller det rättade dokumentet.',
  },
  'KS-ORDER-PLACED-TWICE': {
    wrong: 'En order lades som redan finns.',
    seen: 'Dokumentet är {what} {document} från {side}. Den första gäller fortfarande.',
    do: 'Skicka en orderändring i stället, eller lägg ordern under ett annat nummer.',
  },
  'KS-ORDER-ENDED': {
    wrong: 'Ett dokument gäller en order som inte är i kraft.',
    seen: 'Dokumentet är {what} {document} från {side}; ordern var redan {holds}.',
    do: 'Kom överens med den andra parten: lägg en ny order eller returnera det som skickades.',
  },
  'KS-ORDER-SUPERSEDED': {
    wrong: 'Ett svar gäller en version av ordern som har ersatts.',
    seen: 'Dokumentet är {what} {document} från {side}. Ordern gäller enligt den senaste versionen och har inget svar ännu.',
    do: 'Svara på orderns senaste version.',
  },
  'KS-ORDER-SECOND-ANSWER': {
    wrong: 'Ett svar på en order motsäger det som sagts eller gjorts tidigare.',
    seen: 'Dokumentet är {what} {document} från {side}; samma version har besvarats annorlunda, eller varor har lämnat säljaren.',
    do: 'Kom överens om vilket som gäller och ändra eller annullera ordern därefter.',
  },
  'KS-ORDER-CROSSED': {
    wrong: 'En orderändring korsade en leverans: den kommer för sent.',
    seen: '{what} {document} från {side} begär {asked} på rad {line}; {delivered} har skickats eller kommit fram. Ordern förblir som den var.',
    do: 'Ta emot varorna eller returnera det som är för mycket; ändra ordern bara för det som inte har skickats.',
  },
  'KS-ORDER-CANCELLED-LATE': {
    wrong: 'En annullering kommer efter att varor har skickats: den är för sen.',
    seen: 'Dokumentet är {what} {document} från {side}; av rad {line} har {delivered} skickats eller kommit fram. Ordern förblir som den var.',
    do: 'Ta emot varorna eller returnera dem; det som inte har skickats tas bort med en orderändring.',
  },
  'KS-ORDER-MORE-THAN-ORDERED': {
    wrong: 'Det finns mer av en orderrad än vad som beställdes.',
    seen: 'Med {what} {document} från {side} blir rad {line} {sum}; {ordered} beställdes.',
    do: 'Returnera det som är för mycket, eller ändra ordern därefter.',
  },
  'KS-ORDER-MORE-THAN-THERE': {
    wrong: 'Ett dokument tar tillbaka mer än vad som finns.',
    seen: 'Dokumentet är {what} {document} från {side}; på rad {line} finns {there}. Det räknades inte.',
    do: 'Skicka dokumentet med rätt kvantitet och rad.',
  },
  'KS-ORDER-NO-RECEIPT': {
    wrong: 'En mottagning som inte är känd återtogs.',
    seen: 'Dokumentet är {what} {document} från {side}; det anger mottagning {receipt}. Det räknades inte.',
    do: 'Kontrollera om mottagningen har skickats, och skicka den eller rätt återtagande.',
  },
  'KS-ORDER-BELOW-ZERO': {
    wrong: 'Enligt ett dokument har mindre än noll av en orderrad levererats, tagits emot eller återtagits.',
    seen: 'Dokumentet är {what} {document} från {side}; rad {line} har kvantiteten {quantity}. Det räknades inte.',
    do: 'Skicka ett dokument som tar tillbaka det som räknats för mycket: en återföring av mottagningen eller en retur.',
  },
  'KS-ORDER-OTHER-UNIT': {
    wrong: 'Ett dokument räknar en orderrad i en annan enhet än ordern.',
    seen: 'Dokumentet är {what} {document} från {side}; rad {line} är i {unit}, ordern i {ordered}. Det räknades inte.',
    do: 'Skicka dokumentet i orderns enhet.',
  },
}
