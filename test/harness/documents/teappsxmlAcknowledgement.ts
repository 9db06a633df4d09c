/** An operator's acknowledgement of a TEAPPSXML message (guide 2.3), about the message that has this BATCH_ID. */
export function teappsxmlAcknowledgement(batchId: string, inside: string): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>
<INVOICE_CENTER>
  <TRANSPORT_FRAME>
    <TF_CODE>TF01</TF_CODE>
    <TIMESTAMP>20261102101612001</TIMESTAMP>
    <BATCH_ID>${batchId}</BATCH_ID>
    <CONTENT_RECEIVER><RECEIVER_REF>TE003723621803</RECEIVER_REF><CONTENT_REF>${batchId}</CONTENT_REF></CONTENT_RECEIVER>
    <SENDER>TE003703575029</SENDER>
    <FB_REQUEST>2</FB_REQUEST>
    ${inside}
    <TF_SUMMARY><COUNT>1</COUNT></TF_SUMMARY>
  </TRANSPORT_FRAME>
</INVOICE_CENTER>`, 'latin1')
}
