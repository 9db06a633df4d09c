select content_hash from inbound_documents where document_key = $1 and state = 'taken'
